/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-text-row.h"

#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnTextRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *entry;
};

enum
{
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkEditable *
get_delegate (GtkEditable *editable)
{
  return GTK_EDITABLE (TARN_TEXT_ROW (editable)->entry);
}

static void
editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = get_delegate;
}

#define IS_EDITABLE G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, editable_init)

G_DEFINE_FINAL_TYPE_WITH_CODE (TarnTextRow, tarn_text_row, ADW_TYPE_PREFERENCES_ROW, IS_EDITABLE)

static gboolean
tarn_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TARN_TEXT_ROW (widget)->entry);
}

static void
tarn_text_row_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (!gtk_editable_delegate_set_property (object, id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tarn_text_row_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (!gtk_editable_delegate_get_property (object, id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tarn_text_row_dispose (GObject *object)
{
  TarnTextRow *self = TARN_TEXT_ROW (object);

  if (self->entry != NULL)
    gtk_editable_finish_delegate (GTK_EDITABLE (self));
  self->entry = NULL;

  G_OBJECT_CLASS (tarn_text_row_parent_class)->dispose (object);
}

static void
tarn_text_row_class_init (TarnTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = tarn_text_row_set_property;
  object_class->get_property = tarn_text_row_get_property;
  object_class->dispose = tarn_text_row_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = tarn_text_row_grab_focus;
  gtk_editable_install_properties (object_class, 1);

  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_text_row_init (TarnTextRow *self)
{
}

static void
entered_cb (TarnTextRow *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

/* The keyboard goes to the line itself; a click beside it does, too. */
static void
let_click_focus (TarnTextRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (gtk_widget_grab_focus), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static GtkWidget *
new_row (const char *title,
         GtkWidget  *entry,
         GtkWidget  *beside)
{
  TarnTextRow *self = g_object_new (TARN_TYPE_TEXT_ROW, "use-markup", FALSE, "title", title, NULL);
  GtkWidget   *box = tarn_box_new (3);
  GtkWidget   *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "tarn-text-row");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_box_append (GTK_BOX (line), entry);
  if (beside != NULL)
    gtk_box_append (GTK_BOX (line), beside);
  gtk_box_append (GTK_BOX (box), tarn_dim_label_new (title));
  gtk_box_append (GTK_BOX (box), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  self->entry = entry;
  g_signal_connect_object (entry, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_editable_init_delegate (GTK_EDITABLE (self));
  let_click_focus (self);
  return GTK_WIDGET (self);
}

static void
show_secret (GtkButton *button,
             GtkWidget *entry,
             gboolean   shown)
{
  const char *words = shown ? _("Hide Text") : _("Show Text");

  gtk_text_set_visibility (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry))), shown);
  gtk_button_set_icon_name (button, shown ? "view-conceal-symbolic" : "view-reveal-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

/* The eye in the entry of the toolkit is out of reach for the keyboard. */
static void
peek_cb (GtkButton *button,
         GtkWidget *entry)
{
  GtkText *text = GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry)));

  show_secret (button, entry, !gtk_text_get_visibility (text));
}

/**
 * tarn_text_row_new:
 * @title: what is to be written
 *
 * Returns: (transfer floating): the row, empty
 */
GtkWidget *
tarn_text_row_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return new_row (title, gtk_entry_new (), NULL);
}

/**
 * tarn_text_row_new_secret:
 * @title: what is to be written
 *
 * Makes a row that hides what is typed, with a button to look at it. What is typed is kept in
 * memory that is never written to the disk, as far as the computer allows it.
 *
 * Returns: (transfer floating): the row, empty
 */
GtkWidget *
tarn_text_row_new_secret (const char *title)
{
  GtkWidget *entry = gtk_password_entry_new ();
  GtkWidget *peek = gtk_button_new ();

  g_return_val_if_fail (title != NULL, NULL);

  gtk_widget_add_css_class (peek, "flat");
  g_signal_connect_object (peek, "clicked", G_CALLBACK (peek_cb), entry, 0);
  show_secret (GTK_BUTTON (peek), entry, FALSE);
  return new_row (title, entry, peek);
}

/**
 * tarn_text_row_describe:
 * @self: a row
 * @words: what a screen reader says of the line beyond its name
 */
void
tarn_text_row_describe (TarnTextRow *self,
                        const char  *words)
{
  g_return_if_fail (TARN_IS_TEXT_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
