/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-identifier-page.h"

#include "tarn-back.h"
#include "tarn-column.h"
#include "tarn-heading.h"
#include "tarn-identifier-card.h"
#include "tarn-patience.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* What the person chose to keep, for as long as the reflection is open. */
#define KEPT "tarn-kept"

/* The search that is going on, of the page that it is for. */
#define SEARCH "tarn-search"

/* How many places are shown at first, and added at once. */
#define MOST_CARDS 20

/* What is looked for, and who waits for it. */
typedef struct
{
  TarnIdentifiers   *rules;
  GPtrArray         *texts; /* TarnOwnWords */
  GPtrArray         *found; /* of each of them: GArray of TarnIdentifierHit */
  TarnSession       *session;
  TarnLookedCallback callback;
  gpointer           user_data;
  GDestroyNotify     destroy;

  GtkWidget    *page; /* that was shown then, held */
  GCancellable *running;
  TarnPatience *patience;
} Search;

struct _TarnIdentifierPage
{
  AdwBin parent_instance;

  TarnWindow *window; /* it holds the page, so it outlives it */
  Search     *search;
  guint       most; /* places to show */

  TarnColumn *column;
  GtkWidget  *count;
  GtkWidget  *cards;
  GtkWidget  *more;
  GtkWidget  *go_on;
};

G_DEFINE_FINAL_TYPE (TarnIdentifierPage, tarn_identifier_page, ADW_TYPE_BIN)

static void
search_free (gpointer data)
{
  Search *self = data;

  g_clear_pointer (&self->patience, tarn_patience_free);
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_pointer (&self->rules, tarn_identifiers_unref);
  g_clear_object (&self->running);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->found);
  g_object_unref (self->session);
  g_object_unref (self->page);
  g_free (self);
}

/* Who called is told once. */
static void
go_on_from_search (Search *self)
{
  GDestroyNotify destroy = self->destroy;

  self->destroy = NULL;
  self->callback (self->user_data);
  if (destroy != NULL)
    destroy (self->user_data);
}

static const char *
words (TarnIdentifierPage *self,
       const char         *id)
{
  const TarnText *text = tarn_texts_get (tarn_session_get_texts (self->search->session), id);

  return text != NULL ? text->text : "";
}

static GHashTable *
get_kept (TarnSession *session)
{
  GHashTable *kept = g_object_get_data (G_OBJECT (session), KEPT);

  if (kept == NULL)
    {
      kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_object_set_data_full (G_OBJECT (session), KEPT, kept, (GDestroyNotify)g_hash_table_unref);
    }
  return kept;
}

static TarnIdentifiers *
get_rules (TarnSession *session)
{
  return tarn_library_get_identifiers (tarn_session_get_library (session));
}

/* A pattern is made ready when it is first used, which two threads cannot do at once. */
static GArray *
find (Search             *self,
      const TarnOwnWords *text)
{
  static GMutex finding;
  GArray       *hits;

  g_mutex_lock (&finding);
  hits = tarn_identifiers_find (self->rules, text->text, NULL);
  g_mutex_unlock (&finding);

  return hits;
}

static gboolean
is_kept (Search                  *self,
         const TarnOwnWords      *text,
         const TarnIdentifierHit *hit)
{
  g_autofree char *key = tarn_identifier_card_dup_key (text, hit);

  return g_hash_table_contains (get_kept (self->session), key);
}

/* The places that the person has not chosen to keep. */
static guint
count_open (Search *self)
{
  guint n = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const GArray *hits = self->found->pdata[i];

      for (guint j = 0; j < hits->len; j++)
        n += !is_kept (self, self->texts->pdata[i], &g_array_index (hits, TarnIdentifierHit, j));
    }
  return n;
}

static void
show_cards (TarnIdentifierPage *self);

/* The focus goes on to the next place, or to what is left to do. */
static void
go_on_from (TarnIdentifierPage *self,
            guint               index)
{
  GtkWidget *card = gtk_widget_get_first_child (self->cards);

  show_cards (self);
  card = gtk_widget_get_first_child (self->cards);
  for (guint i = 0; i < index && card != NULL && gtk_widget_get_next_sibling (card) != NULL; i++)
    card = gtk_widget_get_next_sibling (card);
  gtk_widget_grab_focus (card != NULL ? gtk_widget_get_first_child (card) : self->go_on);
}

