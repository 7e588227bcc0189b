#ifndef HOMECARE_CPTY_H
#define HOMECARE_CPTY_H

int cpty_version(void);

#endif
