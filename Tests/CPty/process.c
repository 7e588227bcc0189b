#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CPty.h"

int cpty_watch(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

int cpty_collect(pid_t pid, int *exit_code, int *signal) {
    int status = 0;
    pid_t collected;
    do collected = waitpid(pid, &status, WNOHANG);
    while (collected < 0 && errno == EINTR);
    if (collected <= 0) return collected < 0 ? -1 : 0;
    *exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    *signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return 1;
}
