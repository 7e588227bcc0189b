#ifndef HOMECARE_CCURL_SHIM_H
#define HOMECARE_CCURL_SHIM_H

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <string.h>
#include <sys/socket.h>

/*
 * libcurl is opened when a message is to be sent, not when the program starts: it brings some
 * thirty libraries with it, and every session would pay for them in time and memory although
 * only the worker talks to the network.
 */
struct homecare_curl_library {
    CURLcode (*global_init)(long);
    CURL *(*easy_init)(void);
    CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
    CURLcode (*easy_perform)(CURL *);
    CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
    void (*easy_cleanup)(CURL *);
    const char *(*easy_strerror)(CURLcode);
    struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
    void (*slist_free_all)(struct curl_slist *);
    int ready;
};

static inline int homecare_curl_fill(struct homecare_curl_library *table, void *library) {
    const struct { const char *name; void **place; } wanted[] = {
        {"curl_global_init", (void **)&table->global_init},
        {"curl_easy_init", (void **)&table->easy_init},
        {"curl_easy_setopt", (void **)&table->easy_setopt},
        {"curl_easy_perform", (void **)&table->easy_perform},
        {"curl_easy_getinfo", (void **)&table->easy_getinfo},
        {"curl_easy_cleanup", (void **)&table->easy_cleanup},
        {"curl_easy_strerror", (void **)&table->easy_strerror},
        {"curl_slist_append", (void **)&table->slist_append},
        {"curl_slist_free_all", (void **)&table->slist_free_all},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        *wanted[i].place = dlsym(library, wanted[i].name);
        if (!*wanted[i].place) return 0;
    }
    return table->global_init(CURL_GLOBAL_ALL) == CURLE_OK;
}

/*
 * Each object file that Swift makes has a table of its own, so each use looks whether its table
 * is filled. Two threads that fill it at once write the same values.
 */
static inline struct homecare_curl_library *homecare_curl_table(void) {
    static struct homecare_curl_library table;
    if (!__atomic_load_n(&table.ready, __ATOMIC_ACQUIRE)) {
        void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
        if (library && homecare_curl_fill(&table, library)) {
            __atomic_store_n(&table.ready, 1, __ATOMIC_RELEASE);
        }
    }
    return &table;
}

/* Whether libcurl is there. Nothing below may be called before it said so. */
static inline int homecare_curl_open(void) { return homecare_curl_table()->ready; }

static inline CURL *homecare_curl_init(void) { return homecare_curl_table()->easy_init(); }

static inline CURLcode homecare_curl_perform(CURL *handle) {
    return homecare_curl_table()->easy_perform(handle);
}

static inline void homecare_curl_cleanup(CURL *handle) { homecare_curl_table()->easy_cleanup(handle); }

static inline const char *homecare_curl_words(CURLcode code) {
    return homecare_curl_table()->easy_strerror(code);
}

static inline struct curl_slist *homecare_curl_append(struct curl_slist *list, const char *text) {
    return homecare_curl_table()->slist_append(list, text);
}

static inline void homecare_curl_free(struct curl_slist *list) {
    homecare_curl_table()->slist_free_all(list);
}

/* curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call. */

static inline CURLcode homecare_curl_set_long(CURL *handle, CURLoption option, long value) {
    return homecare_curl_table()->easy_setopt(handle, option, value);
}

static inline CURLcode homecare_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return homecare_curl_table()->easy_setopt(handle, option, value);
}

static inline CURLcode homecare_curl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *value) {
    return homecare_curl_table()->easy_setopt(handle, option, value);
}

static inline long homecare_curl_response_code(CURL *handle) {
    long code = 0;
    return homecare_curl_table()->easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code) == CURLE_OK ? code : 0;
}

/* What a handle reads from and writes to while curl runs it. */
struct homecare_curl_exchange {
    const char *upload;
    size_t upload_size;
    size_t upload_taken;
    char reply[512];               /* the server's newest reply line */
    char error[CURL_ERROR_SIZE];   /* curl's own words */
    char *answer;                  /* where an HTTP answer's body goes, if anywhere */
    size_t answer_capacity;
    size_t answer_size;
};

