/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-identifier-card.h"

#include "tarn-heading.h"
#include "tarn-text-area.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

struct _TarnIdentifierCard
{
  GtkBox parent_instance;

  const TarnOwnWords *words; /* the page keeps it longer */
  TarnIdentifierHit   hit;
  char               *found;

  GtkWidget *shown;
  GtkWidget *buttons;
  GtkWidget *area;
};

enum
{
  KEEP,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnIdentifierCard, tarn_identifier_card, GTK_TYPE_BOX)

static char *
dup_prompt (TarnSession *session,
            const char  *id)
{
  const TarnItem *item = tarn_questionnaire_find_item (tarn_session_get_questionnaire (session),
                                                       id);

  return item != NULL ? tarn_session_dup_words (session, item->prompt) : g_strdup (id);
}

static const char *
get_step_title (TarnSession *session,
                const char  *id)
{
  g_autofree char *entry = g_strconcat ("step-", id, NULL);
  const TarnText  *text = tarn_texts_get (tarn_session_get_texts (session), entry);

  return text != NULL ? text->text : id;
}

static char *
dup_place (TarnSession        *session,
           const TarnOwnWords *words)
{
  g_autofree char *prompt = NULL;

  switch (words->kind)
    {
    case TARN_OWN_WORDS_ACTION:
      return g_strdup_printf (_("Your plan, step %u"), words->row + 1);
    case TARN_OWN_WORDS_WHO:
      return g_strdup_printf (_("Your plan, who can help with step %u"), words->row + 1);
    case TARN_OWN_WORDS_STEP:
      /* Translators: a heading of a written reflection, such as "What happened" */
      return g_strdup_printf (_("Your reflection: %s"), get_step_title (session, words->id));
    case TARN_OWN_WORDS_NOTE:
      prompt = dup_prompt (session, words->id);
      /* Translators: a question */
      return g_strdup_printf (_("Your note to: %s"), prompt);
    case TARN_OWN_WORDS_ANSWER:
      prompt = dup_prompt (session, words->id);
      /* Translators: a question */
      return g_strdup_printf (_("Your answer to: %s"), prompt);
    default:
      g_assert_not_reached ();
    }
}

/* Where the sentence around a place begins and ends, in bytes, in whatever language. */
static void
find_sentence (const char              *text,
               const TarnIdentifierHit *hit,
               gsize                   *start,
               gsize                   *end)
{
  glong                    n_chars = g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_chars + 1);
  const char              *p = text;

  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attributes, n_chars + 1);
  *start = 0;
  *end = strlen (text);
  for (glong i = 0; i <= n_chars; i++, p = *p != '\0' ? g_utf8_next_char (p) : p)
    {
      gsize at = p - text;

      if (at <= hit->start && (attributes[i].is_sentence_start || attributes[i].is_mandatory_break))
        *start = at;
      if (at >= hit->end && (attributes[i].is_sentence_end || attributes[i].is_mandatory_break))
        {
          *end = at;
          return;
        }
    }
}

/* The place has a frame of brackets, is bold and underlined: each alone would do. */
static GtkWidget *
make_quote (TarnIdentifierCard *self)
{
  const char      *text = self->words->text;
  gsize            start, end;
  g_autofree char *before = NULL;
  g_autofree char *place = g_markup_escape_text (self->found, -1);
  g_autofree char *after = NULL;
  g_autofree char *markup = NULL;
  GtkWidget       *label = tarn_label_new ("");

  find_sentence (text, &self->hit, &start, &end);
  before = g_markup_escape_text (text + start, self->hit.start - start);
  after = g_markup_escape_text (text + self->hit.end, end - self->hit.end);
  markup = g_strdup_printf ("%s[<b><u>%s</u></b>]%s", g_strchug (before), place,
                            g_strchomp (after));
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_add_css_class (label, "tarn-quote");
  return label;
}

static char *
dup_why (TarnSession              *session,
         const TarnIdentifierKind *kind)
{
  const TarnText *may_be = tarn_texts_get (tarn_session_get_texts (session), "identifiers-may-be");
  GString        *words = g_string_new (may_be != NULL ? may_be->text : "{kind}.");

  g_string_replace (words, "{kind}", kind->name->text, 0);
  if (*kind->why->text != '\0')
    g_string_append_printf (words, " %s", kind->why->text);
  return g_string_free (words, FALSE);
}

static void
keep_cb (TarnIdentifierCard *self)
{
  g_signal_emit (self, signals[KEEP], 0);
}

