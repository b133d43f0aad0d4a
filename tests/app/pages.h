/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

/* What the tests of pages share: a window on a screen that nobody sees, and a reflection in it. */

typedef gboolean (*PagesTest) (gpointer data);

void
pages_init (int    *argc,
            char ***argv);
TarnWindow *
pages_window (void);
TarnSession *
pages_session (const char *reflection);
void
pages_show (GtkWidget *page);
void
pages_open_file (const char *path);
void
pages_wait (PagesTest done,
            gpointer  data);
void
pages_settle (GtkWindow *shown);
void
pages_assert_whole (GtkWidget *root);
GtkWidget *
pages_find (GtkWidget *root,
            GType      type,
            guint      index);
GtkWidget *
pages_find_named (GtkWidget  *root,
                  GType       type,
                  const char *name);
guint
pages_count (GtkWidget *root,
             GType      type);
gboolean
pages_says (GtkWidget  *root,
            const char *words);
