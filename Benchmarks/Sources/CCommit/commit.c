#define _GNU_SOURCE
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "CCommit.h"

struct ccommit {
    sqlite3 *database;
    int lock;
};

int ccommit_run(ccommit *connection, const char *sql) {
    return sqlite3_exec(connection->database, sql, NULL, NULL, NULL);
}

/* Only whoever holds the lock may copy the log back, so this connection never does by itself. */
static const char settings[] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                               "PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=0;";

ccommit *ccommit_open(const char *path, const char *lock_path) {
    ccommit *connection = calloc(1, sizeof *connection);
    if (!connection) return NULL;
    connection->lock = lock_path ? open(lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
    int failed = (lock_path && connection->lock < 0) ||
                 sqlite3_open(path, &connection->database) != SQLITE_OK ||
                 sqlite3_busy_timeout(connection->database, 5000) != SQLITE_OK ||
                 ccommit_run(connection, settings) != SQLITE_OK;
    if (!failed) return connection;
    ccommit_close(connection);
    return NULL;
}

void ccommit_close(ccommit *connection) {
    /* Closing the last connection copies the log back: under the lock, too. */
    if (connection->lock >= 0) flock(connection->lock, LOCK_EX);
    sqlite3_close(connection->database);
    if (connection->lock >= 0) close(connection->lock);
    free(connection);
}

int ccommit_commit(ccommit *connection, const char *sql) {
    if (connection->lock >= 0 && flock(connection->lock, LOCK_EX) < 0) return SQLITE_BUSY;
    int code = ccommit_run(connection, "BEGIN IMMEDIATE");
    if (code == SQLITE_OK) code = ccommit_run(connection, sql);
    if (code == SQLITE_OK) code = ccommit_run(connection, "COMMIT");
    if (code == SQLITE_OK) return SQLITE_OK;
    if (!sqlite3_get_autocommit(connection->database)) ccommit_run(connection, "ROLLBACK");
    if (connection->lock >= 0) flock(connection->lock, LOCK_UN);
    return code;
}

void ccommit_ring(ccommit *connection) {
    if (connection->lock < 0) return;
    futimens(connection->lock, NULL);
    flock(connection->lock, LOCK_UN);
}

const char *ccommit_message(ccommit *connection) { return sqlite3_errmsg(connection->database); }

ccommit_query *ccommit_prepare(ccommit *connection, const char *sql) {
    sqlite3_stmt *statement = NULL;
    sqlite3_prepare_v2(connection->database, sql, -1, &statement, NULL);
    return statement;
}

int ccommit_ask(ccommit_query *query) {
    int rows = 0;
    while (sqlite3_step(query) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(query); column++)
            (void)sqlite3_column_text(query, column);
        rows++;
    }
    sqlite3_reset(query);
    return rows;
}

void ccommit_finish(ccommit_query *query) { sqlite3_finalize(query); }
