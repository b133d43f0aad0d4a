/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-asked.h"
#include "tarn-library.h"
#include "tarn-profile.h"

G_BEGIN_DECLS

/**
 * TarnSessionKind:
 * @TARN_SESSION_KEPT: it is in the journal
 * @TARN_SESSION_PREVIEW: its answers are only tried out, and go when it is left
 * @TARN_SESSION_ROOM: somebody's answers on a laptop that is passed around: no trace stays
 *
 * What becomes of what is answered.
 */
typedef enum
{
  TARN_SESSION_KEPT,
  TARN_SESSION_PREVIEW,
  TARN_SESSION_ROOM,
} TarnSessionKind;

/**
 * TarnSession:
 *
 * The one reflection that is open: its questionnaire, its answers, and where it is kept. Whatever
 * changes in the reflection is saved without the window having to wait; #TarnSession::changed is
 * emitted after each change, and #TarnSession::save-failed and #TarnSession::notice with a message
 * fit to be shown.
 */
#define TARN_TYPE_SESSION (tarn_session_get_type ())

G_DECLARE_FINAL_TYPE (TarnSession, tarn_session, TARN, SESSION, GObject)

TarnSession       *tarn_session_new               (TarnLibrary       *library,
                                                   TarnQuestionnaire *questionnaire,
                                                   TarnReflection    *reflection,
                                                   const char        *id);
TarnSession       *tarn_session_new_unkept        (TarnSessionKind    kind,
                                                   TarnLibrary       *library,
                                                   TarnQuestionnaire *questionnaire,
                                                   TarnRoute          route);
TarnSessionKind    tarn_session_get_kind          (TarnSession       *self);
TarnLibrary       *tarn_session_get_library       (TarnSession       *self);
TarnQuestionnaire *tarn_session_get_questionnaire (TarnSession       *self);
TarnReflection    *tarn_session_get_reflection    (TarnSession       *self);
const char        *tarn_session_get_id            (TarnSession       *self);
gboolean           tarn_session_is_read_only      (TarnSession       *self);
TarnAsked         *tarn_session_get_asked         (TarnSession       *self);
TarnProfile       *tarn_session_get_profile       (TarnSession       *self);
TarnTexts         *tarn_session_get_texts         (TarnSession       *self);
TarnFonts         *tarn_session_get_fonts         (TarnSession       *self,
                                                   GError           **error);
char              *tarn_session_dup_words         (TarnSession       *self,
                                                   const TarnText    *text);
void               tarn_session_set_at            (TarnSession       *self,
                                                   const char        *at);
void               tarn_session_set_note          (TarnSession       *self,
                                                   const TarnItem    *item,
                                                   const char        *note);
TarnSession       *tarn_session_copy              (TarnSession       *self);
gboolean           tarn_session_flush             (TarnSession       *self,
                                                   GError           **error);
void               tarn_session_abandon           (TarnSession       *self);

G_END_DECLS
