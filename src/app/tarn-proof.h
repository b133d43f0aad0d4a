/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "tarn-fonts.h"
#include "tarn-layout.h"

G_BEGIN_DECLS

/**
 * TarnProof:
 *
 * A report laid out on paper, with the typefaces to draw it: the very pages that are looked at,
 * printed and saved. It is laid out and written to a file without the window having to wait.
 */
#define TARN_TYPE_PROOF (tarn_proof_get_type ())

G_DECLARE_FINAL_TYPE (TarnProof, tarn_proof, TARN, PROOF, GObject)

void        tarn_proof_new_async   (TarnReport         *report,
                                    const TarnPaper    *paper,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
TarnProof  *tarn_proof_new_finish  (GAsyncResult       *result,
                                    GError            **error);
TarnLayout *tarn_proof_get_layout  (TarnProof          *self);
TarnFonts  *tarn_proof_get_fonts   (TarnProof          *self);
const char *tarn_proof_get_missing (TarnProof          *self);
void        tarn_proof_save_async  (TarnProof          *self,
                                    GFile              *file,
                                    const char         *date,
                                    char               *password,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean    tarn_proof_save_finish (TarnProof          *self,
                                    GAsyncResult       *result,
                                    GError            **error);

G_END_DECLS
