#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "spawn.h"

static void close_both(int ends[2]) {
    close(ends[0]);
    close(ends[1]);
}

static int open_pipes(int pipes[3][2]) {
    for (int i = 0; i < 3; i++) {
        if (pipe2(pipes[i], O_CLOEXEC) == 0) continue;
        int error = errno;
        while (i-- > 0) close_both(pipes[i]);
        return error;
    }
    return 0;
}

/* The end of pipe i that the child holds: it reads its input and writes the other two. */
static int child_end(int i) { return i == 0 ? 0 : 1; }

static int spawn_on(int pipes[3][2], const cpty_program *program, pid_t *pid) {
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error) return error;
    for (int i = 0; i < 3 && !error; i++)
        error = posix_spawn_file_actions_adddup2(&actions, pipes[i][child_end(i)], i);
    if (!error) error = cpty_spawn(program, &actions, pid);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/* A pipe end below 3 would be overwritten by the child's own 0, 1 and 2. */
static int lift(int pipes[3][2]) {
    for (int i = 0; i < 6; i++) {
        int *end = &pipes[i / 2][i % 2];
        if (*end > 2) continue;
        int lifted = fcntl(*end, F_DUPFD_CLOEXEC, 3);
        if (lifted < 0) return errno;
        close(*end);
        *end = lifted;
    }
    return 0;
}

static int make_nonblocking(int descriptor) {
    int flags = fcntl(descriptor, F_GETFL);
    return flags < 0 || fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) < 0 ? errno : 0;
}

int cpty_start_on_pipes(const cpty_program *program, int ours[3], pid_t *pid) {
    int pipes[3][2];
    int error = open_pipes(pipes);
    if (error) return error;
    error = lift(pipes);
    for (int i = 0; i < 3 && !error; i++) {
        ours[i] = pipes[i][1 - child_end(i)];
        error = make_nonblocking(ours[i]);
    }
    if (!error) error = spawn_on(pipes, program, pid);
    for (int i = 0; i < 3; i++) {
        close(pipes[i][child_end(i)]);
        if (error) close(pipes[i][1 - child_end(i)]);
    }
    return error;
}