static void
more_cb (TarnIdentifierPage *self)
{
  guint shown = self->most;

  self->most += MOST_CARDS;
  go_on_from (self, shown);
}

static guint
get_index (GtkWidget *card)
{
  guint index = 0;

  while ((card = gtk_widget_get_prev_sibling (card)) != NULL)
    index++;
  return index;
}

static void
keep_cb (GtkWidget          *card,
         TarnIdentifierPage *self)
{
  g_hash_table_add (get_kept (self->search->session),
                    g_strdup (g_object_get_data (G_OBJECT (card), KEPT)));
  go_on_from (self, get_index (card));
}

static void
changed_cb (TarnIdentifierCard *card,
            TarnIdentifierPage *self)
{
  Search          *search = self->search;
  TarnOwnWords    *text = (TarnOwnWords *)tarn_identifier_card_get_words (card);
  g_autofree char *now = tarn_identifier_card_dup_text (card);
  guint            index;

  if (!g_ptr_array_find (search->texts, text, &index))
    return;
  tarn_own_words_set (text, tarn_session_get_reflection (search->session), now);
  g_free (text->text);
  text->text = g_steal_pointer (&now);
  g_array_unref (search->found->pdata[index]);
  search->found->pdata[index] = find (search, text);
  go_on_from (self, get_index (GTK_WIDGET (card)));
}

static void
add_card (TarnIdentifierPage      *self,
          const TarnOwnWords      *text,
          const TarnIdentifierHit *hit)
{
  GtkWidget *card = tarn_identifier_card_new (self->search->session, text, hit);

  g_object_set_data_full (G_OBJECT (card), KEPT, tarn_identifier_card_dup_key (text, hit), g_free);
  g_signal_connect (card, "keep", G_CALLBACK (keep_cb), self);
  g_signal_connect (card, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (self->cards), card);
}

/* A page of a thousand cards would make the window stand still. */
static void
show_cards (TarnIdentifierPage *self)
{
  Search          *search = self->search;
  g_autofree char *count = NULL;
  guint            n = 0;

  tarn_box_clear (self->cards);
  for (guint i = 0; i < search->texts->len; i++)
    {
      const TarnOwnWords *text = search->texts->pdata[i];
      const GArray       *hits = search->found->pdata[i];

      for (guint j = 0; j < hits->len; j++)
        {
          const TarnIdentifierHit *hit = &g_array_index (hits, TarnIdentifierHit, j);

          if (!is_kept (search, text, hit) && n++ < self->most)
            add_card (self, text, hit);
        }
    }

  count = g_strdup_printf (g_dngettext (NULL, "%u place to look at", "%u places to look at", n), n);
  tarn_heading_set_text (TARN_HEADING (self->count),
                         n > 0 ? count : _("Nothing is left to look at."));
  gtk_widget_set_visible (self->more, n > self->most);
}

static void
go_on_cb (TarnIdentifierPage *self)
{
  /* Going back takes this page away. */
  Search *search = g_steal_pointer (&self->search);

  tarn_window_go_back (self->window);
  go_on_from_search (search);
  search_free (search);
}

static void
tarn_identifier_page_dispose (GObject *object)
{
  TarnIdentifierPage *self = TARN_IDENTIFIER_PAGE (object);

  G_OBJECT_CLASS (tarn_identifier_page_parent_class)->dispose (object);
  g_clear_pointer (&self->search, search_free);
}

static void
tarn_identifier_page_class_init (TarnIdentifierPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_identifier_page_dispose;
}

