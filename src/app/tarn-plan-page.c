/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-plan-page.h"

#include <glib/gi18n.h>

#include "tarn-back.h"
#include "tarn-action-card.h"
#include "tarn-calendar.h"
#include "tarn-column.h"
#include "tarn-date-row.h"
#include "tarn-report-extract.h"
#include "tarn-save-as.h"
#include "tarn-steps-page.h"
#include "tarn-widgets.h"

#include <string.h>

/* Of the calendar file, whatever was answered: others may see the calendar, and a near day would
 * tell them something. */
#define CALENDAR_MONTHS 6

struct _TarnPlanPage
{
  AdwBin parent_instance;

  TarnColumn  *column;
  TarnWindow  *window; /* it holds the page, so it outlives it */
  TarnSession *session;
  GtkBox      *cards;
  GtkWidget   *add;
  TarnDateRow *calendar_day;
  char        *today;
};

typedef struct
{
  GWeakRef        page;
  TarnPlanAction *action;
  guint           index;
} Removed;

G_DEFINE_FINAL_TYPE (TarnPlanPage, tarn_plan_page, ADW_TYPE_BIN)

static void
add_card (TarnPlanPage *self,
          guint         index);

static const char *
words (TarnPlanPage *self,
       const char   *id)
{
  const TarnText *text = tarn_texts_get (tarn_session_get_texts (self->session), id);

  return text != NULL ? text->text : id;
}

static TarnReflection *
get_reflection (TarnPlanPage *self)
{
  return tarn_session_get_reflection (self->session);
}

static guint
index_of (TarnPlanPage *self,
          GtkWidget    *card)
{
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
       child != NULL && child != card; child = gtk_widget_get_next_sibling (child))
    index++;
  return index;
}

