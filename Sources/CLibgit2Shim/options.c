#include "CLibgit2Shim.h"

#include <git2.h>

/* Written before any thread reads it. */
static int is_verifying = 1;

int coven_is_verifying(void) { return is_verifying; }

int coven_strict_hash_verification(int enabled)
{
    is_verifying = enabled;
    return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

int coven_object_caching(int enabled)
{
    return git_libgit2_opts(GIT_OPT_ENABLE_CACHING, enabled);
}

int coven_owner_validation(int enabled)
{
    return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

int coven_extensions(const char *const *names, size_t count)
{
    return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}

int coven_search_path(int level, const char *path)
{
    return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path);
}

int coven_compiled_version(void)
{
    return LIBGIT2_VER_MAJOR * 100 + LIBGIT2_VER_MINOR;
}
