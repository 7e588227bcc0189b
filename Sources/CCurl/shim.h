#ifndef HOMECARE_CCURL_SHIM_H
#define HOMECARE_CCURL_SHIM_H

#include <curl/curl.h>

#endif
