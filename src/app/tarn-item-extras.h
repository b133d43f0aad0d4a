/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands below the choices of a question: the check of a guess, why it is asked, a note. */

/**
 * TarnUndoAnswer:
 *
 * An answer that was cleared, and how to bring it back.
 */
typedef struct _TarnUndoAnswer TarnUndoAnswer;

void            tarn_item_extras_add      (GtkBox         *box,
                                           TarnSession    *session,
                                           const TarnItem *item);

GtkWidget      *tarn_check_box_new        (void);
GtkWidget      *tarn_check_box_get_button (GtkWidget      *box);
void            tarn_check_box_fill       (GtkWidget      *box,
                                           TarnSession    *session,
                                           const TarnItem *item,
                                           gboolean        checking);

TarnUndoAnswer *tarn_undo_answer_new      (TarnSession    *session,
                                           const TarnItem *item);
void            tarn_undo_answer_run      (TarnUndoAnswer *self);
void            tarn_undo_answer_free     (TarnUndoAnswer *self);

G_END_DECLS
