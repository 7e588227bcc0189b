#ifndef HOMECARE_CCURL_SHIM_H
#define HOMECARE_CCURL_SHIM_H

#include <curl/curl.h>
#include <string.h>
#include <sys/socket.h>

/* curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call. */

static inline CURLcode homecare_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode homecare_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode homecare_curl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline long homecare_curl_response_code(CURL *handle) {
    long code = 0;
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code) == CURLE_OK ? code : 0;
}

/* What a handle reads from and writes to while curl runs it. */
struct homecare_curl_exchange {
    const char *upload;
    size_t upload_size;
    size_t upload_taken;
    char reply[512];               /* the server's newest reply line */
    char error[CURL_ERROR_SIZE];   /* curl's own words */
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

/* The exchange must stay where it is until the handle is cleaned up. */
static inline CURLcode homecare_curl_attach(CURL *handle, struct homecare_curl_exchange *exchange) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    if (!code) code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, homecare_curl_read);
    if (!code) code = curl_easy_setopt(handle, CURLOPT_READDATA, (void *)exchange);
    if (!code) code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, homecare_curl_reply);
    if (!code) code = curl_easy_setopt(handle, CURLOPT_HEADERDATA, (void *)exchange);
    if (!code) code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, homecare_curl_ignore);
    if (!code) code = curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, exchange->error);
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
    return curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, (curl_off_t)size);
}

/* Cuts the connection a handle used last, so that closing it does not wait for the other side. */
static inline void homecare_curl_cut(CURL *handle) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK
        && socket != CURL_SOCKET_BAD) {
        shutdown(socket, SHUT_RDWR);
    }
}

#endif
