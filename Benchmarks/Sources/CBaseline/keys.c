#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>

#include "screen.h"

static void select_item(screen_state *state, int item) {
    if (item < 0 || item >= LIST_LENGTH) return;
    state->selected = item;
    if (item < state->first) state->first = item;
    if (item >= state->first + LIST_ROWS) state->first = item - LIST_ROWS + 1;
}

static void type(screen_state *state, int key) {
    if (key == KEY_BACKSPACE || key == 127) {
        if (state->notes_length > 0) state->notes[--state->notes_length] = 0;
    } else if (key >= ' ' && key < 127 && state->notes_length < NOTES_LENGTH) {
        state->notes[state->notes_length++] = (char)key;
    }
}

void screen_key(screen_state *state, int key) {
    if (key == '\t')
        state->in_list = !state->in_list;
    else if (!state->in_list)
        type(state, key);
    else if (key == KEY_DOWN)
        select_item(state, state->selected + 1);
    else if (key == KEY_UP)
        select_item(state, state->selected - 1);
    else if (key == KEY_HOME)
        select_item(state, 0);
}