static GtkWidget *
find_card (TarnPlanPage *self,
           guint         index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (child != NULL && index-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
number_cards (TarnPlanPage *self)
{
  guint number = 1;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    tarn_action_card_set_number (TARN_ACTION_CARD (card), number++);
}

static void
removed_free (gpointer data)
{
  Removed *removed = data;

  g_weak_ref_clear (&removed->page);
  if (removed->action != NULL)
    tarn_plan_action_free (removed->action);
  g_free (removed);
}

static gboolean
undo_remove_cb (TarnWindow *window,
                gpointer    user_data,
                GError    **error)
{
  Removed *removed = user_data;
  g_autoptr(TarnPlanPage) self = g_weak_ref_get (&removed->page);
  guint index;

  if (self == NULL || removed->action == NULL)
    return TRUE;
  index = MIN (removed->index, tarn_reflection_get_plan (get_reflection (self))->len);
  tarn_reflection_insert_plan_action (get_reflection (self), index,
                                      g_steal_pointer (&removed->action));
  add_card (self, index);
  gtk_widget_grab_focus (find_card (self, index));
  return TRUE;
}

static void
removed_cb (TarnPlanPage *self,
            GtkWidget    *card)
{
  Removed   *removed = g_new0 (Removed, 1);
  GtkWidget *next;

  g_weak_ref_init (&removed->page, self);
  removed->index = index_of (self, card);
  removed->action = tarn_action_card_dup_action (TARN_ACTION_CARD (card));

  /* The focus goes to what stands nearest, never nowhere. */
  next = gtk_widget_get_next_sibling (card);
  if (next == NULL)
    next = gtk_widget_get_prev_sibling (card);
  gtk_widget_grab_focus (next != NULL ? next : self->add);
  gtk_box_remove (self->cards, card);
  number_cards (self);
  tarn_reflection_remove_plan_action (get_reflection (self), removed->index);
  tarn_window_add_undo_toast (self->window, _("Step removed"), undo_remove_cb, removed,
                                               removed_free);
}

static void
changed_cb (TarnPlanPage *self,
            GtkWidget    *card)
{
  tarn_reflection_change_plan_action (get_reflection (self), index_of (self, card),
                                      tarn_action_card_dup_action (TARN_ACTION_CARD (card)));
}

static void
add_card (TarnPlanPage *self,
          guint         index)
{
  GPtrArray *plan = tarn_reflection_get_plan (get_reflection (self));
  GtkWidget *card = tarn_action_card_new (plan->pdata[index], self->today, index + 1);

  g_signal_connect_object (card, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->cards, card, index > 0 ? find_card (self, index - 1) : NULL);
  number_cards (self);
}

static void
add_cb (TarnPlanPage *self)
{
  guint index = tarn_reflection_get_plan (get_reflection (self))->len;

  tarn_reflection_take_plan_action (get_reflection (self), tarn_plan_action_new ());
  add_card (self, index);
  gtk_widget_grab_focus (find_card (self, index));
}

/* A plan that was never begun starts with what the profile suggests. A review date stands once it
 * was begun, so that steps which were removed do not come back. */
static gboolean
begin (TarnPlanPage *self)
{
  TarnReflection  *reflection = get_reflection (self);
  TarnProfile     *profile;
  g_autofree char *review = NULL;
  g_autoptr(GPtrArray) actions = NULL;

  if (tarn_reflection_get_review (reflection) != NULL ||
      tarn_reflection_get_plan (reflection)->len > 0)
    return FALSE;
  profile = tarn_session_get_profile (self->session);
  review = tarn_report_dup_review (profile, self->today);
  actions = tarn_report_suggest_actions (profile, reflection,
                                         tarn_session_get_texts (self->session));
  while (actions->len > 0)
    tarn_reflection_take_plan_action (reflection, g_ptr_array_steal_index (actions, 0));
  tarn_reflection_set_review (reflection, review);
  return TRUE;
}

static void
review_cb (TarnDateRow  *row,
           GParamSpec   *pspec,
           TarnPlanPage *self)
{
  tarn_reflection_set_review (get_reflection (self), tarn_date_row_get_date (row));
}

static void
calendar_cb (TarnPlanPage *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *uid = g_uuid_string_random ();
  g_autoptr(GBytes) bytes = NULL;
  char *calendar;

  calendar = tarn_calendar_new_day (words (self, "plan-calendar-title"),
                                    tarn_date_row_get_date (self->calendar_day), stamp, uid);
  bytes = g_bytes_new_take (calendar, strlen (calendar));
  tarn_save_as (self->window, _("Save Calendar File"), "review-my-plan.ics", "text/calendar",
                                 bytes);
}

static void
steps_cb (TarnPlanPage *self)
{
  tarn_window_show_page (self->window, tarn_steps_page_new (self->window, self->session),
                         words (self, "steps-title"));
}

static char *
dup_calendar_day (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) later = g_date_time_add_months (now, CALENDAR_MONTHS);

  return g_date_time_format (later, "%Y-%m-%d");
}

static void
calendar_day_cb (TarnDateRow *row,
                 GParamSpec  *pspec,
                 GtkWidget   *save)
{
  gtk_widget_set_sensitive (save, tarn_date_row_get_date (row) != NULL);
}

static void
add_calendar (TarnPlanPage *self)
{
  GtkWidget       *list = tarn_column_add_rows (self->column, _("Calendar File"));
  const char      *what = _("It holds a title and a day, and nothing about you");
  GtkWidget       *save = tarn_row_new (_("Save Calendar File…"), what, NULL);
  g_autofree char *day = dup_calendar_day ();

  self->calendar_day = TARN_DATE_ROW (tarn_date_row_new (_("Day in the calendar"), self->today));
  g_signal_connect (self->calendar_day, "notify::date", G_CALLBACK (calendar_day_cb), save);
  tarn_date_row_set_date (self->calendar_day, day);
  g_signal_connect_swapped (save, "activated", G_CALLBACK (calendar_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->calendar_day));
  gtk_list_box_append (GTK_LIST_BOX (list), save);
}

static void
add_review (TarnPlanPage *self)
{
  GtkWidget *list;
  GtkWidget *row;

  tarn_column_add_heading (self->column, _("Look again"), 2);
  list = tarn_column_add_rows (self->column, words (self, "plan-review"));
  row = tarn_date_row_new (words (self, "plan-review"), self->today);
  tarn_date_row_set_date (TARN_DATE_ROW (row), tarn_reflection_get_review (get_reflection (self)));
  g_signal_connect (row, "notify::date", G_CALLBACK (review_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  add_calendar (self);

  list = tarn_column_add_rows (self->column, words (self, "steps-title"));
  row = tarn_row_new (words (self, "steps-title"), _("Think it through in your own words"), NULL);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (steps_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
add_cards (TarnPlanPage *self)
{
  GPtrArray *plan = tarn_reflection_get_plan (get_reflection (self));

  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  tarn_column_add (self->column, GTK_WIDGET (self->cards));
  for (guint i = 0; i < plan->len; i++)
    add_card (self, i);
  self->add = tarn_button_new (_("Add a Step"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->add, "pill");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  tarn_column_add (self->column, self->add);
}

static void
tarn_plan_page_dispose (GObject *object)
{
  g_clear_object (&TARN_PLAN_PAGE (object)->session);

  G_OBJECT_CLASS (tarn_plan_page_parent_class)->dispose (object);
}

static void
tarn_plan_page_finalize (GObject *object)
{
  g_free (TARN_PLAN_PAGE (object)->today);

  G_OBJECT_CLASS (tarn_plan_page_parent_class)->finalize (object);
}

static void
tarn_plan_page_class_init (TarnPlanPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_plan_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_plan_page_finalize;
}

static void
tarn_plan_page_init (TarnPlanPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  self->today = tarn_date_dup_today ();
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_plan_page_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 *
 * A plan that was never begun is filled with what the profile suggests.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_plan_page_new (TarnWindow  *window,
                    TarnSession *session)
{
  TarnPlanPage *self = g_object_new (TARN_TYPE_PLAN_PAGE, NULL);
  gboolean      begun;

  self->window = window;
  self->session = g_object_ref (session);
  tarn_back_add (GTK_WIDGET (self), window);
  begun = begin (self);
  tarn_column_add_heading (self->column, words (self, "plan-title"), 1);
  tarn_column_add_words (self->column, words (self, begun ? "plan-suggested" : "plan-intro"), NULL);
  add_cards (self);
  add_review (self);
  return GTK_WIDGET (self);
}