static inline size_t homecare_curl_read(char *buffer, size_t size, size_t count, void *context) {
    struct homecare_curl_exchange *exchange = (struct homecare_curl_exchange *)context;
    size_t left = exchange->upload_size - exchange->upload_taken;
    size_t taken = size * count < left ? size * count : left;
    memcpy(buffer, exchange->upload + exchange->upload_taken, taken);
    exchange->upload_taken += taken;
    return taken;
}

static inline size_t homecare_curl_reply(char *line, size_t size, size_t count, void *context) {
    struct homecare_curl_exchange *exchange = (struct homecare_curl_exchange *)context;
    size_t length = size * count;
    /* The answer to QUIT comes last and is never the one that matters. */
    if (length >= 3 && memcmp(line, "221", 3) == 0) return length;
    size_t kept = length < sizeof exchange->reply ? length : sizeof exchange->reply - 1;
    memcpy(exchange->reply, line, kept);
    exchange->reply[kept] = '\0';
    return length;
}

static inline size_t homecare_curl_ignore(char *data, size_t size, size_t count, void *context) {
    (void)data;
    (void)context;
    return size * count;
}

/* An answer that is longer than its place ends the transfer. */
static inline size_t homecare_curl_answer(char *data, size_t size, size_t count, void *context) {
    struct homecare_curl_exchange *exchange = (struct homecare_curl_exchange *)context;
    size_t length = size * count;
    if (length > exchange->answer_capacity - exchange->answer_size) return 0;
    memcpy(exchange->answer + exchange->answer_size, data, length);
    exchange->answer_size += length;
    return length;
}

/* For a POST whose answer is kept. The exchange must stay where it is until the handle is cleaned up. */
static inline CURLcode homecare_curl_attach_post(CURL *handle, struct homecare_curl_exchange *exchange) {
    CURLcode code = homecare_curl_table()->easy_setopt(handle, CURLOPT_POST, 1L);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)exchange->upload_size);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_READFUNCTION, homecare_curl_read);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_READDATA, (void *)exchange);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_WRITEFUNCTION, homecare_curl_answer);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_WRITEDATA, (void *)exchange);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_ERRORBUFFER, exchange->error);
    return code;
}

/* The seconds of a Retry-After header, counted from now where it names a date; 0 without one. */
static inline long long homecare_curl_retry_after(CURL *handle) {
    curl_off_t seconds = 0;
    return homecare_curl_table()->easy_getinfo(handle, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK ? seconds : 0;
}

/* The exchange must stay where it is until the handle is cleaned up. */
static inline CURLcode homecare_curl_attach(CURL *handle, struct homecare_curl_exchange *exchange) {
    CURLcode code = homecare_curl_table()->easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_READFUNCTION, homecare_curl_read);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_READDATA, (void *)exchange);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_HEADERFUNCTION, homecare_curl_reply);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_HEADERDATA, (void *)exchange);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_WRITEFUNCTION, homecare_curl_ignore);
    if (!code) code = homecare_curl_table()->easy_setopt(handle, CURLOPT_ERRORBUFFER, exchange->error);
    return code;
}

/* Before each transfer: what it uploads, and an empty reply. The bytes must outlive it. */
static inline CURLcode homecare_curl_load(
    CURL *handle, struct homecare_curl_exchange *exchange, const char *bytes, size_t size) {
    exchange->upload = bytes;
    exchange->upload_size = size;
    exchange->upload_taken = 0;
    exchange->reply[0] = '\0';
    exchange->error[0] = '\0';
    return homecare_curl_table()->easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, (curl_off_t)size);
}

/* Cuts the connection a handle used last, so that closing it does not wait for the other side. */
static inline void homecare_curl_cut(CURL *handle) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (homecare_curl_table()->easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK
        && socket != CURL_SOCKET_BAD) {
        shutdown(socket, SHUT_RDWR);
    }
}

#endif
