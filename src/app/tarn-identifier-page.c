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
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* What the person chose to keep, for as long as the reflection is open. */
#define KEPT "tarn-kept"

struct _TarnIdentifierPage
{
  AdwBin parent_instance;

  TarnWindow        *window; /* it holds the page, so it outlives it */
  TarnSession       *session;
  GPtrArray         *texts; /* TarnOwnWords */
  TarnLookedCallback callback;
  gpointer           user_data;
  GDestroyNotify     destroy;

  TarnColumn *column;
  GtkWidget  *count;
  GtkWidget  *cards;
  GtkWidget  *go_on;
};

G_DEFINE_FINAL_TYPE (TarnIdentifierPage, tarn_identifier_page, ADW_TYPE_BIN)

static const char *
words (TarnIdentifierPage *self,
       const char         *id)
{
  const TarnText *text = tarn_texts_get (tarn_session_get_texts (self->session), id);

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

/* The places of a text that the person has not chosen to keep. */
static GArray *
find_open (TarnSession        *session,
           const TarnOwnWords *text)
{
  GArray *hits = tarn_identifiers_find (get_rules (session), text->text, NULL);

  for (guint i = hits->len; i-- > 0;)
    {
      g_autofree char *key =
        tarn_identifier_card_dup_key (text, &g_array_index (hits, TarnIdentifierHit, i));

      if (g_hash_table_contains (get_kept (session), key))
        g_array_remove_index (hits, i);
    }
  return hits;
}

static gboolean
has_open (TarnSession *session,
          GPtrArray   *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr(GArray) hits = find_open (session, g_ptr_array_index (texts, i));

      if (hits->len > 0)
        return TRUE;
    }
  return FALSE;
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
  g_hash_table_add (get_kept (self->session),
                    g_strdup (g_object_get_data (G_OBJECT (card), KEPT)));
  go_on_from (self, get_index (card));
}

static void
changed_cb (TarnIdentifierCard *card,
            TarnIdentifierPage *self)
{
  TarnOwnWords    *text = (TarnOwnWords *)tarn_identifier_card_get_words (card);
  g_autofree char *now = tarn_identifier_card_dup_text (card);

  tarn_own_words_set (text, tarn_session_get_reflection (self->session), now);
  g_free (text->text);
  text->text = g_steal_pointer (&now);
  go_on_from (self, get_index (GTK_WIDGET (card)));
}

static void
add_card (TarnIdentifierPage      *self,
          const TarnOwnWords      *text,
          const TarnIdentifierHit *hit)
{
  GtkWidget *card = tarn_identifier_card_new (self->session, text, hit);

  g_object_set_data_full (G_OBJECT (card), KEPT, tarn_identifier_card_dup_key (text, hit), g_free);
  g_signal_connect (card, "keep", G_CALLBACK (keep_cb), self);
  g_signal_connect (card, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (self->cards), card);
}

static void
show_cards (TarnIdentifierPage *self)
{
  g_autofree char *count = NULL;
  guint            n = 0;

  tarn_box_clear (self->cards);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const TarnOwnWords *text = g_ptr_array_index (self->texts, i);
      g_autoptr(GArray) hits = find_open (self->session, text);

      n += hits->len;
      for (guint j = 0; j < hits->len; j++)
        add_card (self, text, &g_array_index (hits, TarnIdentifierHit, j));
    }

  count = g_strdup_printf (g_dngettext (NULL, "%u place to look at", "%u places to look at", n), n);
  tarn_heading_set_text (TARN_HEADING (self->count),
                         n > 0 ? count : _("Nothing is left to look at."));
}

static void
go_on_cb (TarnIdentifierPage *self)
{
  TarnLookedCallback callback = self->callback;
  gpointer           user_data = self->user_data;
  GDestroyNotify     destroy = self->destroy;

  /* Going back takes this page away. */
  self->destroy = NULL;
  tarn_window_go_back (self->window);
  callback (user_data);
  if (destroy != NULL)
    destroy (user_data);
}

static void
tarn_identifier_page_dispose (GObject *object)
{
  TarnIdentifierPage *self = TARN_IDENTIFIER_PAGE (object);

  if (self->destroy != NULL)
    g_clear_pointer (&self->user_data, self->destroy);
  self->destroy = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tarn_identifier_page_parent_class)->dispose (object);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
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
new_page (TarnWindow  *window,
          TarnSession *session,
          GPtrArray   *texts)
{
  TarnIdentifierPage *self = g_object_new (TARN_TYPE_IDENTIFIER_PAGE, NULL);

  self->window = window;
  self->session = g_object_ref (session);
  self->texts = g_ptr_array_ref (texts);
  tarn_back_add (GTK_WIDGET (self), window);

  tarn_column_add_heading (self->column, _("Look again at your own words"), 1);
  tarn_column_add_words (self->column, words (self, "identifiers-intro"), NULL);
  self->count = tarn_column_add_heading (self->column, "", 2);
  self->cards = tarn_box_new (18);
  tarn_column_add (self->column, self->cards);
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
 * Looks through the person's own words before they leave, and shows what may show who is meant.
 * What was changed is in the reflection when @callback is called, and #TarnSession::changed told of
 * it. When there is nothing to show it is called at once.
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
  g_autoptr(GPtrArray) texts = NULL;
  TarnIdentifierPage *self;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (TARN_IS_SESSION (session));
  g_return_if_fail (callback != NULL);

  texts = tarn_own_words_list (tarn_session_get_reflection (session), leaves, actions);
  if (texts->len > 0 && get_rules (session) == NULL)
    {
      tarn_window_add_toast (window, _("Your own words were not looked through: the rules for it "
                                       "are broken"));
      g_ptr_array_set_size (texts, 0);
    }
  if (!has_open (session, texts))
    {
      callback (user_data);
      if (destroy != NULL)
        destroy (user_data);
      return;
    }

  self = TARN_IDENTIFIER_PAGE (new_page (window, session, texts));
  self->callback = callback;
  self->user_data = user_data;
  self->destroy = destroy;
  tarn_window_show_page (window, GTK_WIDGET (self), _("Look Again"));
}
