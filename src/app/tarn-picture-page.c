/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-picture-page.h"

#include "tarn-column.h"
#include "tarn-date-row.h"
#include "tarn-dialogs.h"
#include "tarn-group-csv.h"
#include "tarn-group-json.h"
#include "tarn-group-words.h"
#include "tarn-projector.h"
#include "tarn-report-page.h"
#include "tarn-report-workshop.h"
#include "tarn-save-as.h"

#include <glib/gi18n.h>
#include <string.h>

struct _TarnPicturePage
{
  AdwBin parent_instance;

  TarnWindow         *window; /* it holds the page, so it outlives it */
  TarnTexts          *texts;
  TarnWorkshop       *workshop;
  TarnGroupPicture   *picture;
  TarnGroupPicture   *before;  /* or NULL */
  GPtrArray          *refused; /* TarnRefusal */
  TarnColumn         *column;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (TarnPicturePage, tarn_picture_page, ADW_TYPE_BIN)

static void
fill (TarnPicturePage *self);

static const char *
words (TarnPicturePage *self,
       const char      *id)
{
  const TarnText *text = tarn_texts_get (self->texts, id);

  return text != NULL ? text->text : id;
}

static void
project_cb (TarnPicturePage *self)
{
  GtkWindow *projector = tarn_projector_new (GTK_WINDOW (self->window), self->picture, self->texts);

  gtk_window_present (projector);
}

static void
report_cb (TarnPicturePage *self)
{
  g_autofree char *today = tarn_date_dup_today ();
  TarnReport      *report;

  report = tarn_report_workshop_new (self->picture, self->before, self->texts, today);
  tarn_report_page_show (self->window, _("Group Picture"), "group-picture", report);
}

static void
save_text (TarnPicturePage *self,
           const char      *title,
           const char      *name,
           const char      *mime_type,
           char            *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  tarn_save_as (self->window, title, name, mime_type, bytes);
}

static void
csv_cb (TarnPicturePage *self)
{
  save_text (self, _("Save as CSV"), "group-picture.csv", "text/csv",
                      tarn_group_to_csv (self->picture, self->before));
}

static void
json_cb (TarnPicturePage *self)
{
  save_text (self, _("Save as JSON"), "group-picture.json", "application/json",
                      tarn_group_to_json (self->picture, self->before, self->refused));
}

static void
break_down (gpointer user_data)
{
  TarnPicturePage *self = user_data;

  if (!tarn_workshop_break_down (self->workshop))
    {
      const char *rule = _("A room is shown by role after its first batch only, and only if each "
                           "role, and the rest of the room, is large enough. The picture stays as "
                           "it is.");

      tarn_dialogs_message (GTK_WINDOW (self->window), _("Not Shown by Role"), rule);
      return;
    }
  tarn_group_picture_unref (self->picture);
  self->picture = tarn_workshop_draw (self->workshop);
  fill (self);
  tarn_page_focus_heading (GTK_WIDGET (self));
}

static void
role_cb (TarnPicturePage *self)
{
  const char *heading = _("Show the picture by role?");
  const char *body = _("Only roles with enough people are shown, and only if nobody can be picked "
                       "out by it. No more files can be added to this picture afterwards.");
  const char *verb = _("_Show by Role");

  tarn_dialogs_confirm (GTK_WINDOW (self->window), heading, body, verb, FALSE, break_down,
                        g_object_ref (self), g_object_unref);
}

static void
add_domains (TarnPicturePage *self)
{
  GtkWidget *list = tarn_column_add_rows (self->column, _("The picture"));

  for (guint i = 0; i < self->picture->domains->len; i++)
    {
      const TarnGroupDomain *domain = self->picture->domains->pdata[i];
      g_autofree char       *said = tarn_group_domain_dup_words (domain, self->texts);
      g_autofree char       *held = NULL;

      if (domain->held)
        held = g_strdup_printf ("%s. %s", said, words (self, "workshop-held"));
      tarn_rows_add_line (list, domain->domain->title->text, held != NULL ? held : said);
    }
}

static void
add_parts (TarnPicturePage *self)
{
  GtkWidget *list;

  if (self->picture->parts == NULL)
    return;

  tarn_column_add_heading (self->column, words (self, "workshop-by-role"), 2);
  tarn_column_add_words (self->column, words (self, "workshop-by-role-text"), NULL);
  list = tarn_column_add_rows (self->column, words (self, "workshop-by-role"));
  for (guint i = 0; i < self->picture->domains->len; i++)
    {
      const TarnGroupDomain *domain = self->picture->domains->pdata[i];
      g_autofree char       *said = NULL;

      said = tarn_group_words_dup_parts (self->picture, i, self->texts, "\n");
      tarn_rows_add_line (list, domain->domain->title->text, said);
    }
}

static void
add_changes (TarnPicturePage *self)
{
  GtkWidget *list;

  if (self->before == NULL)
    return;

  tarn_column_add_heading (self->column, words (self, "workshop-change-title"), 2);
  tarn_column_add_words (self->column, words (self, "workshop-change-text"), NULL);
  list = tarn_column_add_rows (self->column, words (self, "workshop-change-title"));
  for (guint i = 0; i < self->picture->domains->len; i++)
    {
      const TarnGroupDomain *domain = self->picture->domains->pdata[i];
      TarnGroupChange        change = tarn_group_picture_compare (self->before, self->picture, i);

      tarn_rows_add_line (list, domain->domain->title->text,
                          tarn_group_change_get_words (change, self->texts));
    }
}

static void
add_ways (TarnPicturePage *self)
{
  const char *project = _("Large and calm, one part at a time, by keyboard. F5 does the same.");
  const char *report = _("With the page on method and privacy, to save and print");
  const char *table = _("For a spreadsheet");
  const char *data = _("For other programs");
  const char *role = _("If enough people gave theirs");
  gboolean    may_break = self->picture->parts == NULL && self->picture->shown &&
                       tarn_questionnaire_find_role (self->picture->questionnaire) != NULL;
  GtkWidget *list;

  tarn_column_add_heading (self->column, _("Show it and save it"), 2);
  list = tarn_column_add_rows (self->column, _("Show it and save it"));
  tarn_rows_add (list, _("Show on the Projector"), project, G_CALLBACK (project_cb), self);
  tarn_rows_add (list, _("Report as PDF"), report, G_CALLBACK (report_cb), self);
  tarn_rows_add (list, _("Save as CSV…"), table, G_CALLBACK (csv_cb), self);
  tarn_rows_add (list, _("Save as JSON…"), data, G_CALLBACK (json_cb), self);
  if (may_break)
    tarn_rows_add (list, _("Show by Role…"), role, G_CALLBACK (role_cb), self);
}

static void
fill (TarnPicturePage *self)
{
  tarn_column_clear (self->column);
  tarn_column_add_heading (self->column, words (self, "workshop-title"), 1);
  tarn_column_add_words (self->column, self->picture->questionnaire->title->text, "tarn-dim");
  tarn_column_add_words (self->column, words (self, "workshop-no-order"), NULL);
  add_domains (self);
  add_changes (self);
  add_parts (self);
  add_ways (self);
}

static void
project_action_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  project_cb (user_data);
}

