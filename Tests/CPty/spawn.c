#define _GNU_SOURCE
#include "spawn.h"

#include <signal.h>

static int set_attributes(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int error = posix_spawnattr_setsigmask(attributes, &none);
    /* A test runner may ignore SIGPIPE or SIGINT, and ignoring is inherited. */
    if (!error) error = posix_spawnattr_setsigdefault(attributes, &all);
    if (!error)
        error = posix_spawnattr_setflags(
            attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    return error;
}

int cpty_spawn(const cpty_program *program, posix_spawn_file_actions_t *actions, pid_t *pid) {
    /* Descriptors that others in this process opened without close-on-exec end here. */
    int error = posix_spawn_file_actions_addclosefrom_np(actions, 3);
    if (!error && program->directory)
        error = posix_spawn_file_actions_addchdir_np(actions, program->directory);
    if (error) return error;

    posix_spawnattr_t attributes;
    error = posix_spawnattr_init(&attributes);
    if (error) return error;
    error = set_attributes(&attributes);
    if (!error)
        error = posix_spawn(pid, program->path, actions, &attributes, program->arguments,
                            program->environment);
    posix_spawnattr_destroy(&attributes);
    return error;
}
