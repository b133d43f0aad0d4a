/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnHandInPage:
 *
 * What a person hands in for a group picture, word by word and as it is, before anything is saved.
 * In room mode the file goes where the trainer said, and the person may also hand in nothing.
 */
#define TARN_TYPE_HAND_IN_PAGE (tarn_hand_in_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnHandInPage, tarn_hand_in_page, TARN, HAND_IN_PAGE, AdwBin)

GtkWidget *tarn_hand_in_page_new          (TarnWindow     *window,
                                           TarnSession    *session);
GtkWidget *tarn_hand_in_page_new_for_room (TarnWindow     *window,
                                           TarnSession    *session,
                                           const char     *folder);
char      *tarn_hand_in_page_dup_file     (TarnHandInPage *self);

G_END_DECLS
