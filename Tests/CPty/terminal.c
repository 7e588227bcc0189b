#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "spawn.h"

int cpty_resize(int master, int columns, int rows) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(master, TIOCSWINSZ, &size) < 0 ? errno : 0;
}

static int open_master(int columns, int rows, int *master) {
    *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (*master < 0) return errno;
    int error = grantpt(*master) < 0 || unlockpt(*master) < 0 ? errno : 0;
    if (!error) error = cpty_resize(*master, columns, rows);
    if (error) close(*master);
    return error;
}

static int spawn_on(const char *slave, const cpty_program *program, pid_t *pid) {
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error) return error;
    /* The child is a session leader by then, so its first open takes the terminal. */
    error = posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0);
    if (!error) error = posix_spawn_file_actions_adddup2(&actions, 0, 1);
    if (!error) error = posix_spawn_file_actions_adddup2(&actions, 0, 2);
    if (!error) error = cpty_spawn(program, &actions, pid);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

int cpty_start_on_terminal(const cpty_program *program, int columns, int rows, int *master,
                           pid_t *pid) {
    int error = open_master(columns, rows, master);
    if (error) return error;
    char slave[64];
    error = ptsname_r(*master, slave, sizeof slave);
    if (!error) error = spawn_on(slave, program, pid);
    if (error) close(*master);
    return error;
}
