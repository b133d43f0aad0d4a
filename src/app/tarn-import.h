/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "tarn-intake.h"

G_BEGIN_DECLS

/**
 * TarnImport:
 *
 * Takes workshop files into a room without the window having to wait. The room must not be touched
 * until it is done.
 */
typedef struct _TarnImport TarnImport;

TarnImport   *tarn_import_new          (TarnWorkshop       *workshop,
                                        GPtrArray          *paths,
                                        const char *const  *languages);
void          tarn_import_unref        (TarnImport         *self);
void          tarn_import_run          (TarnImport         *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean      tarn_import_finish       (TarnImport         *self,
                                        GAsyncResult       *result,
                                        GError            **error);
guint         tarn_import_get_percent  (TarnImport         *self);
TarnWorkshop *tarn_import_get_workshop (TarnImport         *self);
GPtrArray    *tarn_import_get_refused  (TarnImport         *self);
guint         tarn_import_get_n_refused (TarnImport        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnImport, tarn_import_unref)

G_END_DECLS
