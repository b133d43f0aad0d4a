/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-choice-row.h"

#include "tarn-row-layout.h"
#include "tarn-widgets.h"

/* Only so many rows can be reached with one digit. */
#define MOST_DIGITS 9

struct _TarnChoiceRow
{
  GtkCheckButton parent_instance;

  char      *code;
  GtkWidget *words;
  GtkLabel  *text;
  GtkLabel  *more;  /* NULL until there was any */
  GtkLabel  *digit; /* NULL until there was any */
};

G_DEFINE_FINAL_TYPE (TarnChoiceRow, tarn_choice_row, GTK_TYPE_CHECK_BUTTON)

/* The words are the name of the button; the labels in it are for the eye only. */
static GtkLabel *
new_label (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "wrap", TRUE,
                       "width-chars", TARN_LEAST_CHARS,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0,
                       "hexpand", TRUE,
                       NULL);
}

/* A label that already says it is not measured again. */
static void
set_label (GtkLabel   *label,
           const char *text)
{
  if (label == NULL)
    return;

  if (g_strcmp0 (gtk_label_get_text (label), text) != 0)
    gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_more (TarnChoiceRow *self,
           const char    *more)
{
  if (more != NULL && self->more == NULL)
    {
      self->more = new_label ();
      gtk_widget_add_css_class (GTK_WIDGET (self->more), "tarn-dim");
      gtk_box_append (GTK_BOX (self->words), GTK_WIDGET (self->more));
    }
  set_label (self->more, more);

  if (more != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    more, -1);
}

static void
show_digit (TarnChoiceRow *self,
            guint          number)
{
  char digit[] = { '0' + number, '\0' };

  if (number == 0 || number > MOST_DIGITS)
    {
      set_label (self->digit, NULL);
      return;
    }

  if (self->digit == NULL)
    {
      self->digit = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "valign", GTK_ALIGN_CENTER,
                                  NULL);
      gtk_widget_add_css_class (GTK_WIDGET (self->digit), "tarn-digit");
      gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->words)), GTK_WIDGET (self->digit));
    }
  set_label (self->digit, digit);
}

static void
tarn_choice_row_finalize (GObject *object)
{
  g_free (TARN_CHOICE_ROW (object)->code);

  G_OBJECT_CLASS (tarn_choice_row_parent_class)->finalize (object);
}

static void
tarn_choice_row_class_init (TarnChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tarn_choice_row_finalize;
}

static void
tarn_choice_row_init (TarnChoiceRow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", tarn_row_layout_new (6), NULL);

  self->words = tarn_box_new (3);
  self->text = new_label ();
  gtk_box_append (GTK_BOX (self->words), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self), box);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tarn_row_layout_new (0));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tarn-choice");
}

/**
 * tarn_choice_row_new:
 * @several: it can be on beside others
 *
 * Returns: (transfer floating): a row that says nothing yet
 */
GtkWidget *
tarn_choice_row_new (gboolean several)
{
  /* Grouped check buttons keep their own role in GTK 4.8, so they are given one as they are
   * made. */
  return g_object_new (TARN_TYPE_CHOICE_ROW,
                       "accessible-role",
                       several ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO,
                       NULL);
}

/**
 * tarn_choice_row_get_code:
 * @self: a row
 *
 * Returns: (transfer none): what it stands for
 */
const char *
tarn_choice_row_get_code (TarnChoiceRow *self)
{
  g_return_val_if_fail (TARN_IS_CHOICE_ROW (self), NULL);

  return self->code;
}

/**
 * tarn_choice_row_set:
 * @self: a row
 * @code: what it stands for
 * @text: what it says
 * @more: (nullable): what that means, in smaller words
 * @number: of the key that chooses it, from 1; 0 for none
 *
 * Makes it stand for something, or for something else than before.
 */
void
tarn_choice_row_set (TarnChoiceRow *self,
                     const char    *code,
                     const char    *text,
                     const char    *more,
                     guint          number)
{
  g_return_if_fail (TARN_IS_CHOICE_ROW (self));
  g_return_if_fail (code != NULL && text != NULL);

  if (g_strcmp0 (self->code, code) != 0)
    {
      g_free (self->code);
      self->code = g_strdup (code);
    }
  if (g_strcmp0 (gtk_label_get_text (self->text), text) != 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  set_label (self->text, text);
  show_more (self, more);
  show_digit (self, number);
}