static void
tarn_identifier_page_init (TarnIdentifierPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

static GtkWidget *
new_page (TarnWindow *window,
          Search     *search)
{
  TarnIdentifierPage *self = g_object_new (TARN_TYPE_IDENTIFIER_PAGE, NULL);

  self->window = window;
  self->search = search;
  self->most = MOST_CARDS;
  tarn_back_add (GTK_WIDGET (self), window);

  tarn_column_add_heading (self->column, _("Look again at your own words"), 1);
  tarn_column_add_words (self->column, words (self, "identifiers-intro"), NULL);
  self->count = tarn_column_add_heading (self->column, "", 2);
  self->cards = tarn_box_new (18);
  tarn_column_add (self->column, self->cards);
  self->more = tarn_button_new (_("Show More of Them"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  tarn_column_add (self->column, self->more);
  tarn_column_add_words (self->column, words (self, "identifiers-limits"), "tarn-dim");
  self->go_on = tarn_button_new (_("Go On"));
  gtk_widget_set_halign (self->go_on, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->go_on, "pill");
  gtk_widget_add_css_class (self->go_on, "suggested-action");
  g_signal_connect_swapped (self->go_on, "clicked", G_CALLBACK (go_on_cb), self);
  tarn_column_add (self->column, self->go_on);
  show_cards (self);
  return GTK_WIDGET (self);
}

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Search *self = data;

  for (guint i = 0; i < self->texts->len && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (self->found, find (self, self->texts->pdata[i]));
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static void
stop_cb (gpointer data)
{
  Search *self = data;

  g_cancellable_cancel (self->running);
}

/* Whoever went on to something else, or locked the window, does not come back to this. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Search     *self = user_data;
  GtkRoot    *root = gtk_widget_get_root (self->page);
  TarnWindow *window = TARN_IS_WINDOW (root) ? TARN_WINDOW (root) : NULL;
  gboolean    found = g_task_propagate_boolean (G_TASK (result), NULL);

  g_clear_pointer (&self->patience, tarn_patience_free);
  g_object_set_data (G_OBJECT (self->page), SEARCH, NULL);
  if (!found || window == NULL || tarn_window_get_page (window) != self->page)
    search_free (self);
  else if (count_open (self) > 0)
    tarn_window_show_page (window, new_page (window, self), _("Look Again"));
  else
    {
      go_on_from_search (self);
      search_free (self);
    }
}

/**
 * tarn_identifier_page_run:
 * @window: the window
 * @session: whose words they are
 * @leaves: which of them leave
 * @actions: (nullable) (element-type TarnPlanAction): the rows of the plan that do, %NULL for all
 * @callback: goes on, with the page that is shown now shown again
 * @user_data: (closure callback): for @callback
 * @destroy: (nullable): frees @user_data, when it was called or the person went back
 *
 * Looks through the person's own words before they leave, without making the window wait, and shows
 * what may show who is meant. What was changed is in the reflection when @callback is called, and
 * #TarnSession::changed told of it. When there is nothing to show it is called as soon as that is
 * known.
 */
void
tarn_identifier_page_run (TarnWindow        *window,
                          TarnSession       *session,
                          TarnLeaves         leaves,
                          GPtrArray         *actions,
                          TarnLookedCallback callback,
                          gpointer           user_data,
                          GDestroyNotify     destroy)
{
  g_autoptr(GTask) task = NULL;
  const char *heading = _("Looking Through Your Own Words");
  const char *body = _("Before they leave Tarn, they are looked through for what may show who is "
                       "meant. There are many of them.");
  Search     *self;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (TARN_IS_SESSION (session));
  g_return_if_fail (callback != NULL);

  self = g_new0 (Search, 1);
  self->texts = tarn_own_words_list (tarn_session_get_reflection (session), leaves, actions);
  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->session = g_object_ref (session);
  self->page = g_object_ref (tarn_window_get_page (window));
  self->callback = callback;
  self->user_data = user_data;
  self->destroy = destroy;
  /* It was pressed once more: who waits already is told. */
  if (g_object_get_data (G_OBJECT (self->page), SEARCH) != NULL)
    {
      search_free (self);
      return;
    }
  if (self->texts->len > 0 && get_rules (session) == NULL)
    {
      tarn_window_add_toast (window, _("Your own words were not looked through: the rules for it "
                                       "are broken"));
      g_ptr_array_set_size (self->texts, 0);
    }
  if (self->texts->len == 0)
    {
      go_on_from_search (self);
      search_free (self);
      return;
    }

  self->rules = tarn_identifiers_ref (get_rules (session));
  self->running = g_cancellable_new ();
  self->patience = tarn_patience_new (self->page, heading, body, stop_cb, self);
  g_object_set_data (G_OBJECT (self->page), SEARCH, self);
  task = g_task_new (NULL, self->running, found_cb, self);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, search_thread);
}
