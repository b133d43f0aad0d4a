/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-review-view.h"

#include "tarn-heading.h"
#include "tarn-leaves.h"
#include "tarn-row-layout.h"
#include "tarn-slices.h"
#include "tarn-tall-box.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* So many questions are on the page when it is shown; the others follow. */
#define FIRST_ROWS 8

#define LINES_OF_ANSWER 3

struct _TarnReviewView
{
  AdwBin parent_instance;

  TarnSession       *session;
  GtkWidget         *box;
  GtkWidget         *list; /* of the part that is being filled */
  const TarnDomain  *domain;
  const TarnSection *section;
  guint              next;
  TarnSlices        *slices;
};

enum
{
  GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnReviewView, tarn_review_view, ADW_TYPE_BIN)

static char *
dup_options (TarnReviewView *self,
             const TarnItem *item,
             char          **codes)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  for (char **code = codes; code != NULL && *code != NULL; code++)
    {
      const TarnOption *option = tarn_item_find_option (item, *code);
      g_autofree char  *label = NULL;

      if (option != NULL)
        label = tarn_session_dup_words (self->session, option->label);
      if (label != NULL)
        g_strv_builder_add (builder, label);
    }

  words = g_strv_builder_end (builder);
  return g_strjoinv (" · ", words);
}

static char *
dup_answer (TarnReviewView *self,
            const TarnItem *item)
{
  const TarnAnswer *answer =
    tarn_reflection_get_answer (tarn_session_get_reflection (self->session), item->id);

  if (answer == NULL)
    return g_strdup (_("Left blank"));
  if (answer->state == TARN_ANSWER_DECLINED)
    return g_strdup (_("Prefer not to say"));
  if (answer->state == TARN_ANSWER_NOT_APPLICABLE)
    return g_strdup (_("Does not apply to me"));
  if (answer->value != NULL)
    return g_strdup (answer->value);
  if (answer->text != NULL)
    return g_strdup (answer->text);

  return dup_options (self, item, answer->options);
}

static void
activated_cb (GtkListBox     *list,
              GtkListBoxRow  *row,
              TarnReviewView *self)
{
  g_signal_emit (self, signals[GO], 0, g_object_get_data (G_OBJECT (row), "tarn-id"));
}

static GtkWidget *
new_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE,
                       "icon-name", name,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

/* Looks like a row of libadwaita. That would have twice as many widgets, and measure its words for
 * any width they could have. */
static GtkWidget *
new_row (const char *title,
         const char *answer,
         gboolean    blank)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *header = g_object_new (GTK_TYPE_BOX, "layout-manager", tarn_row_layout_new (6), NULL);
  GtkWidget *words = tarn_box_new (0);
  GtkWidget *icon = new_icon (blank ? "radio-symbolic" : "object-select-symbolic");
  GtkWidget *name = tarn_label_new (title);
  GtkWidget *more = tarn_label_new (answer);

  gtk_widget_add_css_class (header, "header");
  gtk_widget_add_css_class (icon, "icon");
  gtk_widget_add_css_class (words, "title");
  gtk_widget_add_css_class (name, "title");
  gtk_widget_add_css_class (more, "subtitle");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_label_set_lines (GTK_LABEL (more), LINES_OF_ANSWER);
  gtk_label_set_ellipsize (GTK_LABEL (more), PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (more, *answer != '\0');

  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), more);
  gtk_box_append (GTK_BOX (header), icon);
  gtk_box_append (GTK_BOX (header), words);
  gtk_box_append (GTK_BOX (header), new_icon ("go-next-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), header);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name,
                                  NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, more, NULL, -1);

  return row;
}

static void
add_row (TarnReviewView *self,
         const TarnItem *item)
{
  g_autofree char *title = NULL;
  g_autofree char *answer = dup_answer (self, item);
  gboolean         blank = tarn_reflection_get_answer (tarn_session_get_reflection (self->session),
                                                       item->id) == NULL;
  GtkWidget       *row;

  title = tarn_session_dup_words (self->session,
                                  item->short_title != NULL ? item->short_title : item->prompt);
  row = new_row (title, answer, blank);
  g_object_set_data (G_OBJECT (row), "tarn-id", item->id);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  /* The heading of the page is as wide. */
  tarn_slices_measure (row, gtk_widget_get_width (gtk_widget_get_first_child (self->box)));
}

static char *
dup_part_title (TarnReviewView *self,
                const TarnItem *item)
{
  if (item->opening)
    return g_strdup (_("Opening questions"));
  if (item->domain != NULL)
    return tarn_session_dup_words (self->session, item->domain->title);
  if (item->section != NULL && item->section->title != NULL)
    return tarn_session_dup_words (self->session, item->section->title);

  return g_strdup (_("More questions"));
}

