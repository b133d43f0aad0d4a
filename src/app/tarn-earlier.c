/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-earlier.h"

#include "tarn-column.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* A row takes as long to make as reading many heads, so there are few at first, and so many more
 * each time that somebody asks for more. */
#define FIRST_ROWS 5
#define MORE_ROWS  20

struct _TarnEarlier
{
  AdwBin parent_instance;

  TarnWindow       *window; /* it holds the page that this is on, so it outlives it */
  TarnSession      *session;
  TarnEarlierChosen chosen;
  TarnEarlierRefuse refuse;
  GPtrArray        *entries; /* TarnJournalEntry, by their heads */
  guint             next;    /* of the entries that have no row yet */

  GtkWidget *list;
  GtkWidget *more;
};

/* What a row leads to. */
typedef struct
{
  TarnEarlier    *list; /* it holds the row, so it outlives it */
  TarnReflection *earlier;
} Choice;

G_DEFINE_FINAL_TYPE (TarnEarlier, tarn_earlier, ADW_TYPE_BIN)

static TarnJournal *
get_journal (TarnSession *session)
{
  return tarn_library_get_journal (tarn_session_get_library (session));
}

static gboolean
fits (TarnSession    *session,
      TarnReflection *reflection)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();

  return reflection != NULL && tarn_reflection_get_finished (reflection) &&
         tarn_reflection_check (reflection, tarn_session_get_questionnaire (session), issues);
}

/* One that is not kept has nothing to do with the journal. The newest comes first. */
static GPtrArray *
list_heads (TarnSession *session)
{
  g_autoptr(GPtrArray) entries = NULL;

  if (tarn_session_get_kind (session) == TARN_SESSION_KEPT)
    entries = tarn_journal_list_heads (get_journal (session), NULL);
  if (entries == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_journal_entry_free);

  for (guint i = entries->len; i-- > 0;)
    {
      const TarnJournalEntry *entry = entries->pdata[i];

      if (g_str_equal (entry->id, tarn_session_get_id (session)) || !fits (session, entry->head))
        g_ptr_array_remove_index (entries, i);
    }

  return g_steal_pointer (&entries);
}

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->earlier);
  g_free (choice);
}

static void
chosen_cb (GtkWidget *row,
           Choice    *choice)
{
  choice->list->chosen (choice->list->window, choice->list->session, choice->earlier);
}

/* One that cannot be chosen is there, too, with the reason; greyed out, it would be too pale. */
static GtkWidget *
new_refused_row (const char *day,
                 const char *why)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why,
                                  -1);
  return row;
}

static GtkWidget *
new_row (TarnEarlier    *self,
         TarnReflection *earlier)
{
  g_autofree char *day = tarn_dup_date (tarn_reflection_get_started (earlier));
  gboolean         quick = tarn_reflection_get_route (earlier) == TARN_ROUTE_QUICK;
  const char      *why = NULL;
  Choice          *choice;
  GtkWidget       *row;

  if (self->refuse != NULL)
    why = self->refuse (self->session, earlier);
  if (why != NULL)
    return new_refused_row (day, why);
  choice = g_new0 (Choice, 1);
  choice->list = self;
  choice->earlier = g_object_ref (earlier);
  row = tarn_row_new (day, quick ? _("Quick route") : _("Full route"), NULL);
  g_signal_connect_data (row, "activated", G_CALLBACK (chosen_cb), choice, choice_free, 0);
  return row;
}

/* What is damaged inside, or fits no more, is passed over. */
static GtkWidget *
add_rows (TarnEarlier *self,
          guint        most)
{
  GtkWidget *first = NULL;

  for (guint n = 0; self->next < self->entries->len && n < most; self->next++)
    {
      const TarnJournalEntry *entry = self->entries->pdata[self->next];
      g_autoptr(TarnJournalEntry) whole = NULL;
      GtkWidget *row;

      whole = tarn_journal_load (get_journal (self->session), entry->id, NULL);
      if (whole == NULL || !fits (self->session, whole->reflection))
        continue;
      row = new_row (self, whole->reflection);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (first == NULL)
        first = row;
      n++;
    }
  gtk_widget_set_visible (self->more, self->next < self->entries->len);

  return first;
}

static void
more_cb (TarnEarlier *self)
{
  GtkWidget *first = add_rows (self, MORE_ROWS);

  /* Reading goes on with what is new. */
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
tarn_earlier_dispose (GObject *object)
{
  TarnEarlier *self = TARN_EARLIER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (tarn_earlier_parent_class)->dispose (object);
}

static void
tarn_earlier_class_init (TarnEarlierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_earlier_dispose;
}

static void
tarn_earlier_init (TarnEarlier *self)
{
}

/**
 * tarn_earlier_new:
 * @window: the window it will be shown in
 * @session: a reflection
 * @name: of the list
 * @chosen: called with the one that is chosen
 * @refuse: (nullable): says which cannot be chosen
 *
 * Returns: (transfer floating): rows, the newest first, with a way to see more
 */
GtkWidget *
tarn_earlier_new (TarnWindow       *window,
                  TarnSession      *session,
                  const char       *name,
                  TarnEarlierChosen chosen,
                  TarnEarlierRefuse refuse)
{
  TarnEarlier *self;
  GtkWidget   *box;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);
  g_return_val_if_fail (name != NULL && chosen != NULL, NULL);

  self = g_object_new (TARN_TYPE_EARLIER, NULL);
  self->window = window;
  self->session = g_object_ref (session);
  self->chosen = chosen;
  self->refuse = refuse;
  self->entries = list_heads (session);
  self->list = tarn_rows_new (name);
  self->more = tarn_flat_button_new (_("Show More"), "view-more-symbolic");
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  box = tarn_box_new (9);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->more);
  adw_bin_set_child (ADW_BIN (self), box);
  add_rows (self, FIRST_ROWS);

  return GTK_WIDGET (self);
}

/**
 * tarn_earlier_is_empty:
 * @self: the list
 *
 * Returns: %TRUE if there is no other reflection to choose
 */
gboolean
tarn_earlier_is_empty (TarnEarlier *self)
{
  g_return_val_if_fail (TARN_IS_EARLIER (self), TRUE);

  return self->entries->len == 0;
}
