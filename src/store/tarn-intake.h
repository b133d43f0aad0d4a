/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "tarn-catalogue.h"
#include "tarn-refusal.h"
#include "tarn-workshop.h"

G_BEGIN_DECLS

/**
 * TarnIntake:
 *
 * Takes workshop files into a room, whatever they are: what cannot be counted is named, and does
 * not stop the rest. No list of the files that count is kept, only the sums of the room.
 */
typedef struct _TarnIntake TarnIntake;

/**
 * TarnIntakeProgress:
 * @percent: how much of an archive was taken
 * @user_data: (closure): as given
 *
 * Called often, in the thread that takes the archive.
 */
typedef void (*TarnIntakeProgress) (guint    percent,
                                    gpointer user_data);

TarnIntake   *tarn_intake_new             (TarnCatalogue     *catalogue,
                                           TarnWorkshop      *workshop);
void          tarn_intake_free            (TarnIntake        *self);
void          tarn_intake_set_cancellable (TarnIntake        *self,
                                           GCancellable      *cancellable);
void          tarn_intake_set_progress    (TarnIntake        *self,
                                           TarnIntakeProgress progress,
                                           gpointer           user_data);
void          tarn_intake_take            (TarnIntake        *self,
                                           const char        *path);
void          tarn_intake_refuse          (TarnIntake        *self,
                                           const char        *path,
                                           const char        *message);
TarnWorkshop *tarn_intake_get_workshop    (TarnIntake        *self);
GPtrArray    *tarn_intake_get_refused     (TarnIntake        *self);
guint         tarn_intake_get_n_refused   (TarnIntake        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnIntake, tarn_intake_free)

G_END_DECLS