/* The texts say it in the words of the report. */
static char *
dup_no_band (TarnReviewView   *self,
             const TarnDomain *domain)
{
  TarnProfile            *profile = tarn_session_get_profile (self->session);
  const TarnDomainResult *result = tarn_profile_find_domain (profile, domain->id);
  g_autofree char        *id = NULL;
  const TarnText         *text;

  if (result == NULL || result->status == TARN_STATUS_SCORED)
    return NULL;

  id = g_strdup_printf ("status-label-%s", tarn_status_get_id (result->status));
  text = tarn_texts_get (tarn_session_get_texts (self->session), id);

  return g_strdup (text != NULL ? text->text : _("No band"));
}

static void
start_part (TarnReviewView *self,
            const TarnItem *item)
{
  g_autofree char *title = dup_part_title (self, item);

  gtk_box_append (GTK_BOX (self->box), tarn_heading_new (title, 3));
  if (item->domain != NULL)
    {
      g_autofree char *why = dup_no_band (self, item->domain);

      if (why != NULL)
        {
          g_autofree char *words = g_strdup_printf (_("This part will have no band: %s"), why);

          gtk_box_append (GTK_BOX (self->box), tarn_label_new (words));
        }
    }

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_box_append (GTK_BOX (self->box), self->list);
  self->domain = item->domain;
  self->section = item->section;
}

/* The next question that is asked, if there is one. */
static gboolean
add_next (gpointer user_data)
{
  TarnReviewView *self = user_data;
  GPtrArray      *items = tarn_session_get_questionnaire (self->session)->items;
  TarnAsked      *asked = tarn_session_get_asked (self->session);

  while (self->next < items->len)
    {
      const TarnItem *item = items->pdata[self->next++];

      if (item->type == TARN_ITEM_INFO || !tarn_asked_has (asked, item))
        continue;
      if (self->list == NULL || item->domain != self->domain || item->section != self->section)
        start_part (self, item);
      add_row (self, item);
      return TRUE;
    }

  return FALSE;
}

static void
add_summary (TarnReviewView *self)
{
  TarnAsked       *asked = tarn_session_get_asked (self->session);
  TarnReflection  *reflection = tarn_session_get_reflection (self->session);
  TarnCount        count = tarn_count_new (asked, reflection, NULL, FALSE);
  guint            blank = count.asked - count.answered;
  g_autofree char *words = NULL;

  words = g_strdup_printf (_("%u of %u questions have an answer. "
                            "Left blank: %u. Prefer not to say: %u. "
                            "You can finish at any time, and look at any "
                            "question again first."),
                              count.answered, count.asked, blank, count.declined);
  gtk_box_append (GTK_BOX (self->box), tarn_heading_new (_("Your answers"), 1));
  gtk_box_append (GTK_BOX (self->box), tarn_label_new (words));
}

static void
add_bandless (TarnReviewView *self)
{
  GPtrArray *domains = tarn_profile_get_domains (tarn_session_get_profile (self->session));
  g_autoptr(GString) titles = g_string_new (NULL);
  GtkWidget       *card;
  g_autofree char *words = NULL;

  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];

      if (result->status == TARN_STATUS_NOT_ENOUGH_ANSWERS)
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "",
                                result->domain->title->text);
    }
  if (titles->len == 0)
    return;

  words = g_strdup_printf (_("With so few answers these parts will have no "
                            "band: %s. That is not the same as safe."),
                              titles->str);
  card = tarn_box_new (6);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tarn-card");
  gtk_box_append (GTK_BOX (card), tarn_label_new (words));
  gtk_box_append (GTK_BOX (self->box), card);
}

static void
tarn_review_view_dispose (GObject *object)
{
  TarnReviewView *self = TARN_REVIEW_VIEW (object);

  g_clear_pointer (&self->slices, tarn_slices_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tarn_review_view_parent_class)->dispose (object);
}

static void
tarn_review_view_class_init (TarnReviewViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_review_view_dispose;

  /**
   * TarnReviewView::go:
   * @self: the review
   * @item: the id of an item
   *
   * Emitted when the person wants to see a question.
   */
  signals[GO] = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                              0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tarn_review_view_init (TarnReviewView *self)
{
  self->box = tarn_tall_box_new ();
  gtk_widget_add_css_class (self->box, "tarn-page");
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * tarn_review_view_new:
 * @session: what is open
 *
 * Returns: (transfer floating): the review; of a long questionnaire the rows come bit by bit
 */
GtkWidget *
tarn_review_view_new (TarnSession *session)
{
  TarnReviewView *self;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_REVIEW_VIEW, NULL);
  self->session = g_object_ref (session);
  add_summary (self);
  add_bandless (self);
  for (guint i = 0; i < FIRST_ROWS; i++)
    add_next (self);
  self->slices = tarn_slices_new (GTK_WIDGET (self), add_next, self);
  tarn_slices_start (self->slices);

  return GTK_WIDGET (self);
}
