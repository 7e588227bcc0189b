#ifndef HOMECARE_CVTERM_SHIM_H
#define HOMECARE_CVTERM_SHIM_H

#include <vterm.h>

#endif
