#include "CPty.h"
int cpty_version(void) { return 1; }
