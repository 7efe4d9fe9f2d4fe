#ifndef COVEN_AUDIT_CLIBGIT2_SHIM_H
#define COVEN_AUDIT_CLIBGIT2_SHIM_H

#include <stddef.h>

/// `git_libgit2_opts` is variadic, which Swift cannot call: one plain function an option.
/// Each returns libgit2's own return code, 0 on success.

/// GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION
int coven_strict_hash_verification(int enabled);

/// What coven_strict_hash_verification was last told: libgit2 does not say.
int coven_is_verifying(void);

/// GIT_OPT_ENABLE_CACHING
int coven_object_caching(int enabled);

/// GIT_OPT_SET_OWNER_VALIDATION
int coven_owner_validation(int enabled);

/// GIT_OPT_SET_EXTENSIONS; libgit2 compares in lower case
int coven_extensions(const char *const *names, size_t count);

/// GIT_OPT_SET_SEARCH_PATH for one git_config_level_t
int coven_search_path(int level, const char *path);

/// The version of the headers that this was compiled with, as major * 100 + minor.
int coven_compiled_version(void);

/// Whether some bytes hold others: glibc's memmem, which is no standard C.
int coven_holds(const void *bytes, size_t size, const void *name, size_t length);

/// Has malloc map what is larger, which is given back to the system as soon as it is freed: M_MMAP_THRESHOLD, which
/// glibc otherwise raises with what it meets. 1 on success.
int coven_map_from(size_t bytes);

/// Gives freed memory back to the system: malloc_trim, glibc's own.
void coven_give_back(void);

/// Inflates zlib streams whose size is known, one after the other, with libdeflate: in half of zlib's time, for it
/// needs no state between pieces.
struct coven_inflater;

/// NULL where memory is out. It belongs to one thread.
struct coven_inflater *coven_inflater_new(void);

void coven_inflater_free(struct coven_inflater *inflater);

/// Inflates the stream at `bytes` to `target`, which has room for `size` bytes. 1 where the stream is whole, its
/// check sum right and its size the one that is given; 0 otherwise.
int coven_inflate(
    struct coven_inflater *inflater, const void *bytes, size_t available, void *target,
    size_t size);

/// Inflates the stream at `bytes` to `target`, which has room for `room` bytes, and says in `size` how many it
/// has. 1 where the stream is whole and fits; 0 otherwise.
int coven_inflate_at_most(
    struct coven_inflater *inflater, const void *bytes, size_t available, void *target,
    size_t room, size_t *size);

#endif
