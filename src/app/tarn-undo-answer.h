/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"

G_BEGIN_DECLS

/**
 * TarnUndoAnswer:
 *
 * An answer that was cleared, and how to bring it back.
 */
typedef struct _TarnUndoAnswer TarnUndoAnswer;

TarnUndoAnswer *tarn_undo_answer_new  (TarnSession    *session,
                                       const TarnItem *item);
void            tarn_undo_answer_run  (TarnUndoAnswer *self);
void            tarn_undo_answer_free (TarnUndoAnswer *self);

G_END_DECLS
