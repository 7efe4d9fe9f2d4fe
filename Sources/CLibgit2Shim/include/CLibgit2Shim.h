#ifndef COVEN_AUDIT_CLIBGIT2_SHIM_H
#define COVEN_AUDIT_CLIBGIT2_SHIM_H

#include <stddef.h>

/// `git_libgit2_opts` is variadic, which Swift cannot call: one plain function an option.
/// Each returns libgit2's own return code, 0 on success.

/// GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION
int coven_strict_hash_verification(int enabled);

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

#endif
