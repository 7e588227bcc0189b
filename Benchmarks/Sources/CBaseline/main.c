#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>

#include "screen.h"

int main(void) {
    setlocale(LC_ALL, "");
    if (!initscr()) return 1;
    start_color();
    use_default_colors();
    init_pair(1, COLOR_GREEN, -1);
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    /* Lets curses scroll a part of the screen instead of painting it again. */
    idlok(stdscr, TRUE);
    screen_state state = {.notes_length = 0};
    int key = 0;
    do {
        screen_draw(&state);
        key = getch();
        screen_key(&state, key);
    } while (key != KEY_F(10) && key != ERR);
    endwin();
    return 0;
}
