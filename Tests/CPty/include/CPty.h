#ifndef HOMECARE_CPTY_H
#define HOMECARE_CPTY_H

#include <sys/types.h>

/* Every function returns 0 or an errno value, unless it says otherwise. */

/* What to run. The environment and the arguments end with NULL; directory may be NULL. */
typedef struct {
    const char *path;
    char *const *arguments;
    char *const *environment;
    const char *directory;
} cpty_program;

/* Starts a program in a session of its own whose controlling terminal is a new pty.
   *master is close-on-exec and does not block. */
int cpty_start_on_terminal(const cpty_program *program, int columns, int rows, int *master,
                           pid_t *pid);

/* Starts a program in a session of its own, without a terminal. The parent's ends of the three
   pipes, input, output and errors, are close-on-exec and do not block. */
int cpty_start_on_pipes(const cpty_program *program, int pipes[3], pid_t *pid);

int cpty_resize(int master, int columns, int rows);

/* A descriptor that polls readable once the process has ended, or -1 with errno set. */
int cpty_watch(pid_t pid);

/* Collects an ended process without waiting. Returns 1 once it is collected, 0 while it runs and
   -1 when there is no such child. *signal is 0 for a process that exited by itself. */
int cpty_collect(pid_t pid, int *exit_code, int *signal);

/* A descriptor by which one thread wakes another out of poll, or -1 with errno set. */
int cpty_alarm(void);
void cpty_alarm_ring(int alarm);
void cpty_alarm_quieten(int alarm);

#endif
