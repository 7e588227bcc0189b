#ifndef HOMECARE_CVTERM_SHIM_H
#define HOMECARE_CVTERM_SHIM_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

/* One cell as Swift can see it: the library's own is made of bit fields and unions. */
typedef struct {
    uint32_t chars[VTERM_MAX_CHARS_PER_CELL];
    int width;
    int bold, italic, blink, reverse, strike, underline;
    uint32_t foreground, background;
} cvterm_cell;

/* A packed colour: the kind in the top byte, an index or red, green and blue below it. */
enum { CVTERM_DEFAULT = 0, CVTERM_INDEXED = 1, CVTERM_RGB = 2 };

/* A terminal and what it told through its callbacks. */
typedef struct {
    VTerm *vt;
    VTermScreen *screen;
    int bells, damages;
    int cursor_visible, alternate_screen;
    char title[512];
    size_t title_length;
    char *answers;
    size_t answers_length, answers_capacity;
} cvterm;

static void cvterm_on_answer(const char *bytes, size_t length, void *user) {
    cvterm *t = (cvterm *)user;
    size_t needed = t->answers_length + length;
    if (needed > t->answers_capacity) {
        char *larger = (char *)realloc(t->answers, needed * 2);
        if (!larger) return;
        t->answers = larger;
        t->answers_capacity = needed * 2;
    }
    memcpy(t->answers + t->answers_length, bytes, length);
    t->answers_length = needed;
}

static int cvterm_on_damage(VTermRect rect, void *user) {
    (void)rect;
    ((cvterm *)user)->damages++;
    return 1;
}

static int cvterm_on_bell(void *user) {
    ((cvterm *)user)->bells++;
    return 1;
}

static inline void cvterm_add_title(cvterm *t, const char *text, size_t length, bool first) {
    if (first) t->title_length = 0;
    size_t room = sizeof t->title - 1 - t->title_length;
    if (length > room) length = room;
    memcpy(t->title + t->title_length, text, length);
    t->title_length += length;
    t->title[t->title_length] = 0;
}

static int cvterm_on_property(VTermProp property, VTermValue *value, void *user) {
    cvterm *t = (cvterm *)user;
    if (property == VTERM_PROP_CURSORVISIBLE) t->cursor_visible = value->boolean;
    if (property == VTERM_PROP_ALTSCREEN) t->alternate_screen = value->boolean;
    if (property == VTERM_PROP_TITLE) {
#if VTERM_VERSION_MAJOR == 0 && VTERM_VERSION_MINOR < 2
        cvterm_add_title(t, value->string, strlen(value->string), true);
#else
        cvterm_add_title(t, value->string.str, value->string.len, value->string.initial);
#endif
    }
    return 1;
}

static inline void cvterm_free(cvterm *t) {
    if (t->vt) vterm_free(t->vt);
    free(t->answers);
    free(t);
}

/* Gives a terminal a new, empty screen. */
static inline bool cvterm_open(cvterm *t, int columns, int rows) {
    static const VTermScreenCallbacks callbacks = {
        .damage = cvterm_on_damage,
        .settermprop = cvterm_on_property,
        .bell = cvterm_on_bell,
    };
    t->vt = vterm_new(rows, columns);
    if (!t->vt) return false;
    vterm_set_utf8(t->vt, 1);
    vterm_output_set_callback(t->vt, cvterm_on_answer, t);
    t->screen = vterm_obtain_screen(t->vt);
    vterm_screen_set_callbacks(t->screen, &callbacks, t);
    vterm_screen_enable_altscreen(t->screen, 1);
    vterm_screen_reset(t->screen, 1);
    return true;
}

static inline cvterm *cvterm_new(int columns, int rows) {
    cvterm *t = (cvterm *)calloc(1, sizeof *t);
    if (!t) return NULL;
    t->cursor_visible = 1;
    if (!cvterm_open(t, columns, rows)) {
        cvterm_free(t);
        return NULL;
    }
    return t;
}

static inline void cvterm_feed(cvterm *t, const uint8_t *bytes, size_t length) {
    vterm_input_write(t->vt, (const char *)bytes, length);
    vterm_screen_flush_damage(t->screen);
}

static inline VTermPos cvterm_cursor(const cvterm *t) {
    VTermPos at = {0, 0};
    vterm_state_get_cursorpos(vterm_obtain_state(t->vt), &at);
    return at;
}

static inline const char *cvterm_title(const cvterm *t) { return t->title; }

