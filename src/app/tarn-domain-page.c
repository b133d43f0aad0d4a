/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-domain-page.h"

#include <glib/gi18n.h>

#include "tarn-blocks.h"
#include "tarn-column.h"
#include "tarn-report-extract.h"
#include "tarn-widgets.h"

struct _TarnDomainPage
{
  AdwBin parent_instance;

  TarnColumn  *column;
  TarnWindow  *window; /* it holds the page, so it outlives it */
  TarnSession *session;
  TarnProfile *profile;
  guint        index;
};

G_DEFINE_FINAL_TYPE (TarnDomainPage, tarn_domain_page, ADW_TYPE_BIN)

static TarnReport *
extract (TarnDomainPage *self,
         TarnExtractKind kind)
{
  return tarn_report_extract_new (kind, self->profile, tarn_session_get_reflection (self->session),
                                  tarn_session_get_texts (self->session),
                                  tarn_profile_get_domains (self->profile)->pdata[self->index]);
}

static void
go (TarnDomainPage *self,
    guint           index)
{
  GPtrArray              *domains = tarn_profile_get_domains (self->profile);
  const TarnDomainResult *result;

  if (index >= domains->len)
    return;
  result = domains->pdata[index];
  tarn_window_replace_page (self->window,
                            tarn_domain_page_new (self->window, self->session, self->profile,
                                                  index),
                            result->domain->title->text);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  TarnDomainPage *self = user_data;

  if (self->index > 0)
    go (self, self->index - 1);
  else
    tarn_window_go_back (self->window);
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TarnDomainPage *self = user_data;

  go (self, self->index + 1);
}

static const GActionEntry actions[] = {
  { "previous", previous_cb },
  { "next", next_cb },
};

static void
set_actions (TarnDomainPage *self)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  GPtrArray *domains = tarn_profile_get_domains (self->profile);
  GAction   *next;

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  next = g_action_map_lookup_action (G_ACTION_MAP (group), "next");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (next), self->index + 1 < domains->len);
  tarn_page_set_actions (GTK_WIDGET (self), G_ACTION_GROUP (group));
}

static void
add_why (TarnDomainPage *self)
{
  g_autoptr(TarnReport) why = extract (self, TARN_EXTRACT_DOMAIN_WHY);

  if (why != NULL)
    tarn_column_add (self->column,
                     tarn_expander_new (_("Why this band?"), tarn_blocks_new (why, 0)));
}

static void
add_next (TarnDomainPage *self)
{
  GPtrArray              *domains = tarn_profile_get_domains (self->profile);
  const TarnDomainResult *result;
  g_autofree char        *words = NULL;
  GtkWidget              *button;
  GtkWidget              *label;

  if (self->index + 1 >= domains->len)
    return;
  result = domains->pdata[self->index + 1];
  /* Translators: a button that goes on to the part with this title */
  words = g_strdup_printf (_("Next: %s"), result->domain->title->text);
  label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "justify",
                        GTK_JUSTIFY_CENTER, NULL);
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.next");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  tarn_column_add (self->column, button);
}

static void
tarn_domain_page_dispose (GObject *object)
{
  TarnDomainPage *self = TARN_DOMAIN_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->profile, tarn_profile_unref);

  G_OBJECT_CLASS (tarn_domain_page_parent_class)->dispose (object);
}

static void
tarn_domain_page_class_init (TarnDomainPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_domain_page_dispose;
}

static void
tarn_domain_page_init (TarnDomainPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_domain_page_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 * @profile: what it says
 * @index: which of its domains, from 0
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_domain_page_new (TarnWindow  *window,
                      TarnSession *session,
                      TarnProfile *profile,
                      guint        index)
{
  TarnDomainPage *self = g_object_new (TARN_TYPE_DOMAIN_PAGE, NULL);

  self->window = window;
  self->session = g_object_ref (session);
  self->profile = tarn_profile_ref (profile);
  self->index = index;

  tarn_column_take_report (self->column, extract (self, TARN_EXTRACT_DOMAIN_BAND), -1);
  add_why (self);
  tarn_column_take_report (self->column, extract (self, TARN_EXTRACT_DOMAIN_REST), -1);
  add_next (self);
  set_actions (self);
  return GTK_WIDGET (self);
}
