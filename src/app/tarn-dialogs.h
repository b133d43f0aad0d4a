/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every dialog of the window that may have to be made in another way with another version of GTK
 * or libadwaita. */

/**
 * TarnFileCallback:
 * @file: (nullable): what was chosen; %NULL when the person thought better of it
 */
typedef void (*TarnFileCallback) (GFile   *file,
                                  gpointer user_data);

/**
 * TarnFilesCallback:
 * @files: (nullable): what was chosen; %NULL when the person thought better of it
 */
typedef void (*TarnFilesCallback) (GListModel *files,
                                   gpointer    user_data);

/**
 * TarnConfirmCallback:
 *
 * Called when the person chose to go on, never when they did not.
 */
typedef void (*TarnConfirmCallback) (gpointer user_data);

void tarn_dialogs_save_file   (GtkWindow           *parent,
                               const char          *title,
                               const char          *name,
                               const char          *mime_type,
                               TarnFileCallback     callback,
                               gpointer             user_data);
void tarn_dialogs_open_file   (GtkWindow           *parent,
                               const char          *title,
                               TarnFileCallback     callback,
                               gpointer             user_data);
void tarn_dialogs_open_any    (GtkWindow           *parent,
                               const char          *title,
                               TarnFileCallback     callback,
                               gpointer             user_data);
void tarn_dialogs_open_files  (GtkWindow           *parent,
                               const char          *title,
                               gboolean             folder,
                               TarnFilesCallback    callback,
                               gpointer             user_data);
void tarn_dialogs_message     (GtkWindow           *parent,
                               const char          *heading,
                               const char          *body);
void tarn_dialogs_confirm     (GtkWindow           *parent,
                               const char          *heading,
                               const char          *body,
                               const char          *verb,
                               gboolean             destructive,
                               TarnConfirmCallback  callback,
                               gpointer             user_data,
                               GDestroyNotify       destroy);
GtkWindow *
tarn_dialogs_wait (GtkWindow          *parent,
                   const char         *heading,
                   const char         *body,
                   TarnConfirmCallback callback,
                   gpointer            user_data);
void tarn_dialogs_about       (GtkWindow           *parent);

G_END_DECLS
