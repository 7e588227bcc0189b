#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <string.h>

#include "screen.h"

static const char *const vitals[][4] = {
    {"Blood pressure", "128 / 82", "131/84 mmHg", "▂▃▃▂▃"},
    {"Pulse", "76", "74 /min", "▁▂▂▃▂"},
    {"Respiration", "18", "18 /min", "▂▂▃▃▂"},
    {"Temperature", "36.8", "36.9 °C", "▃▂▂▂▂"},
};

static void draw_form(const screen_state *state) {
    mvaddstr(0, 1, "HomeCare · Nairobi West            Amina Njoroge, caregiver · Tue 24 Nov 14:05");
    mvaddstr(1, 1, "1 Today  2 Patients  3 Reports  4 Availability  5 Profile");
    mvaddstr(2, 1, "Care report ▸ Wanjikũ Kamau · F 74 · P-0123 · A-1042");
    mvhline(3, 1, ACS_HLINE, 78);
    for (int i = 0; i < 4; i++) {
        mvaddstr(4 + i, 3, vitals[i][0]);
        mvaddstr(4 + i, 18, vitals[i][1]);
        mvaddstr(4 + i, 34, vitals[i][2]);
        attron(COLOR_PAIR(1));
        mvaddstr(4 + i, 50, vitals[i][3]);
        attroff(COLOR_PAIR(1));
    }
    mvaddstr(NOTES_ROW, 3, "Notes");
    mvaddnstr(NOTES_ROW, NOTES_COLUMN, state->notes, state->notes_length);
    for (int i = state->notes_length; i < NOTES_LENGTH; i++)
        mvaddch(NOTES_ROW, NOTES_COLUMN + i, '_');
    mvhline(LIST_TOP - 1, 1, ACS_HLINE, 78);
}

static void draw_row(const screen_state *state, int row) {
    int item = state->first + row;
    if (state->in_list && item == state->selected) attron(A_REVERSE);
    mvprintw(LIST_TOP + row, 1, " P-%04d  Patient number %-4d  %2d h ago   Stable          %3d %% ",
             item, item * 37 % 1000, item * 7 % 24, 90 + item * 3 % 10);
    attroff(A_REVERSE);
}

void screen_draw(const screen_state *state) {
    draw_form(state);
    for (int row = 0; row < LIST_ROWS; row++) draw_row(state, row);
    mvaddstr(23, 1, "Notes of the visit.    F2 Submit  F4 Not obtained  ? Help  ^P More");
    if (state->in_list)
        move(LIST_TOP + state->selected - state->first, 1);
    else
        move(NOTES_ROW, NOTES_COLUMN + state->notes_length);
    refresh();
}
