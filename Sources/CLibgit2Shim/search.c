#define _GNU_SOURCE
#include "CLibgit2Shim.h"

#include <string.h>

int coven_holds(const void *bytes, size_t size, const void *name, size_t length)
{
    return memmem(bytes, size, name, length) != NULL;
}
