#include "CLibgit2Shim.h"

#include <libdeflate.h>

struct coven_inflater *coven_inflater_new(void)
{
    return (struct coven_inflater *)libdeflate_alloc_decompressor();
}

void coven_inflater_free(struct coven_inflater *inflater)
{
    libdeflate_free_decompressor((struct libdeflate_decompressor *)inflater);
}

int coven_inflate(
    struct coven_inflater *inflater, const void *bytes, size_t available, void *target, size_t size)
{
    return libdeflate_zlib_decompress(
               (struct libdeflate_decompressor *)inflater, bytes, available, target, size, NULL) ==
           LIBDEFLATE_SUCCESS;
}

int coven_inflate_at_most(
    struct coven_inflater *inflater, const void *bytes, size_t available, void *target, size_t room,
    size_t *size)
{
    return libdeflate_zlib_decompress(
               (struct libdeflate_decompressor *)inflater, bytes, available, target, room, size) ==
           LIBDEFLATE_SUCCESS;
}
