/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-share-page.h"

#include <glib/gi18n.h>

#include "tarn-back.h"
#include "tarn-choice-group.h"
#include "tarn-column.h"
#include "tarn-plan-page.h"
#include "tarn-plan-ticks.h"
#include "tarn-share-report.h"
#include "tarn-widgets.h"

struct _TarnSharePage
{
  AdwBin parent_instance;

  TarnWindow  *window; /* it holds the page, so it outlives it */
  TarnSession *session;
  TarnProfile *profile; /* of the moment the page was made */
  TarnShare    share;

  TarnColumn      *column;
  TarnChoiceGroup *topics; /* or NULL: there are no parts */
  GtkWidget       *full;
  TarnPlanTicks   *plan;
  GtkWidget       *warnings;
};

G_DEFINE_FINAL_TYPE (TarnSharePage, tarn_share_page, ADW_TYPE_BIN)

static const char *
words (TarnSharePage *self,
       const char    *id)
{
  const TarnText *text = tarn_texts_get (tarn_session_get_texts (self->session), id);

  return text != NULL ? text->text : id;
}

static void
update_warnings (TarnSharePage *self)
{
  g_autoptr(GPtrArray) list = tarn_share_report_list_warnings (self->session, self->share);

  tarn_box_clear (self->warnings);
  for (guint i = 0; i < list->len; i++)
    gtk_box_append (GTK_BOX (self->warnings), tarn_label_new (list->pdata[i]));
}

static void
level_cb (TarnSharePage *self,
          const char    *code)
{
  if (!tarn_share_find (code, &self->share))
    return;
  tarn_plan_ticks_set_share (self->plan, self->share);
  update_warnings (self);
}

static void
add_levels (TarnSharePage *self)
{
  GtkWidget *title = tarn_column_add_heading (self->column, words (self, "supervisor-level"), 2);
  GtkWidget *group = tarn_choice_group_new (FALSE);

  for (TarnShare i = 0; i < TARN_N_SHARES; i++)
    {
      const char      *code = tarn_share_get_name (i);
      g_autofree char *name = g_strconcat ("supervisor-level-", code, NULL);
      g_autofree char *more = g_strconcat (name, "-more", NULL);

      tarn_choice_group_add_plain (TARN_CHOICE_GROUP (group), code, words (self, name),
                                   words (self, more));
    }
  tarn_choice_group_set_chosen (TARN_CHOICE_GROUP (group), tarn_share_get_name (self->share), TRUE);
  tarn_choice_group_describe (TARN_CHOICE_GROUP (group), title, NULL, NULL);
  g_signal_connect_swapped (group, "chosen", G_CALLBACK (level_cb), self);
  tarn_column_add (self->column, group);
}

/* A copy is for one talk, so not more can be picked than fit into it. */
static void
update_topics (TarnSharePage *self)
{
  GPtrArray *domains = tarn_profile_get_domains (self->profile);
  g_auto(GStrv) chosen = tarn_choice_group_dup_chosen (self->topics);
  gboolean full = g_strv_length (chosen) >= TARN_MOST_TOPICS;

  for (guint i = 0; i < domains->len; i++)
    {
      const char *id = ((const TarnDomainResult *)domains->pdata[i])->domain->id;

      tarn_choice_group_set_enabled (self->topics, id,
                                     !full || g_strv_contains ((const char *const *)chosen, id));
    }
  gtk_widget_set_visible (self->full, full);
}

static void
topic_cb (TarnSharePage *self,
          const char    *id)
{
  TarnReflection *reflection = tarn_session_get_reflection (self->session);

  if (tarn_choice_group_is_chosen (self->topics, id))
    tarn_reflection_add_topic (reflection, id);
  else
    tarn_reflection_remove_topic (reflection, id);
  update_topics (self);
}

static gboolean
is_topic (TarnSharePage *self,
          const char    *id)
{
  GPtrArray *topics = tarn_reflection_get_topics (tarn_session_get_reflection (self->session));

  return g_ptr_array_find_with_equal_func (topics, id, g_str_equal, NULL);
}

