#ifndef HOMECARE_CCRYPTO_SHIM_H
#define HOMECARE_CCRYPTO_SHIM_H

#include <crypt.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#endif
