/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-text-area.h"

#include "tarn-limits.h"

#include <string.h>

struct _TarnTextArea
{
  AdwBin parent_instance;

  GtkTextView *view;
  gboolean     setting;
  guint        resize_id;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnTextArea, tarn_text_area, ADW_TYPE_BIN)

/* More than a reflection file may hold would make a file that cannot be opened again. */
static void
cut (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  if (gtk_text_buffer_get_char_count (buffer) <= TARN_LIMIT_NOTE_CHARS)
    return;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, TARN_LIMIT_NOTE_CHARS);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
}

static void
changed_cb (GtkTextBuffer *buffer,
            TarnTextArea  *self)
{
  if (self->setting)
    return;

  self->setting = TRUE;
  cut (buffer);
  self->setting = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
resize_cb (gpointer user_data)
{
  TarnTextArea *self = user_data;
  GtkTextIter   end;
  int           top;
  int           height;

  self->resize_id = 0;
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (self->view), &end);
  gtk_text_view_get_line_yrange (self->view, &end, &top, &height);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, top + height);
  return G_SOURCE_REMOVE;
}

/* A text view learns how high its text is only after it was given a width, and then asks for no
 * other height. It must not ask while sizes are given out. */
static void
grow_cb (TarnTextArea *self)
{
  if (self->resize_id == 0)
    self->resize_id = g_idle_add (resize_cb, self);
}

static void
tarn_text_area_dispose (GObject *object)
{
  g_clear_handle_id (&TARN_TEXT_AREA (object)->resize_id, g_source_remove);

  G_OBJECT_CLASS (tarn_text_area_parent_class)->dispose (object);
}

static void
tarn_text_area_class_init (TarnTextAreaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_text_area_dispose;

  /**
   * TarnTextArea::changed:
   * @self: a text area
   *
   * Emitted when the person changed the text.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tarn-text-area");
}

static void
tarn_text_area_init (TarnTextArea *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (self->view),
                                  gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)),
                           "notify::upper", G_CALLBACK (grow_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (grow_cb),
                           self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (changed_cb),
                    self);
}

/**
 * tarn_text_area_new:
 * @name: what it is for, as it is read out
 *
 * Returns: (transfer floating): an empty text area
 */
GtkWidget *
tarn_text_area_new (const char *name)
{
  TarnTextArea *self = g_object_new (TARN_TYPE_TEXT_AREA, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return GTK_WIDGET (self);
}

/* Characters that no XML file may hold can come in by pasting; they would make a file that cannot
 * be opened again. */
static char *
dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == '\n' || letter == '\t' ||
          (letter >= 0x20 && letter != 0x7f && letter != 0xfffe && letter != 0xffff))
        g_string_append_unichar (clean, letter);
    }
  return g_string_free (clean, FALSE);
}

/**
 * tarn_text_area_dup_text:
 * @self: a text area
 *
 * Returns: (transfer full): what is in it
 */
char *
tarn_text_area_dup_text (TarnTextArea *self)
{
  GtkTextBuffer   *buffer;
  GtkTextIter      start;
  GtkTextIter      end;
  g_autofree char *text = NULL;

  g_return_val_if_fail (TARN_IS_TEXT_AREA (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return dup_clean (text);
}

/**
 * tarn_text_area_set_text:
 * @self: a text area
 * @text: (nullable): what to put in it
 *
 * Replaces the text.
 */
void
tarn_text_area_set_text (TarnTextArea *self,
                         const char   *text)
{
  g_return_if_fail (TARN_IS_TEXT_AREA (self));

  self->setting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  self->setting = FALSE;
}

/**
 * tarn_text_area_select:
 * @self: a text area
 * @start: where to begin, in bytes of its text
 * @end: the byte behind
 *
 * Moves the focus into the text, with a piece of it selected.
 */
void
tarn_text_area_select (TarnTextArea *self,
                       gsize         start,
                       gsize         end)
{
  g_autofree char *text = NULL;
  GtkTextBuffer   *buffer;
  GtkTextIter      from;
  GtkTextIter      to;

  g_return_if_fail (TARN_IS_TEXT_AREA (self));

  text = tarn_text_area_dup_text (self);
  g_return_if_fail (start <= end && end <= strlen (text));

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, g_utf8_strlen (text, start));
  gtk_text_buffer_get_iter_at_offset (buffer, &to, g_utf8_strlen (text, end));
  gtk_text_buffer_select_range (buffer, &to, &from);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