static void
done_cb (TarnIdentifierCard *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_button (TarnIdentifierCard *self,
            const char         *label,
            const char         *name,
            GCallback           callback)
{
  GtkWidget *button = tarn_button_new (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

/* The whole text can be changed, with the place marked: a name is often there twice. */
static void
edit_cb (TarnIdentifierCard *self)
{
  TarnHeading *heading = TARN_HEADING (gtk_widget_get_first_child (GTK_WIDGET (self)));

  self->area = tarn_text_area_new (tarn_heading_get_text (heading));
  tarn_text_area_set_text (TARN_TEXT_AREA (self->area), self->words->text);
  gtk_box_insert_child_after (GTK_BOX (self), self->area, self->shown);
  gtk_widget_hide (self->shown);
  tarn_box_clear (self->buttons);
  gtk_widget_add_css_class (add_button (self, _("Done"), _("Done"), G_CALLBACK (done_cb)),
                                        "suggested-action");
  tarn_text_area_select (TARN_TEXT_AREA (self->area), self->hit.start, self->hit.end);
}

static void
tarn_identifier_card_finalize (GObject *object)
{
  g_free (TARN_IDENTIFIER_CARD (object)->found);

  G_OBJECT_CLASS (tarn_identifier_card_parent_class)->finalize (object);
}

static void
tarn_identifier_card_class_init (TarnIdentifierCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tarn_identifier_card_finalize;

  /**
   * TarnIdentifierCard::keep:
   * @self: a card
   *
   * Emitted when the place is to stay as it is.
   */
  signals[KEEP] = g_signal_new ("keep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TarnIdentifierCard::changed:
   * @self: a card
   *
   * Emitted when the person is done with changing the text.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_identifier_card_init (TarnIdentifierCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tarn-card");
}

/**
 * tarn_identifier_card_new:
 * @session: whose words they are
 * @words: (transfer none): the text, which has to outlive the card
 * @hit: the place in it
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
tarn_identifier_card_new (TarnSession             *session,
                          const TarnOwnWords      *words,
                          const TarnIdentifierHit *hit)
{
  TarnIdentifierCard *self = g_object_new (TARN_TYPE_IDENTIFIER_CARD, NULL);
  g_autofree char    *place = dup_place (session, words);
  g_autofree char    *why = dup_why (session, hit->kind);
  g_autofree char    *edit = NULL;
  g_autofree char    *keep = NULL;

  self->words = words;
  self->hit = *hit;
  self->found = g_strndup (words->text + hit->start, hit->end - hit->start);
  /* Translators: a word or two of the person's own */
  edit = g_strdup_printf (_("Edit “%s”"), self->found);
  /* Translators: a word or two of the person's own */
  keep = g_strdup_printf (_("Keep “%s”"), self->found);

  self->shown = tarn_box_new (9);
  gtk_box_append (GTK_BOX (self->shown), make_quote (self));
  gtk_box_append (GTK_BOX (self->shown), tarn_dim_label_new (why));
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  add_button (self, _("Edit"), edit, G_CALLBACK (edit_cb));
  add_button (self, _("Keep"), keep, G_CALLBACK (keep_cb));

  gtk_box_append (GTK_BOX (self), tarn_heading_new (place, 3));
  gtk_box_append (GTK_BOX (self), self->shown);
  gtk_box_append (GTK_BOX (self), self->buttons);
  return GTK_WIDGET (self);
}

/**
 * tarn_identifier_card_get_words:
 * @self: a card
 *
 * Returns: (transfer none): the text it is about
 */
const TarnOwnWords *
tarn_identifier_card_get_words (TarnIdentifierCard *self)
{
  g_return_val_if_fail (TARN_IS_IDENTIFIER_CARD (self), NULL);

  return self->words;
}

/**
 * tarn_identifier_card_dup_key:
 * @words: a text
 * @hit: a place in it
 *
 * What is kept in one text is kept wherever it stands in that text, but not in another one.
 *
 * Returns: (transfer full): what tells the place from others that may be kept
 */
char *
tarn_identifier_card_dup_key (const TarnOwnWords      *words,
                              const TarnIdentifierHit *hit)
{
  g_return_val_if_fail (words != NULL && hit != NULL, NULL);

  return g_strdup_printf ("%d %u %s %.*s", words->kind, words->row,
                          words->id != NULL ? words->id : "", (int)(hit->end - hit->start),
                          words->text + hit->start);
}

/**
 * tarn_identifier_card_dup_text:
 * @self: a card whose text was changed
 *
 * Returns: (transfer full): what the text is to say now
 */
char *
tarn_identifier_card_dup_text (TarnIdentifierCard *self)
{
  g_return_val_if_fail (TARN_IS_IDENTIFIER_CARD (self), NULL);
  g_return_val_if_fail (self->area != NULL, NULL);

  return tarn_text_area_dup_text (TARN_TEXT_AREA (self->area));
}