static void
save_action_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  report_cb (user_data);
}

static void
previous_action_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  tarn_window_go_back (((TarnPicturePage *)user_data)->window);
}

static const GActionEntry actions[] = {
  { "project", project_action_cb },
  { "save", save_action_cb },
  { "previous", previous_action_cb },
};

static void
tarn_picture_page_dispose (GObject *object)
{
  TarnPicturePage *self = TARN_PICTURE_PAGE (object);

  g_clear_object (&self->workshop);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->picture, tarn_group_picture_unref);
  g_clear_pointer (&self->before, tarn_group_picture_unref);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_pointer (&self->texts, tarn_texts_unref);

  G_OBJECT_CLASS (tarn_picture_page_parent_class)->dispose (object);
}

static void
tarn_picture_page_class_init (TarnPicturePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_picture_page_dispose;
}

static void
tarn_picture_page_init (TarnPicturePage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions),
                                   self);
  tarn_page_set_actions (GTK_WIDGET (self), G_ACTION_GROUP (self->actions));
}

/**
 * tarn_picture_page_new:
 * @window: the window it will be shown in
 * @workshop: a room of which a batch was closed
 * @before: (nullable): the same room in an earlier round
 * @refused: (element-type TarnRefusal): files that do not count
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_picture_page_new (TarnWindow   *window,
                       TarnWorkshop *workshop,
                       TarnWorkshop *before,
                       GPtrArray    *refused)
{
  TarnPicturePage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (TARN_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (refused != NULL, NULL);

  self = g_object_new (TARN_TYPE_PICTURE_PAGE, NULL);
  self->window = window;
  self->texts = tarn_texts_ref (tarn_library_get_texts (tarn_window_get_library (window)));
  self->workshop = g_object_ref (workshop);
  self->picture = tarn_workshop_draw (workshop);
  self->before = before != NULL ? tarn_workshop_draw (before) : NULL;
  self->refused = g_ptr_array_ref (refused);
  fill (self);

  return GTK_WIDGET (self);
}
