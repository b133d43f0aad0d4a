/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-steps-page.h"

#include <glib/gi18n.h>

#include "tarn-back.h"
#include "tarn-choice-group.h"
#include "tarn-column.h"
#include "tarn-text-area.h"
#include "tarn-widgets.h"

#define MOST_STEPS 6

/* The ids of the steps are those of the file format; their words come from the texts. */
static const struct
{
  const char *code;
  const char *title;
  const char *steps[MOST_STEPS + 1];
} layouts[] = {
  { "four",
    "steps-four-title",
    { "what-happened", "think-and-feel", "what-it-means", "what-next" } },
  { "six",
    "steps-six-title",
    { "description", "feelings", "evaluation", "analysis", "conclusion", "action-plan" } },
};

struct _TarnStepsPage
{
  AdwBin parent_instance;

  TarnColumn  *column;
  TarnSession *session;
  GtkWidget   *boxes[G_N_ELEMENTS (layouts)]; /* one a layout */
};

G_DEFINE_FINAL_TYPE (TarnStepsPage, tarn_steps_page, ADW_TYPE_BIN)

static const char *
words (TarnStepsPage *self,
       const char    *id)
{
  const TarnText *text = tarn_texts_get (tarn_session_get_texts (self->session), id);

  return text != NULL ? text->text : id;
}

static void
changed_cb (TarnTextArea  *area,
            TarnStepsPage *self)
{
  g_autofree char *text = tarn_text_area_dup_text (area);

  tarn_reflection_set_step (tarn_session_get_reflection (self->session),
                            g_object_get_data (G_OBJECT (area), "tarn-step"), text);
}

static void
add_step (TarnStepsPage *self,
          GtkBox        *box,
          const char    *step)
{
  g_autofree char *title_id = g_strconcat ("step-", step, NULL);
  g_autofree char *help_id = g_strconcat ("step-", step, "-help", NULL);
  GtkWidget       *area = tarn_text_area_new (words (self, title_id));
  GtkWidget       *title = tarn_label_new (words (self, title_id));
  GtkWidget       *help = tarn_dim_label_new (words (self, help_id));

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_margin_bottom (area, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (area))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words (self, help_id), -1);
  tarn_text_area_set_text (TARN_TEXT_AREA (area),
                           tarn_reflection_get_step (tarn_session_get_reflection (self->session),
                                                     step));
  g_object_set_data (G_OBJECT (area), "tarn-step", (gpointer)step);
  g_signal_connect (area, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (box, title);
  gtk_box_append (box, help);
  gtk_box_append (box, area);
}

static guint
count_written (TarnStepsPage *self,
               guint          layout)
{
  TarnReflection *reflection = tarn_session_get_reflection (self->session);
  guint           n = 0;

  for (guint i = 0; layouts[layout].steps[i] != NULL; i++)
    n += tarn_reflection_get_step (reflection, layouts[layout].steps[i]) != NULL;
  return n;
}

/* Not a stack: it would ask for the width at which no line has to be broken. */
static void
show_layout (TarnStepsPage *self,
             const char    *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    gtk_widget_set_visible (self->boxes[i], g_str_equal (layouts[i].code, code));
}

static void
chosen_cb (TarnChoiceGroup *group,
           const char      *code,
           TarnStepsPage   *self)
{
  show_layout (self, code);
}

/* What was written in one layout is kept when the other is looked at. */
static void
add_layouts (TarnStepsPage *self,
             GtkWidget     *title)
{
  GtkWidget *group = tarn_choice_group_new (FALSE);
  guint      shown = count_written (self, 1) > count_written (self, 0) ? 1 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      self->boxes[i] = tarn_box_new (6);
      for (guint j = 0; layouts[i].steps[j] != NULL; j++)
        add_step (self, GTK_BOX (self->boxes[i]), layouts[i].steps[j]);
      tarn_choice_group_add (TARN_CHOICE_GROUP (group), layouts[i].code,
                             words (self, layouts[i].title));
    }
  tarn_choice_group_describe (TARN_CHOICE_GROUP (group), title, NULL, NULL);
  tarn_choice_group_set_chosen (TARN_CHOICE_GROUP (group), layouts[shown].code, TRUE);
  show_layout (self, layouts[shown].code);
  g_signal_connect (group, "chosen", G_CALLBACK (chosen_cb), self);
  tarn_column_add (self->column, group);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    tarn_column_add (self->column, self->boxes[i]);
}

static void
tarn_steps_page_dispose (GObject *object)
{
  g_clear_object (&TARN_STEPS_PAGE (object)->session);

  G_OBJECT_CLASS (tarn_steps_page_parent_class)->dispose (object);
}

static void
tarn_steps_page_class_init (TarnStepsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_steps_page_dispose;
}

static void
tarn_steps_page_init (TarnStepsPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_steps_page_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_steps_page_new (TarnWindow  *window,
                     TarnSession *session)
{
  TarnStepsPage *self = g_object_new (TARN_TYPE_STEPS_PAGE, NULL);
  GtkWidget     *title;

  self->session = g_object_ref (session);
  tarn_back_add (GTK_WIDGET (self), window);
  title = tarn_column_add_heading (self->column, words (self, "steps-title"), 1);
  tarn_column_add_words (self->column,
                         _("Leave out names and places. What you write here is printed only if you "
                           "ask for it."),
                            NULL);
  add_layouts (self, title);
  return GTK_WIDGET (self);
}
