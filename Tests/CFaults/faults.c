#define _GNU_SOURCE
#include "CFaults.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static int ends_with(const char *text, const char *ending) {
    size_t length = strlen(text), tail = strlen(ending);
    return length >= tail && strcmp(text + length - tail, ending) == 0;
}

static size_t read_rules(char *rules, size_t room) {
    const char *path = getenv("HOMECARE_FAULTS");
    if (!path) return 0;
    int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    ssize_t count = syscall(SYS_read, file, rules, room - 1);
    syscall(SYS_close, file);
    rules[count > 0 ? count : 0] = 0;
    return count > 0 ? (size_t)count : 0;
}

/* The errno that a call must fail with, or 0. */
static int fault(const char *call, int descriptor) {
    char rules[1024], path[512], link[64];
    if (read_rules(rules, sizeof rules) == 0) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    char *rest = rules, *line;
    while ((line = strsep(&rest, "\n"))) {
        char name[32], ending[256];
        int error;
        if (sscanf(line, "%31s %d %255s", name, &error, ending) != 3) continue;
        if (strcmp(name, call) == 0 && ends_with(path, ending)) return error;
    }
    return 0;
}

static int fails(const char *call, int descriptor) {
    int before = errno;
    int error = fault(call, descriptor);
    errno = error ? error : before;
    return error != 0;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    return fails("pwrite", file) ? -1 : syscall(SYS_pwrite64, file, bytes, count, at);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    return pwrite64(file, bytes, count, at);
}

ssize_t pread64(int file, void *bytes, size_t count, off64_t at) {
    return fails("pread", file) ? -1 : syscall(SYS_pread64, file, bytes, count, at);
}

ssize_t pread(int file, void *bytes, size_t count, off_t at) {
    return pread64(file, bytes, count, at);
}

int fdatasync(int file) {
    return fails("fdatasync", file) ? -1 : (int)syscall(SYS_fdatasync, file);
}

int fsync(int file) { return fails("fdatasync", file) ? -1 : (int)syscall(SYS_fsync, file); }

int ftruncate64(int file, off64_t length) {
    return fails("ftruncate", file) ? -1 : (int)syscall(SYS_ftruncate, file, length);
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

/* Says when the process ends by way of its libraries' destructors. */
__attribute__((destructor)) static void tell_destructors(void) {
    static const char words[] = "destructors ran\n";
    if (getenv("HOMECARE_TELL_DESTRUCTORS")) syscall(SYS_write, STDERR_FILENO, words, sizeof words - 1);
}
