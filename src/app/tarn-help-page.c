/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-help-page.h"

#include "tarn-heading.h"
#include "tarn-widgets.h"
#include "tarn-words.h"

#include <glib/gi18n.h>

/* In the order in which they are read. */
static const char *const sheets[] = {
  "help-getting-started",
  "help-privacy",
  "help-sharing",
  "help-workshop",
  "writing-your-own",
  "about",
};

/* Words that depend on the person, who is not known here, have their general form in the texts. */
static char *
dup_words (TarnTexts  *texts,
           const char *text)
{
  g_auto(GStrv) names = tarn_words_list (text);
  g_autofree char *words = g_strdup (text);

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *id = g_strconcat ("word-", *name, NULL);
      const TarnText  *entry = tarn_texts_get (texts, id);

      if (entry != NULL)
        {
          char *filled = tarn_words_expand (NULL, words, *name, entry->text, NULL);

          g_free (words);
          words = filled;
        }
    }

  return g_steal_pointer (&words);
}

static char *
dup_markup (TarnTexts      *texts,
            const TarnLine *line)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < line->runs->len; i++)
    {
      const TarnRun   *run = line->runs->pdata[i];
      g_autofree char *words = dup_words (texts, run->text != NULL ? run->text : "____");
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      g_string_append_printf (markup, run->strong ? "<b>%s</b>" : "%s", escaped);
    }

  return g_string_free (markup, FALSE);
}

static GtkWidget *
new_line (TarnTexts      *texts,
          const TarnLine *line,
          const char     *mark)
{
  g_autofree char *markup = dup_markup (texts, line);
  GtkWidget       *label = tarn_label_new ("");
  GtkWidget       *box;

  gtk_label_set_markup (GTK_LABEL (label), markup);
  if (mark == NULL)
    return label;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", mark, "valign",
                                               GTK_ALIGN_START, NULL));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
add_table (TarnTexts            *texts,
           GtkBox               *box,
           const TarnSheetBlock *block)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; block->columns > 0 && i < block->lines->len; i++)
    {
      GtkWidget *cell = new_line (texts, block->lines->pdata[i], NULL);

      gtk_widget_set_valign (cell, GTK_ALIGN_START);
      gtk_widget_set_hexpand (cell, TRUE);
      if (i < block->columns)
        gtk_widget_add_css_class (cell, "heading");
      gtk_grid_attach (GTK_GRID (grid), cell, i % block->columns, i / block->columns, 1, 1);
    }
  gtk_box_append (box, grid);
}

static void
add_block (TarnTexts            *texts,
           GtkBox               *box,
           const TarnSheetBlock *block)
{
  if (block->kind == TARN_SHEET_TABLE)
    {
      add_table (texts, box, block);
      return;
    }

  for (guint i = 0; i < block->lines->len; i++)
    {
      const TarnLine  *line = block->lines->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      if (block->kind == TARN_SHEET_HEADING)
        {
          const TarnRun   *run = line->runs->pdata[0];
          g_autofree char *words = dup_words (texts, run->text != NULL ? run->text : "");

          gtk_box_append (box, tarn_heading_new (words, 3));
        }
      else if (block->kind == TARN_SHEET_PARAGRAPH)
        gtk_box_append (box, new_line (texts, line, NULL));
      else
        {
          const char *mark = block->kind == TARN_SHEET_STEPS ? number : "•";

          gtk_box_append (box, new_line (texts, line, mark));
        }
    }
}

/**
 * tarn_help_sheet_new:
 * @texts: where the sheet is
 * @sheet: a sheet
 *
 * Returns: (transfer floating): what is on the sheet, without its title
 */
GtkWidget *
tarn_help_sheet_new (TarnTexts       *texts,
                     const TarnSheet *sheet)
{
  GtkWidget *box;

  g_return_val_if_fail (texts != NULL && sheet != NULL, NULL);

  box = tarn_box_new (12);
  for (guint i = 0; i < sheet->blocks->len; i++)
    add_block (texts, GTK_BOX (box), sheet->blocks->pdata[i]);

  return box;
}

/**
 * tarn_help_page_new:
 * @texts: where the help is
 *
 * Returns: (transfer floating): the help, of which the first part is open
 */
GtkWidget *
tarn_help_page_new (TarnTexts *texts)
{
  return tarn_help_page_new_at (texts, NULL);
}

/**
 * tarn_help_page_new_at:
 * @texts: where the help is
 * @open: (nullable): the id of a sheet of it; %NULL for the first one
 *
 * Returns: (transfer floating): the help, of which one part is open
 */
GtkWidget *
tarn_help_page_new_at (TarnTexts  *texts,
                       const char *open)
{
  GtkWidget *box = tarn_box_new (0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  guint      n = 0;

  g_return_val_if_fail (texts != NULL, NULL);

  gtk_widget_add_css_class (box, "tarn-page");
  gtk_box_append (GTK_BOX (box), tarn_heading_new (_("Help"), 1));
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      const TarnSheet *sheet = tarn_texts_get_sheet (texts, sheets[i]);
      GtkWidget       *expander;

      if (sheet == NULL)
        continue;
      expander = tarn_expander_new (sheet->title->text, tarn_help_sheet_new (texts, sheet));
      gtk_expander_set_expanded (GTK_EXPANDER (expander),
                                 open != NULL ? g_str_equal (sheets[i], open) : n == 0);
      n++;
      gtk_box_append (GTK_BOX (box), expander);
    }
  if (n == 0)
    gtk_box_append (GTK_BOX (box), tarn_label_new (_("The help files were not found.")));

  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  g_object_set (clamp, "maximum-size", 640, "child", box, NULL);

  return scroller;
}
