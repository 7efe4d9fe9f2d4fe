#include "CLibgit2Shim.h"

#include <malloc.h>

int coven_map_from(size_t bytes)
{
    return mallopt(M_MMAP_THRESHOLD, (int)bytes) == 1;
}

void coven_give_back(void)
{
    malloc_trim(0);
}