static void
add_topics (TarnSharePage *self)
{
  GPtrArray *domains = tarn_profile_get_domains (self->profile);
  GtkWidget *title;
  GtkWidget *intro;
  guint      n = 0;

  if (domains->len == 0)
    return;
  title = tarn_column_add_heading (self->column, words (self, "supervisor-pick-topics"), 2);
  intro = tarn_column_add_words (self->column, words (self, "supervisor-pick-topics-intro"), NULL);
  self->topics = TARN_CHOICE_GROUP (tarn_choice_group_new (TRUE));
  tarn_column_add (self->column, GTK_WIDGET (self->topics));
  self->full = tarn_column_add_words (self->column, words (self, "supervisor-topics-full"),
                                      "tarn-dim");
  tarn_choice_group_describe (self->topics, title, intro, self->full);
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomain *domain = ((const TarnDomainResult *)domains->pdata[i])->domain;
      g_autofree char  *name = tarn_session_dup_words (self->session, domain->title);

      tarn_choice_group_add_plain (self->topics, domain->id, name, NULL);
      if (is_topic (self, domain->id) && n++ < TARN_MOST_TOPICS)
        tarn_choice_group_set_chosen (self->topics, domain->id, TRUE);
    }
  g_signal_connect_swapped (self->topics, "chosen", G_CALLBACK (topic_cb), self);
  update_topics (self);
}

static void
plan_cb (TarnSharePage *self)
{
  tarn_window_show_page (self->window, tarn_plan_page_new (self->window, self->session),
                         words (self, "plan-title"));
}

static void
add_plan (TarnSharePage *self)
{
  GtkWidget *title = tarn_column_add_heading (self->column, words (self, "supervisor-pick-plan"),
                                              2);
  GtkWidget *intro = tarn_column_add_words (self->column,
                                            words (self, "supervisor-pick-plan-intro"), NULL);
  GtkWidget *change = tarn_flat_button_new (_("Change My Plan"), "document-edit-symbolic");

  self->plan = TARN_PLAN_TICKS (tarn_plan_ticks_new (self->session, title, intro));
  tarn_column_add (self->column, GTK_WIDGET (self->plan));
  g_signal_connect_swapped (change, "clicked", G_CALLBACK (plan_cb), self);
  tarn_column_add (self->column, change);
}

static void
look_cb (TarnSharePage *self)
{
  g_auto(GStrv) topics = NULL;
  g_autoptr(GArray) rows = tarn_plan_ticks_list (self->plan);

  if (self->topics != NULL)
    topics = tarn_choice_group_dup_chosen (self->topics);
  tarn_window_show_page (self->window,
                         tarn_share_report_new (self->window, self->session, self->share,
                                                (const char *const *)topics, rows),
                         words (self, "supervisor-title"));
}

static void
add_end (TarnSharePage *self)
{
  GtkWidget *look = tarn_button_new (_("Look at the Pages"));

  tarn_column_add_heading (self->column, words (self, "supervisor-before-title"), 2);
  self->warnings = tarn_box_new (12);
  gtk_widget_add_css_class (self->warnings, "card");
  gtk_widget_add_css_class (self->warnings, "tarn-card");
  tarn_column_add (self->column, self->warnings);
  update_warnings (self);
  gtk_widget_add_css_class (look, "suggested-action");
  gtk_widget_add_css_class (look, "pill");
  gtk_widget_set_halign (look, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (look, "clicked", G_CALLBACK (look_cb), self);
  tarn_column_add (self->column, look);
}

static void
tarn_share_page_map (GtkWidget *widget)
{
  /* The plan may have been changed since the page was left. */
  tarn_plan_ticks_refresh (TARN_SHARE_PAGE (widget)->plan);

  GTK_WIDGET_CLASS (tarn_share_page_parent_class)->map (widget);
}

static void
tarn_share_page_dispose (GObject *object)
{
  TarnSharePage *self = TARN_SHARE_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->profile, tarn_profile_unref);

  G_OBJECT_CLASS (tarn_share_page_parent_class)->dispose (object);
}

static void
tarn_share_page_class_init (TarnSharePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_share_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = tarn_share_page_map;
}

static void
tarn_share_page_init (TarnSharePage *self)
{
  self->share = TARN_SHARE_BANDS;
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_share_page_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_share_page_new (TarnWindow  *window,
                     TarnSession *session)
{
  TarnSharePage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_SHARE_PAGE, NULL);
  self->window = window;
  self->session = g_object_ref (session);
  self->profile = tarn_profile_ref (tarn_session_get_profile (session));
  tarn_back_add (GTK_WIDGET (self), window);
  tarn_column_add_heading (self->column, words (self, "supervisor-title"), 1);
  tarn_column_add_words (self->column, words (self, "supervisor-before"), NULL);
  add_levels (self);
  add_topics (self);
  add_plan (self);
  add_end (self);
  return GTK_WIDGET (self);
}
