/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-page.h"
#include "tarn-session.h"

G_BEGIN_DECLS

/**
 * TarnWindow:
 *
 * The window: a header bar above a line of pages, of which the last one is shown. Going back takes
 * it away and shows the one before.
 */
#define TARN_TYPE_WINDOW (tarn_window_get_type ())

G_DECLARE_FINAL_TYPE (TarnWindow, tarn_window, TARN, WINDOW, AdwApplicationWindow)

/**
 * TarnUndo:
 * @window: the window
 * @user_data: (closure): what to take back
 * @error: return location for an error
 *
 * Takes back what was done.
 *
 * Returns: %FALSE with @error set if that cannot be done now; it is called again when the person
 *   tries again
 */
typedef gboolean (*TarnUndo) (TarnWindow *window,
                              gpointer    user_data,
                              GError    **error);

TarnWindow  *tarn_window_new            (GtkApplication *application,
                                         TarnLibrary    *library);
TarnWindow  *tarn_window_new_for_room   (GtkApplication    *application,
                                         TarnLibrary       *library,
                                         TarnQuestionnaire *questionnaire,
                                         const char        *folder);
const char  *tarn_window_get_room       (TarnWindow     *self);
void         tarn_window_open           (TarnWindow     *self,
                                         GFile          *file);
TarnLibrary *tarn_window_get_library    (TarnWindow     *self);
TarnSession *tarn_window_get_session    (TarnWindow     *self);
void         tarn_window_set_session    (TarnWindow     *self,
                                         TarnSession    *session);
GtkWidget   *tarn_window_get_page       (TarnWindow     *self);
void         tarn_window_show_page      (TarnWindow     *self,
                                         GtkWidget      *page,
                                         const char     *title);
void         tarn_window_replace_page   (TarnWindow     *self,
                                         GtkWidget      *page,
                                         const char     *title);
void         tarn_window_replace_all    (TarnWindow     *self,
                                         GtkWidget      *page,
                                         const char     *title);
void         tarn_window_go_back        (TarnWindow     *self);
void         tarn_window_go_home        (TarnWindow     *self);
void         tarn_window_drop_undo      (TarnWindow     *self);
void         tarn_window_drop_pages     (TarnWindow     *self);
void         tarn_window_set_lock       (TarnWindow     *self,
                                         GtkWidget      *lock);
gboolean     tarn_window_is_covered     (TarnWindow     *self);
void         tarn_window_add_toast      (TarnWindow     *self,
                                         const char     *text);
void         tarn_window_add_undo_toast (TarnWindow     *self,
                                         const char     *text,
                                         TarnUndo        undo,
                                         gpointer        user_data,
                                         GDestroyNotify  destroy);
void         tarn_window_focus_heading  (TarnWindow     *self);

G_END_DECLS