static inline uint32_t cvterm_colour(VTermColor colour) {
    if (VTERM_COLOR_IS_DEFAULT_FG(&colour) || VTERM_COLOR_IS_DEFAULT_BG(&colour))
        return CVTERM_DEFAULT;
    if (VTERM_COLOR_IS_INDEXED(&colour))
        return (uint32_t)CVTERM_INDEXED << 24 | colour.indexed.idx;
    return (uint32_t)CVTERM_RGB << 24 | (uint32_t)colour.rgb.red << 16 |
           (uint32_t)colour.rgb.green << 8 | colour.rgb.blue;
}

static inline cvterm_cell cvterm_cell_at(const cvterm *t, int column, int row) {
    VTermScreenCell cell;
    memset(&cell, 0, sizeof cell);
    VTermPos at = {.row = row, .col = column};
    vterm_screen_get_cell(t->screen, at, &cell);
    cvterm_cell plain = {
        .width = cell.width,
        .bold = cell.attrs.bold,
        .italic = cell.attrs.italic,
        .blink = cell.attrs.blink,
        .reverse = cell.attrs.reverse,
        .strike = cell.attrs.strike,
        .underline = cell.attrs.underline,
        .foreground = cvterm_colour(cell.fg),
        .background = cvterm_colour(cell.bg),
    };
    memcpy(plain.chars, cell.chars, sizeof plain.chars);
    return plain;
}

/* The keyboard is the library's, because what a key sends depends on modes the program sets. */
static inline void cvterm_press(cvterm *t, int key, int modifiers) {
    vterm_keyboard_key(t->vt, (VTermKey)key, (VTermModifier)modifiers);
}

static inline void cvterm_begin_paste(cvterm *t) { vterm_keyboard_start_paste(t->vt); }
static inline void cvterm_end_paste(cvterm *t) { vterm_keyboard_end_paste(t->vt); }

static inline bool cvterm_sends(cvterm *t, const char *expected) {
    bool sends = t->answers_length == strlen(expected) &&
                 memcmp(t->answers, expected, t->answers_length) == 0;
    t->answers_length = 0;
    return sends;
}

static inline void cvterm_tell(cvterm *t, const char *text) {
    vterm_input_write(t->vt, text, strlen(text));
}

/* Puts the characters of one screen on another, in no colours, as far as there is room. */
static inline void cvterm_copy_text(VTermScreen *from, int from_columns, int from_rows, cvterm *to,
                                    int columns, int rows) {
    for (int row = 0; row < from_rows && row < rows; row++) {
        for (int column = 0; column < from_columns && column < columns; column++) {
            VTermPos at = {.row = row, .col = column};
            VTermScreenCell cell;
            memset(&cell, 0, sizeof cell);
            vterm_screen_get_cell(from, at, &cell);
            if (cell.width != 1 || cell.chars[0] < 0x20 || cell.chars[0] > 0x7e) continue;
            char text[32];
            snprintf(text, sizeof text, "\033[%d;%dH%c", row + 1, column + 1, (char)cell.chars[0]);
            cvterm_tell(to, text);
        }
    }
}

/* The library's own resizing (of 0.1.4) keeps places outside a screen that became smaller and
   follows them into memory that is not there, so a terminal of the new size takes over what the
   program has set, and what stood on the screen. */
static inline bool cvterm_set_size(cvterm *t, int columns, int rows) {
    VTerm *before = t->vt;
    VTermScreen *screen = t->screen;
    int before_rows, before_columns;
    vterm_get_size(before, &before_rows, &before_columns);
    VTermPos cursor = cvterm_cursor(t);
    int alternate = t->alternate_screen, visible = t->cursor_visible;
    t->answers_length = 0;
    cvterm_press(t, VTERM_KEY_UP, VTERM_MOD_NONE);
    bool cursor_keys = cvterm_sends(t, "\033OA");
    cvterm_press(t, VTERM_KEY_KP_0, VTERM_MOD_NONE);
    bool keypad = cvterm_sends(t, "\033Op");
    cvterm_begin_paste(t);
    bool pastes = cvterm_sends(t, "\033[200~");
    if (!cvterm_open(t, columns, rows)) {
        t->vt = before;
        return false;
    }
    if (alternate) cvterm_tell(t, "\033[?1049h");
    if (cursor_keys) cvterm_tell(t, "\033[?1h");
    if (keypad) cvterm_tell(t, "\033=");
    if (pastes) cvterm_tell(t, "\033[?2004h");
    cvterm_copy_text(screen, before_columns, before_rows, t, columns, rows);
    char place[32];
    snprintf(place, sizeof place, "\033[%d;%dH", cursor.row + 1, cursor.col + 1);
    cvterm_tell(t, place);
    if (!visible) cvterm_tell(t, "\033[?25l");
    vterm_screen_flush_damage(t->screen);
    vterm_free(before);
    t->answers_length = 0;
    return true;
}

#endif
