/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-room-cover.h"

#include "tarn-calm.h"
#include "tarn-lock-screen.h"
#include "tarn-page.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* This program, also where it was moved or built anew since it was started. */
#define PROGRAM "/proc/self/exe"

struct _TarnRoomCover
{
  AdwBin parent_instance;

  TarnWindow *window; /* it holds the cover as long as it shows it */
  AdwBin     *place;
  char       *questionnaire;
  char       *folder;
};

G_DEFINE_FINAL_TYPE (TarnRoomCover, tarn_room_cover, ADW_TYPE_BIN)

static void
show_between (TarnRoomCover *self,
              const char    *heading,
              const char    *happened);

static void
show (TarnRoomCover *self,
      GtkWidget     *calm)
{
  gtk_widget_set_vexpand (calm, TRUE);
  adw_bin_set_child (self->place, calm);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tarn_page_focus_heading (GTK_WIDGET (self));
}

/* Whether the person handed in, stopped or closed the window makes no difference here. */
static void
ended_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(TarnRoomCover) self = user_data;
  const char *happened = NULL;

  g_subprocess_wait_finish (G_SUBPROCESS (object), result, NULL);
  /* The trainer may have closed the window meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (!g_subprocess_get_if_exited (G_SUBPROCESS (object)))
    happened = _("The last window ended by itself. Nothing of it was kept. Whoever was answering "
                 "can start again.");
  show_between (self, _("Pass the laptop to the next person"), happened);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
show_busy (TarnRoomCover *self)
{
  GtkWidget *calm = tarn_calm_new (_("Somebody is answering"));

  tarn_calm_add_words (calm, _("They have a window of their own. It is gone when they are done, "
                               "and this one comes back."));
  show (self, calm);
}

static void
start_cb (TarnRoomCover *self)
{
  g_autofree char *program = g_file_read_link (PROGRAM, NULL);
  g_autoptr(GSubprocess) person = NULL;
  g_autoptr(GError) error = NULL;

  person = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error,
                             program != NULL ? program : "tarn",
                             "--room", self->folder,
                             "--questionnaire", self->questionnaire, NULL);
  if (person == NULL)
    {
      show_between (self, _("The window could not be opened"), error->message);
      return;
    }

  show_busy (self);
  g_subprocess_wait_async (person, NULL, ended_cb, g_object_ref (self));
}

static void
end_cb (TarnRoomCover *self)
{
  TarnWindow *window = self->window;
  g_autoptr(GFile) folder = g_file_new_for_path (self->folder);

  /* It waits until the passphrase was given, if there is one. */
  tarn_lock_screen_open (window, folder);
  tarn_lock_screen_uncover (window);
}

/* The button that goes on comes first, so that the next person finds it. */
static void
show_between (TarnRoomCover *self,
              const char    *heading,
              const char    *happened)
{
  GtkWidget *calm = tarn_calm_new (heading);

  if (happened != NULL)
    tarn_calm_add_words (calm, happened);
  tarn_calm_add_words (calm, _("Everybody answers alone and in quiet. Nothing of the person before "
                               "is left on the screen or on the disk, but for the file that they "
                               "chose to hand in."));
  tarn_calm_add_button (calm, _("Start"), TRUE, G_CALLBACK (start_cb), self);
  tarn_calm_add_button (calm, _("Everybody Is Done"), FALSE, G_CALLBACK (end_cb), self);
  show (self, calm);
}

static void
tarn_room_cover_finalize (GObject *object)
{
  TarnRoomCover *self = TARN_ROOM_COVER (object);

  g_free (self->questionnaire);
  g_free (self->folder);

  G_OBJECT_CLASS (tarn_room_cover_parent_class)->finalize (object);
}

static void
tarn_room_cover_class_init (TarnRoomCoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tarn_room_cover_finalize;
}

static void
tarn_room_cover_init (TarnRoomCover *self)
{
  self->place = ADW_BIN (adw_bin_new ());
  adw_bin_set_child (ADW_BIN (self),
                     tarn_under_header_new (_("One Laptop"), GTK_WIDGET (self->place)));
}

/**
 * tarn_room_cover_show:
 * @window: the trainer's window
 * @questionnaire: the id of what everybody answers
 * @folder: where the files go
 *
 * Covers the window until everybody is done. Then the files are taken in on the trainer's page.
 */
void
tarn_room_cover_show (TarnWindow *window,
                      const char *questionnaire,
                      const char *folder)
{
  TarnRoomCover *self;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (questionnaire != NULL && folder != NULL);

  self = g_object_new (TARN_TYPE_ROOM_COVER, NULL);
  self->window = window;
  self->questionnaire = g_strdup (questionnaire);
  self->folder = g_strdup (folder);
  show_between (self, _("Pass the laptop to the first person"), NULL);
  if (tarn_lock_screen_cover (window, GTK_WIDGET (self)))
    tarn_page_focus_heading (GTK_WIDGET (self));
}
