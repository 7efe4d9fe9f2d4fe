#include "CLibgit2Shim.h"

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>
#include <stdlib.h>
#include <string.h>

/* An object database of one object: whatever is asked for is the text that lies here just then. */
struct coven_texts {
    git_odb_backend parent;
    git_repository *repository;
    const void *text;
    size_t size;
    unsigned int count;
};

static int read_text(
    void **data, size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *id)
{
    struct coven_texts *texts = (struct coven_texts *)backend;
    void *copy = git_odb_backend_data_alloc(backend, texts->size + 1);
    (void)id;
    if (!copy)
        return GIT_ERROR;
    memcpy(copy, texts->text, texts->size);
    *data = copy;
    *size = texts->size;
    *type = GIT_OBJECT_BLOB;
    return 0;
}

static void free_texts(git_odb_backend *backend) { free(backend); }

struct coven_texts *coven_texts_new(void)
{
    struct coven_texts *texts = calloc(1, sizeof *texts);
    git_odb *odb = NULL;
    git_repository *repository = NULL;
    if (!texts)
        return NULL;
    if (git_odb_init_backend(&texts->parent, GIT_ODB_BACKEND_VERSION) < 0 || git_odb_new(&odb) < 0) {
        free(texts);
        return NULL;
    }
    texts->parent.read = read_text;
    texts->parent.free = free_texts;
    if (git_odb_add_backend(odb, &texts->parent, 1) < 0) {
        free(texts);
        git_odb_free(odb);
        return NULL;
    }
    if (git_repository_wrap_odb(&repository, odb) < 0) {
        git_odb_free(odb);
        return NULL;
    }
    texts->repository = repository;
    git_odb_free(odb);
    return texts;
}

void coven_texts_free(struct coven_texts *texts) { git_repository_free(texts->repository); }

struct git_blob *coven_texts_blob(struct coven_texts *texts, const void *text, size_t size)
{
    git_oid id;
    git_blob *blob = NULL;
    memset(&id, 0, sizeof id);
    texts->count++;
    memcpy(&id, &texts->count, sizeof texts->count);
    texts->text = text;
    texts->size = size;
    return git_blob_lookup(&blob, texts->repository, &id) < 0 ? NULL : blob;
}
