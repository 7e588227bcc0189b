#ifndef HOMECARE_CCRYPTO_SHIM_H
#define HOMECARE_CCRYPTO_SHIM_H

#include <crypt.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

/* Swift does not import the struct's 30 KB array: its size comes from here. */
static inline size_t homecare_crypt_data_size(void) {
    return sizeof(struct crypt_data);
}

#endif
