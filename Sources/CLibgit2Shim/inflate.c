#include "CLibgit2Shim.h"

#include <stdlib.h>
#include <zlib.h>

struct coven_inflater {
    z_stream stream;
};

struct coven_inflater *coven_inflater_new(void)
{
    struct coven_inflater *inflater = calloc(1, sizeof *inflater);
    if (inflater && inflateInit(&inflater->stream) != Z_OK) {
        free(inflater);
        return NULL;
    }
    return inflater;
}

void coven_inflater_free(struct coven_inflater *inflater)
{
    inflateEnd(&inflater->stream);
    free(inflater);
}

int coven_inflate(
    struct coven_inflater *inflater, const void *bytes, size_t available, void *target, size_t size)
{
    const size_t most = (size_t)1 << 30;
    z_stream *stream = &inflater->stream;
    if (size > most || inflateReset(stream) != Z_OK)
        return 0;
    stream->next_in = (Bytef *)bytes;
    stream->avail_in = (uInt)(available < most ? available : most);
    stream->next_out = target;
    /* One byte more, so that a stream that is too long does not end in time. */
    stream->avail_out = (uInt)size + 1;
    return inflate(stream, Z_FINISH) == Z_STREAM_END && stream->total_out == size;
}
