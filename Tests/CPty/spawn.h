#ifndef HOMECARE_CPTY_SPAWN_H
#define HOMECARE_CPTY_SPAWN_H

#include <spawn.h>

#include "CPty.h"

/* Starts the program in a new session, with default signals and only descriptors 0, 1 and 2, which
   the file actions given have set up. */
int cpty_spawn(const cpty_program *program, posix_spawn_file_actions_t *actions, pid_t *pid);

#endif
