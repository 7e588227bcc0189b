#ifndef HOMECARE_CCOMMIT_H
#define HOMECARE_CCOMMIT_H

#include <stdint.h>

/* A bare connection to an SQLite file, with the settings that make a commit durable. */
typedef struct ccommit ccommit;

/* Opens a file in WAL mode with synchronous=FULL, creating it if need be; NULL if that fails.
   lock_path names the file whose lock every writer takes, or is NULL. */
ccommit *ccommit_open(const char *path, const char *lock_path);
void ccommit_close(ccommit *connection);

/* Runs SQL outside the transaction that the next function makes. Returns 0 or SQLite's code. */
int ccommit_run(ccommit *connection, const char *sql);

/* Runs SQL in a transaction and commits it, under the lock. Returns 0 or SQLite's code. */
int ccommit_commit(ccommit *connection, const char *sql);

/* Lets the others know of the commit and lets go of the lock. */
void ccommit_ring(ccommit *connection);

/* A statement made once and asked often; NULL if SQLite refuses it. */
typedef struct sqlite3_stmt ccommit_query;
ccommit_query *ccommit_prepare(ccommit *connection, const char *sql);
/* Asks it and reads every column of every row; gives how many rows there were. */
int ccommit_ask(ccommit_query *query);
void ccommit_finish(ccommit_query *query);

const char *ccommit_message(ccommit *connection);

#endif
