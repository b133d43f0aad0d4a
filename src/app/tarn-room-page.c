/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-room-page.h"

#include "tarn-calm.h"
#include "tarn-reflect-page.h"

#include <glib/gi18n.h>

struct _TarnRoomPage
{
  AdwBin parent_instance;

  TarnWindow        *window; /* it holds the page, so it outlives it */
  TarnQuestionnaire *questionnaire;
};

G_DEFINE_FINAL_TYPE (TarnRoomPage, tarn_room_page, ADW_TYPE_BIN)

static void
begin_cb (TarnRoomPage *self)
{
  TarnWindow *window = self->window;
  const char *title = self->questionnaire->title->text;
  g_autoptr(TarnSession) session = NULL;

  session = tarn_session_new_unkept (TARN_SESSION_ROOM, tarn_window_get_library (window),
                                     self->questionnaire,
                                     tarn_questionnaire_has_quick (self->questionnaire)
                                       ? TARN_ROUTE_QUICK
                                       : TARN_ROUTE_FULL);
  tarn_window_set_session (window, session);
  tarn_window_replace_page (window, tarn_reflect_page_new (window, session), title);
}

static void
done_cb (TarnRoomPage *self)
{
  gtk_window_close (GTK_WINDOW (self->window));
}

static void
tarn_room_page_dispose (GObject *object)
{
  g_clear_pointer (&TARN_ROOM_PAGE (object)->questionnaire, tarn_questionnaire_unref);

  G_OBJECT_CLASS (tarn_room_page_parent_class)->dispose (object);
}

static void
tarn_room_page_class_init (TarnRoomPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_room_page_dispose;
}

static void
tarn_room_page_init (TarnRoomPage *self)
{
}

/**
 * tarn_room_page_new:
 * @window: the window of this person alone
 * @questionnaire: what the room answers
 *
 * Returns: (transfer floating): the first page
 */
GtkWidget *
tarn_room_page_new (TarnWindow        *window,
                    TarnQuestionnaire *questionnaire)
{
  TarnRoomPage *self;
  GtkWidget    *calm;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (questionnaire != NULL, NULL);

  self = g_object_new (TARN_TYPE_ROOM_PAGE, NULL);
  self->window = window;
  self->questionnaire = tarn_questionnaire_ref (questionnaire);

  calm = tarn_calm_new (_("It is your turn"));
  tarn_calm_add_words (calm, _("This window is for you alone. Nothing you answer is kept on this "
                               "computer, and nobody can come back to it."));
  tarn_calm_add_words (calm, _("At the end you see, word for word, what a file for the group "
                               "picture would hold, and choose whether to hand it in. You can "
                               "stop at any time: close the window."));
  tarn_calm_add_button (calm, _("Begin"), TRUE, G_CALLBACK (begin_cb), self);
  adw_bin_set_child (ADW_BIN (self), calm);

  return GTK_WIDGET (self);
}

/**
 * tarn_room_page_end:
 * @window: the window of this person alone
 *
 * Gives up what was answered, and shows the last page.
 */
void
tarn_room_page_end (TarnWindow *window)
{
  TarnRoomPage *self;
  GtkWidget    *calm;

  g_return_if_fail (TARN_IS_WINDOW (window));

  self = g_object_new (TARN_TYPE_ROOM_PAGE, NULL);
  self->window = window;
  calm = tarn_calm_new (_("Thank you"));
  tarn_calm_add_words (calm, _("Nothing of what you answered is kept here. Close this window, and "
                               "pass the laptop on."));
  tarn_calm_add_button (calm, _("Close"), TRUE, G_CALLBACK (done_cb), self);
  adw_bin_set_child (ADW_BIN (self), calm);

  tarn_window_replace_all (window, GTK_WIDGET (self), _("Thank You"));
  tarn_window_set_session (window, NULL);
}
