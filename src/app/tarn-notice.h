/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnNotice:
 *
 * What is said in passing, above the lower edge of the window: that something was done, and a way
 * to take it back. What is new takes the place of what was said before, and does not go away while
 * somebody is at it. The toasts of libadwaita 1.2 cut off what does not fit into a line, let each
 * other wait, and crash when one is dismissed while it slides in.
 */
#define TARN_TYPE_NOTICE (tarn_notice_get_type ())

G_DECLARE_FINAL_TYPE (TarnNotice, tarn_notice, TARN, NOTICE, AdwBin)

void     tarn_notice_say       (TarnNotice     *self,
                                const char     *text);
void     tarn_notice_offer     (TarnNotice     *self,
                                const char     *text,
                                TarnUndo        undo,
                                gpointer        user_data,
                                GDestroyNotify  destroy);
gboolean tarn_notice_may_undo  (TarnNotice     *self);
void     tarn_notice_undo      (TarnNotice     *self);
void     tarn_notice_drop      (TarnNotice     *self);

G_END_DECLS
