/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-proof.h"

G_BEGIN_DECLS

/**
 * TarnPreview:
 *
 * The pages of a report to look at, larger or smaller, and beside them the same as a text that a
 * screen reader can walk through.
 */
#define TARN_TYPE_PREVIEW (tarn_preview_get_type ())

G_DECLARE_FINAL_TYPE (TarnPreview, tarn_preview, TARN, PREVIEW, AdwBin)

GtkWidget *tarn_preview_new         (void);
void       tarn_preview_add_actions (TarnPreview *self,
                                     GActionMap  *map);
void       tarn_preview_set_note    (TarnPreview *self,
                                     const char  *title,
                                     GPtrArray   *paragraphs);
void       tarn_preview_set_proof   (TarnPreview *self,
                                     TarnProof   *proof);

G_END_DECLS
