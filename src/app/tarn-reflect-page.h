/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnReflectPage:
 *
 * The way through a reflection: the promise, the opening questions, the presence map, the
 * questions, the review.
 */
#define TARN_TYPE_REFLECT_PAGE (tarn_reflect_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnReflectPage, tarn_reflect_page, TARN, REFLECT_PAGE, AdwBin)

GtkWidget *tarn_reflect_page_new    (TarnWindow      *window,
                                     TarnSession     *session);
void       tarn_reflect_page_resume (TarnReflectPage *self);
void       tarn_reflect_page_go     (TarnReflectPage *self,
                                     const char      *at);
gboolean   tarn_reflect_page_next   (TarnReflectPage *self);
void       tarn_reflect_page_back   (TarnReflectPage *self);

G_END_DECLS
