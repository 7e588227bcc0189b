#ifndef HOMECARE_CNCURSES_SHIM_H
#define HOMECARE_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <wchar.h>

/* Swift sees neither macros with arguments nor variadic functions, and refuses the global
   variables of C that anybody may change. Each function here stands for one of those. */

/* Declared here because <wchar.h> hides it without _XOPEN_SOURCE. */
extern int wcwidth(wchar_t character);

static inline SCREEN *screen_open(const char *terminal)
{
    return newterm(terminal, stdout, stdin);
}

static inline WINDOW *screen_window(void) { return stdscr; }

static inline int screen_colours(void) { return COLORS; }

static inline int screen_rows(void) { return LINES; }

static inline int screen_columns(void) { return COLS; }

/* The next update clears the terminal and draws everything. */
static inline int screen_redraw(void) { return clearok(curscr, TRUE); }

/* Puts one character of at most five scalars, ended by 0, without moving the cursor. */
static inline int screen_put(int row, int column, const wchar_t *text, attr_t attributes,
                             short pair)
{
    cchar_t cell;
    if (setcchar(&cell, text, attributes, pair, NULL) == ERR) return ERR;
    return mvwadd_wchnstr(stdscr, row, column, &cell, 1);
}

static inline attr_t look_bold(void) { return WA_BOLD; }

static inline attr_t look_underline(void) { return WA_UNDERLINE; }

static inline attr_t look_reverse(void) { return WA_REVERSE; }

static inline attr_t look_dim(void) { return WA_DIM; }

/* The string of a capability, or NULL where it is missing or no string. */
static inline const char *capability(const char *name)
{
    const char *text = tigetstr((NCURSES_CONST char *)name);
    return text == (char *)-1 ? NULL : text;
}

/* The number of a capability; negative where it is missing or no number. */
static inline int capability_number(const char *name)
{
    return tigetnum((NCURSES_CONST char *)name);
}

/* 0 and the size where the terminal knows it. */
static inline int terminal_size(int descriptor, int *columns, int *rows)
{
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return size.ws_col > 0 && size.ws_row > 0 ? 0 : -1;
}

/* Makes all text UTF-8, whatever the environment says: nothing else is ever written. */
static inline int locale_use_utf8(void)
{
    if (setlocale(LC_CTYPE, "") != NULL) {
        const char *codeset = nl_langinfo(CODESET);
        if (codeset[0] == 'U' && codeset[1] == 'T' && codeset[2] == 'F') return 0;
    }
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL ? 0 : -1;
}

#endif
