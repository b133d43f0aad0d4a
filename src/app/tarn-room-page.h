/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnRoomPage:
 *
 * The first and the last page that one person sees on a laptop that is passed around. The program
 * was started for this person alone and ends with them.
 */
#define TARN_TYPE_ROOM_PAGE (tarn_room_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnRoomPage, tarn_room_page, TARN, ROOM_PAGE, AdwBin)

GtkWidget *tarn_room_page_new (TarnWindow        *window,
                               TarnQuestionnaire *questionnaire);
void       tarn_room_page_end (TarnWindow        *window);

G_END_DECLS
