/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-notice.h"

#include "tarn-dialogs.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* Long enough to be read; and to be reached by somebody who is slow. */
#define SAID_SECONDS          5
#define CHARACTERS_PER_SECOND 15
#define UNDO_SECONDS          15

#define LINE_CHARS 60

typedef struct
{
  char          *text;
  guint          seconds; /* 0 for as long as it takes */
  TarnUndo       undo;
  gpointer       user_data;
  GDestroyNotify destroy;
} Offer;

struct _TarnNotice
{
  AdwBin parent_instance;

  char      *said;   /* or NULL */
  GPtrArray *offers; /* Offer: the last one is shown, unless there is something to say */
  guint      timeout;
  GtkLabel  *label;
  GtkWidget *undo;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnNotice, tarn_notice, ADW_TYPE_BIN)

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  if (offer->destroy != NULL)
    offer->destroy (offer->user_data);
  g_free (offer->text);
  g_free (offer);
}

static Offer *
get_last (TarnNotice *self)
{
  return self->offers->len > 0 ? self->offers->pdata[self->offers->len - 1] : NULL;
}

static void
show_now (TarnNotice *self);

/* What is shown goes away, and what was shown before it comes back. */
static void
end_shown (TarnNotice *self)
{
  if (self->said != NULL)
    g_clear_pointer (&self->said, g_free);
  else if (self->offers->len > 0)
    g_ptr_array_remove_index (self->offers, self->offers->len - 1);
  show_now (self);
}

static gboolean
timeout_cb (gpointer user_data)
{
  TarnNotice   *self = user_data;
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));

  if ((flags & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN)) != 0)
    return G_SOURCE_CONTINUE;

  self->timeout = 0;
  end_shown (self);
  return G_SOURCE_REMOVE;
}

static void
hide_now (TarnNotice *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean focused =
    (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  /* Else nothing would have it. */
  if (focused && TARN_IS_WINDOW (root) && tarn_window_get_page (TARN_WINDOW (root)) != NULL)
    tarn_window_focus_heading (TARN_WINDOW (root));
}

static void
show_now (TarnNotice *self)
{
  const Offer *offer = get_last (self);
  const char  *text = self->said;
  guint        seconds = UNDO_SECONDS;

  if (text != NULL)
    seconds = SAID_SECONDS + (guint)g_utf8_strlen (text, -1) / CHARACTERS_PER_SECOND;
  else if (offer != NULL)
    {
      text = offer->text;
      seconds = offer->seconds;
    }

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_set_visible (self->undo, self->said == NULL);
  if (text != NULL)
    {
      gtk_label_set_text (self->label, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      if (seconds > 0)
        self->timeout = g_timeout_add_seconds (seconds, timeout_cb, self);
    }
  else if (gtk_widget_get_visible (GTK_WIDGET (self)))
    hide_now (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tarn_notice_dispose (GObject *object)
{
  TarnNotice *self = TARN_NOTICE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->said, g_free);
  g_ptr_array_set_size (self->offers, 0);

  G_OBJECT_CLASS (tarn_notice_parent_class)->dispose (object);
}

static void
tarn_notice_finalize (GObject *object)
{
  g_ptr_array_unref (TARN_NOTICE (object)->offers);

  G_OBJECT_CLASS (tarn_notice_parent_class)->finalize (object);
}

static void
tarn_notice_class_init (TarnNoticeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tarn_notice_dispose;
  object_class->finalize = tarn_notice_finalize;

  /* It looks as those of other programs do. */
  gtk_widget_class_set_css_name (widget_class, "toast");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);

  /**
   * TarnNotice::changed:
   * @self: a notice
   *
   * Emitted when tarn_notice_may_undo() may have changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_button (TarnNotice *self,
            GtkWidget  *box,
            GtkWidget  *button,
            GCallback   callback)
{
  /* What somebody is at keeps the focus. */
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
}

static void
tarn_notice_init (TarnNotice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = tarn_label_new ("");
  GtkWidget *close;

  self->offers = g_ptr_array_new_with_free_func (offer_free);
  self->label = GTK_LABEL (label);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_max_width_chars (self->label, LINE_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  self->undo = gtk_button_new_with_label (_("Undo"));
  add_button (self, box, self->undo, G_CALLBACK (tarn_notice_undo));
  close = gtk_button_new_from_icon_name ("window-close-symbolic");
  add_button (self, box, close, G_CALLBACK (end_shown));
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (close, _("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Close"), -1);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tarn_notice_say:
 * @self: a notice
 * @text: what happened
 *
 * Says something that there is nothing to do about.
 */
void
tarn_notice_say (TarnNotice *self,
                 const char *text)
{
  g_return_if_fail (TARN_IS_NOTICE (self));
  g_return_if_fail (text != NULL);

  g_free (self->said);
  self->said = g_strdup (text);
  show_now (self);
}

/**
 * tarn_notice_offer:
 * @self: a notice
 * @text: what was done
 * @undo: takes it back
 * @user_data: (closure undo): for @undo
 * @destroy: (nullable): frees @user_data
 *
 * Says what was done, with a button that takes it back.
 */
void
tarn_notice_offer (TarnNotice    *self,
                   const char    *text,
                   TarnUndo       undo,
                   gpointer       user_data,
                   GDestroyNotify destroy)
{
  Offer *offer;

  g_return_if_fail (TARN_IS_NOTICE (self));
  g_return_if_fail (text != NULL && undo != NULL);

  offer = g_new0 (Offer, 1);
  offer->text = g_strdup (text);
  offer->seconds = UNDO_SECONDS;
  offer->undo = undo;
  offer->user_data = user_data;
  offer->destroy = destroy;
  g_ptr_array_add (self->offers, offer);
  g_clear_pointer (&self->said, g_free);
  show_now (self);
}

/**
 * tarn_notice_may_undo:
 * @self: a notice
 *
 * Returns: %TRUE if there is something to take back
 */
gboolean
tarn_notice_may_undo (TarnNotice *self)
{
  g_return_val_if_fail (TARN_IS_NOTICE (self), FALSE);

  return self->offers->len > 0;
}

/**
 * tarn_notice_undo:
 * @self: a notice
 *
 * Takes back what was done last. What cannot be taken back now, because the disk is full for
 * example, is not lost: it is offered until it can be.
 */
void
tarn_notice_undo (TarnNotice *self)
{
  GtkRoot *root;
  Offer   *offer;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (TARN_IS_NOTICE (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (self->offers->len == 0 || !TARN_IS_WINDOW (root))
    return;

  offer = g_ptr_array_steal_index (self->offers, self->offers->len - 1);
  if (offer->undo (TARN_WINDOW (root), offer->user_data, &error))
    {
      offer_free (offer);
      show_now (self);
      return;
    }

  offer->seconds = 0;
  g_ptr_array_add (self->offers, offer);
  g_clear_pointer (&self->said, g_free);
  show_now (self);
  tarn_dialogs_message (GTK_WINDOW (root), _("Not Undone"), error->message);
}

/**
 * tarn_notice_drop:
 * @self: a notice
 *
 * Says nothing any more, and forgets what could be taken back.
 */
void
tarn_notice_drop (TarnNotice *self)
{
  g_return_if_fail (TARN_IS_NOTICE (self));

  g_clear_pointer (&self->said, g_free);
  g_ptr_array_set_size (self->offers, 0);
  show_now (self);
}
