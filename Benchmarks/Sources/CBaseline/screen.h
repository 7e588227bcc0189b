#ifndef BASELINE_SCREEN_H
#define BASELINE_SCREEN_H

/* The screen of a care report as a plain curses program has it: a form with a text field above a
   list. Everything is repainted into curses at each key, and curses finds what has changed. */

enum { LIST_LENGTH = 500, LIST_TOP = 12, LIST_ROWS = 10, NOTES_ROW = 9, NOTES_COLUMN = 12 };
enum { NOTES_LENGTH = 60 };

typedef struct {
    char notes[NOTES_LENGTH + 1];
    int notes_length;
    int selected, first;
    int in_list;
} screen_state;

void screen_draw(const screen_state *state);
void screen_key(screen_state *state, int key);

#endif
