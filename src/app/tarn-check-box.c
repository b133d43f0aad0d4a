/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-box.h"

#include "tarn-widgets.h"

#include <glib/gi18n.h>

#define TASK   "tarn-task"
#define BUTTON "tarn-button"

/**
 * tarn_check_box_new:
 *
 * Returns: (transfer floating): an empty card for the check of a guess
 */
GtkWidget *
tarn_check_box_new (void)
{
  GtkWidget *box = tarn_box_new (6);
  GtkWidget *task = tarn_label_new ("");
  GtkWidget *button = tarn_button_new ("");

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "tarn-card");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), task);
  gtk_box_append (GTK_BOX (box), button);
  g_object_set_data (G_OBJECT (box), TASK, task);
  g_object_set_data (G_OBJECT (box), BUTTON, button);

  return box;
}

/**
 * tarn_check_box_get_button:
 * @box: from tarn_check_box_new()
 *
 * Returns: (transfer none): the button that starts the check, or goes back to the guess
 */
GtkWidget *
tarn_check_box_get_button (GtkWidget *box)
{
  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  return g_object_get_data (G_OBJECT (box), BUTTON);
}

static char *
dup_option_words (TarnSession    *session,
                  const TarnItem *item,
                  const char     *code)
{
  const TarnOption *option = tarn_item_find_option (item, code);

  return option != NULL ? tarn_session_dup_words (session, option->label) : g_strdup (code);
}

/**
 * tarn_check_box_fill:
 * @box: from tarn_check_box_new()
 * @session: what is open
 * @item: a question with a check
 * @checking: the person has checked, and answers again
 *
 * Says what can be looked at, and once it was, what the guess had been.
 */
void
tarn_check_box_fill (GtkWidget      *box,
                     TarnSession    *session,
                     const TarnItem *item,
                     gboolean        checking)
{
  const TarnAnswer *answer;
  g_autofree char  *task = NULL;
  g_autofree char  *guess = NULL;
  g_autofree char  *words = NULL;
  GtkWidget        *button = tarn_check_box_get_button (box);

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (item != NULL && item->task != NULL);

  answer = tarn_reflection_get_answer (tarn_session_get_reflection (session), item->id);
  task = tarn_session_dup_words (session, item->task);
  if (answer != NULL && answer->guess != NULL)
    {
      guess = dup_option_words (session, item, answer->guess);
      words = g_strdup_printf (_("Your guess was: %s. Above is what you found; "
                            "that is what counts. Both are kept."),
                                  guess);
    }
  else if (checking)
    words = g_strdup_printf (_("%s\n\nNow choose above what you found. Your guess is kept, too."),
                                task);
  else
    words = g_strdup_printf (_("If you like, check your guess: %s"), task);

  gtk_label_set_text (g_object_get_data (G_OBJECT (box), TASK), words);
  gtk_widget_set_visible (button, !checking || guess != NULL);
  gtk_button_set_label (GTK_BUTTON (button),
                        guess != NULL ? _("Go Back to My Guess") : _("I Have Checked"));
}
