/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnRoomCover:
 *
 * What the trainer's window shows while the laptop is passed around. For each person a program of
 * their own is started, and between two people there is only a calm screen. Nothing of the trainer
 * can be reached from it: everything is put away, and a journal with a passphrase is locked.
 */
#define TARN_TYPE_ROOM_COVER (tarn_room_cover_get_type ())

G_DECLARE_FINAL_TYPE (TarnRoomCover, tarn_room_cover, TARN, ROOM_COVER, AdwBin)

void tarn_room_cover_show (TarnWindow *window,
                           const char *questionnaire,
                           const char *folder);

G_END_DECLS
