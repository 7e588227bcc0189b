#ifndef HOMECARE_CFAULTS_H
#define HOMECARE_CFAULTS_H

/* Preloaded into a program, lets its writes, reads and flushes fail as a broken disk does.

   HOMECARE_FAULTS names a file of lines "call error ending", such as "pwrite 28 homecare.db-wal":
   while a line stands there, that call on a file whose name ends so fails with that errno. Calls:
   pwrite, pread, fdatasync (fsync is the same), ftruncate.

   With HOMECARE_TELL_DESTRUCTORS it says on standard error that destructors ran. */

#endif
