#include <sys/eventfd.h>

#include "CPty.h"

int cpty_alarm(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void cpty_alarm_ring(int alarm) { eventfd_write(alarm, 1); }

void cpty_alarm_quieten(int alarm) {
    eventfd_t count;
    eventfd_read(alarm, &count);
}
