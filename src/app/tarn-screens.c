/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-screens.h"

#include "tarn-beside-layout.h"
#include "tarn-blocks.h"
#include "tarn-group-words.h"
#include "tarn-heading.h"
#include "tarn-report-handout.h"
#include "tarn-report-workshop.h"
#include "tarn-widgets.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define BOX "tarn-screen-box"

static const char *
words (TarnTexts  *texts,
       const char *id)
{
  const TarnText *text = tarn_texts_get (texts, id);

  return text != NULL ? text->text : id;
}

/* Where there is too much for the wall, the screen scrolls. */
static GtkWidget *
new_screen (const char *heading)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = tarn_box_new (0);

  gtk_widget_add_css_class (box, "tarn-screen");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (heading != NULL)
    gtk_box_append (GTK_BOX (box), tarn_heading_new (heading, 1));
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "child", box, NULL);
  g_object_set_data (G_OBJECT (scroller), BOX, box);

  return scroller;
}

static void
add (GtkWidget *screen,
     GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (g_object_get_data (G_OBJECT (screen), BOX)), widget);
}

static GtkWidget *
add_words (GtkWidget  *screen,
           const char *said,
           const char *style)
{
  GtkWidget *label = tarn_label_new (said);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  add (screen, label);
  return label;
}

/* Five steps, of which one is filled: as wide as the wall, and the same whatever the part is. They
 * draw what the words above say, so a window that is too narrow for them goes without. */
static void
add_steps (GtkWidget     *screen,
           TarnGroupWords group,
           TarnTexts     *texts)
{
  GtkWidget *steps = g_object_new (GTK_TYPE_BOX, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "homogeneous", TRUE, NULL);
  GtkWidget *squeezer = adw_squeezer_new ();

  gtk_widget_add_css_class (steps, "tarn-steps");
  for (guint i = TARN_GROUP_WORDS_FEW_OR_NONE; i <= TARN_GROUP_WORDS_MOST_OR_ALL; i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label",
                                       tarn_group_words_get_words (i, texts), "wrap", TRUE,
                                       "justify", GTK_JUSTIFY_CENTER, "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (label, "tarn-step");
      if (i == group)
        gtk_widget_add_css_class (label, "tarn-here");
      gtk_box_append (GTK_BOX (steps), label);
    }
  adw_squeezer_set_allow_none (ADW_SQUEEZER (squeezer), TRUE);
  adw_squeezer_set_switch_threshold_policy (ADW_SQUEEZER (squeezer),
                                            ADW_FOLD_THRESHOLD_POLICY_MINIMUM);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), steps);
  add (screen, squeezer);
}

static void
add_domain_words (GtkWidget             *screen,
                  const TarnGroupDomain *domain,
                  TarnTexts             *texts)
{
  g_autofree char *said = tarn_group_domain_dup_words (domain, texts);

  add_words (screen, said, "tarn-large");
  if (domain->shown && domain->percents == NULL)
    add_steps (screen, tarn_group_domain_get_words (domain), texts);
  if (domain->held)
    add_words (screen, words (texts, "workshop-held"), NULL);
}

/**
 * tarn_screens_new_overview:
 * @picture: what may be shown of a room
 * @texts: the words of reports
 *
 * Returns: (transfer floating): the first screen: all parts with their words, in the order of the
 *   questionnaire; or that it is still waited for files
 */
GtkWidget *
tarn_screens_new_overview (TarnGroupPicture *picture,
                           TarnTexts        *texts)
{
  const char *about = _("How many people are on the more exposed side of each part, or get less "
                        "from it. The next screens say more.");
  GtkWidget  *screen;
  GtkWidget  *rows = tarn_box_new (0);
  g_autoptr(GtkSizeGroup) titles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr(GtkSizeGroup) bands = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  g_return_val_if_fail (picture != NULL && texts != NULL, NULL);

  screen = new_screen (picture->questionnaire->title->text);
  if (!picture->shown)
    {
      add_words (screen, words (texts, "workshop-too-few"), "tarn-large");
      return screen;
    }

  add_words (screen, about, NULL);
  gtk_widget_add_css_class (rows, "tarn-overview");
  for (guint i = 0; i < picture->domains->len; i++)
    {
      const TarnGroupDomain *domain = picture->domains->pdata[i];
      GtkWidget             *title = tarn_label_new (domain->domain->title->text);
      GtkWidget             *row = tarn_beside_new ();
      GtkWidget             *label;
      g_autofree char       *said = NULL;

      said = tarn_group_words_dup_alone (tarn_group_domain_get_words (domain), texts);
      gtk_widget_add_css_class (title, "tarn-said");
      label = tarn_label_new (said);
      gtk_size_group_add_widget (titles, title);
      gtk_size_group_add_widget (bands, label);
      gtk_box_append (GTK_BOX (row), title);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (GTK_BOX (rows), row);
    }
  add (screen, rows);
  add_words (screen, words (texts, "workshop-no-order"), NULL);

  return screen;
}

/**
 * tarn_screens_new_domain:
 * @picture: what may be shown of a room
 * @index: of a domain
 * @texts: the words of reports
 *
 * Returns: (transfer floating): the screen of one domain
 */
GtkWidget *
tarn_screens_new_domain (TarnGroupPicture *picture,
                         guint             index,
                         TarnTexts        *texts)
{
  const TarnGroupDomain *domain;
  GtkWidget             *screen;

  g_return_val_if_fail (picture != NULL && texts != NULL, NULL);
  g_return_val_if_fail (index < picture->domains->len, NULL);

  domain = picture->domains->pdata[index];
  screen = new_screen (domain->domain->title->text);
  if (domain->domain->definition != NULL)
    add_words (screen, domain->domain->definition->text, NULL);
  add_domain_words (screen, domain, texts);
  if (picture->parts != NULL)
    {
      g_autofree char *parts = tarn_group_words_dup_parts (picture, index, texts, "\n");

      add_words (screen, parts, NULL);
    }

  return screen;
}

/**
 * tarn_screens_new_sheet:
 * @id: of a sheet of the texts
 * @texts: the words of reports
 *
 * Returns: (transfer floating): a screen with the words of a sheet
 */
GtkWidget *
tarn_screens_new_sheet (const char *id,
                        TarnTexts  *texts)
{
  GtkWidget  *screen = new_screen (NULL);
  TarnReport *report = tarn_report_sheet_new (id, texts);

  if (report == NULL)
    return screen;

  add (screen, tarn_blocks_new (report, 0));
  tarn_report_unref (report);
  return screen;
}
