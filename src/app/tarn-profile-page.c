/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-profile-page.h"

#include <glib/gi18n.h>

#include "tarn-back.h"
#include "tarn-column.h"
#include "tarn-compare-page.h"
#include "tarn-compare-report.h"
#include "tarn-domain-page.h"
#include "tarn-earlier.h"
#include "tarn-hand-in-page.h"
#include "tarn-opener.h"
#include "tarn-own-report.h"
#include "tarn-plan-page.h"
#include "tarn-report-extract.h"
#include "tarn-report-picture.h"
#include "tarn-share-page.h"
#include "tarn-slices.h"
#include "tarn-room-page.h"
#include "tarn-steps-page.h"
#include "tarn-symbol-view.h"
#include "tarn-widgets.h"

/* So many domains are on the page when it is shown. More of them are below what can be seen then,
 * and follow. */
#define MOST_ROWS 8

struct _TarnProfilePage
{
  AdwBin parent_instance;

  TarnColumn  *column;
  TarnWindow  *window; /* it holds the page, so it outlives it */
  TarnSession *session;
  TarnProfile *profile;     /* of the moment the page was made */
  gboolean     has_earlier; /* there are others that it can be compared with */
  GtkWidget   *domains;     /* the rows of the domains */
  guint        next;        /* the first domain without a row */
  TarnSlices  *slices;
};

G_DEFINE_FINAL_TYPE (TarnProfilePage, tarn_profile_page, ADW_TYPE_BIN)

static TarnReport *
extract (TarnProfilePage *self,
         TarnExtractKind  kind)
{
  return tarn_report_extract_new (kind, self->profile, tarn_session_get_reflection (self->session),
                                  tarn_session_get_texts (self->session), NULL);
}

static void
take_picture (TarnProfilePage *self,
              TarnPictureKind  kind)
{
  tarn_column_take_picture (self->column,
                            tarn_report_picture_new (kind, self->profile,
                                                     tarn_session_get_reflection (self->session),
                                                     tarn_session_get_texts (self->session)),
                            tarn_session_get_fonts (self->session, NULL));
}

static const char *
words (TarnProfilePage *self,
       const char      *id)
{
  const TarnText *text = tarn_texts_get (tarn_session_get_texts (self->session), id);

  return text != NULL ? text->text : id;
}

static void
add_title (TarnProfilePage *self)
{
  TarnReflection  *reflection = tarn_session_get_reflection (self->session);
  const char      *date = tarn_reflection_get_started (reflection);
  g_autofree char *day = tarn_dup_date (date);
  g_autofree char *count = NULL;
  g_autofree char *line = NULL;
  gboolean         quick = tarn_profile_get_route (self->profile) == TARN_ROUTE_QUICK;

  tarn_column_add_heading (self->column,
                           tarn_session_get_questionnaire (self->session)->title->text,
                           1);
  count = g_strdup_printf (_("%u of %u questions answered"),
                              tarn_profile_get_n_answered (self->profile),
                              tarn_profile_get_n_asked (self->profile));
  line = g_strdup_printf ("%s · %s · %s", day, quick ? _("Quick route") : _("Full route"), count);
  tarn_column_add_words (self->column, line, "tarn-dim");
  if (quick)
    tarn_column_add_words (self->column, words (self, "quick-needs"), "tarn-dim");
}

static void
domain_cb (TarnProfilePage *self,
           AdwActionRow    *row)
{
  guint                   index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row),
                                                                       "tarn-index"));
  GPtrArray              *domains = tarn_profile_get_domains (self->profile);
  const TarnDomainResult *result = domains->pdata[index];

  tarn_window_show_page (self->window,
                         tarn_domain_page_new (self->window, self->session, self->profile, index),
                         result->domain->title->text);
}

static GtkWidget *
new_domain (TarnProfilePage *self,
            guint            index)
{
  const TarnDomainResult *result = tarn_profile_get_domains (self->profile)->pdata[index];
  TarnSymbol              symbol = result->final != NULL ? result->final->symbol : TARN_SYMBOL_NONE;
  g_autofree char        *band = NULL;
  GtkWidget              *row;

  band = tarn_report_dup_band (self->profile, tarn_session_get_reflection (self->session),
                               tarn_session_get_texts (self->session), result);
  row = tarn_row_new (result->domain->title->text, band, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tarn_symbol_view_new (symbol));
  g_object_set_data (G_OBJECT (row), "tarn-index", GUINT_TO_POINTER (index));
  g_signal_connect_swapped (row, "activated", G_CALLBACK (domain_cb), self);

  return row;
}

static gboolean
add_domain (gpointer user_data)
{
  TarnProfilePage *self = user_data;
  GtkWidget       *row;

  if (self->next >= tarn_profile_get_domains (self->profile)->len)
    return FALSE;

  row = new_domain (self, self->next++);
  gtk_list_box_append (GTK_LIST_BOX (self->domains), row);
  tarn_slices_measure (row, gtk_widget_get_width (self->domains));

  return TRUE;
}

static void
add_domains (TarnProfilePage *self)
{
  guint n = tarn_profile_get_domains (self->profile)->len;

  if (n == 0)
    return;
  tarn_column_add_heading (self->column, _("Part by part"), 2);
  self->domains = tarn_column_add_rows (self->column, _("Part by part"));
  if (n <= MOST_ROWS)
    {
      while (add_domain (self))
        ;
      return;
    }
  self->slices = tarn_slices_new (GTK_WIDGET (self), add_domain, self);
  tarn_slices_start (self->slices);
}

static void
add_pictures (TarnProfilePage *self)
{
  if (tarn_profile_get_domains (self->profile)->len == 0)
    return;
  tarn_column_add_heading (self->column, words (self, "summary-strip-title"), 2);
  take_picture (self, TARN_PICTURE_STRIP);
  tarn_column_add_heading (self->column, words (self, "wheel-title"), 2);
  tarn_column_add_words (self->column, words (self, "wheel-caption"), NULL);
  take_picture (self, TARN_PICTURE_WHEEL);
}

/* Of a questionnaire with a benefit side and a concern side. */
static void
add_axes (TarnProfilePage *self)
{
  const TarnPicture *picture = tarn_session_get_questionnaire (self->session)->picture;
  TarnReport        *reading;

  if (picture == NULL)
    return;
  reading = extract (self, TARN_EXTRACT_READING);
  if (reading == NULL)
    return;
  tarn_column_add_heading (self->column, picture->title->text, 2);
  tarn_column_take_report (self->column, reading, 1);
  take_picture (self, TARN_PICTURE_AXES);
  tarn_column_add_words (self->column, words (self, "picture-stays-apart"), "tarn-dim");
}

static void
plan_cb (TarnProfilePage *self)
{
  tarn_window_show_page (self->window, tarn_plan_page_new (self->window, self->session),
                         words (self, "plan-title"));
}

static void
steps_cb (TarnProfilePage *self)
{
  tarn_window_show_page (self->window, tarn_steps_page_new (self->window, self->session),
                         words (self, "steps-title"));
}

static void
report_cb (TarnProfilePage *self)
{
  tarn_window_show_page (self->window, tarn_own_report_new (self->window, self->session),
                         _("Report"));
}

static void
share_cb (TarnProfilePage *self)
{
  tarn_window_show_page (self->window, tarn_share_page_new (self->window, self->session),
                         words (self, "supervisor-title"));
}

static void
choose_cb (TarnProfilePage *self)
{
  tarn_compare_report_choose (self->window, self->session);
}

static void
change_cb (TarnProfilePage *self)
{
  tarn_opener_change_copy (self->window, self->session);
}

static void
add_row (TarnProfilePage *self,
         GtkWidget       *list,
         GtkWidget       *row,
         GCallback        callback)
{
  g_signal_connect_swapped (row, "activated", callback, self);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
hand_in_cb (TarnProfilePage *self)
{
  tarn_window_show_page (self->window,
                         tarn_hand_in_page_new_for_room (self->window, self->session,
                                                         tarn_window_get_room (self->window)),
                         _("Workshop"));
}

static void
leave_cb (TarnProfilePage *self)
{
  tarn_room_page_end (self->window);
}

/* On a laptop that is passed around, nothing but the file for the picture can be kept. */
static void
add_next_in_room (TarnProfilePage *self)
{
  const char *look = _("Look at what the file would hold, then choose");
  const char *leave = _("Nothing is kept and nothing is handed in");
  GtkWidget  *list;
  GtkWidget  *row;

  tarn_column_add_heading (self->column, _("What next"), 2);
  list = tarn_column_add_rows (self->column, _("What next"));
  row = tarn_row_new (_("Hand In for the Group Picture"), look, NULL);
  add_row (self, list, row, G_CALLBACK (hand_in_cb));
  row = tarn_row_new (_("Leave Without Handing In"), leave, NULL);
  add_row (self, list, row, G_CALLBACK (leave_cb));
}

static void
add_next (TarnProfilePage *self)
{
  const char *steps = _("Think it through in your own words");
  const char *report = _("Preview it, save it as PDF or print it");
  const char *share = _("For a talk in supervision; you choose what it holds");
  const char *compare = _("Comparison report");
  const char *beside = _("Side by side with an earlier reflection");
  const char *hand_in = _("One word for each part, and no name");
  const char *copy = _("In a copy; this reflection stays as it is");
  GtkWidget  *list;
  GtkWidget  *row;

  tarn_column_add_heading (self->column, _("What next"), 2);
  list = tarn_column_add_rows (self->column, _("What next"));
  add_row (self, list, tarn_row_new (words (self, "plan-title"), words (self, "plan-intro"), NULL),
           G_CALLBACK (plan_cb));
  add_row (self, list, tarn_row_new (words (self, "steps-title"), steps, NULL),
           G_CALLBACK (steps_cb));
  add_row (self, list, tarn_row_new (_("Report"), report, NULL), G_CALLBACK (report_cb));
  add_row (self, list, tarn_row_new (words (self, "supervisor-title"), share, NULL),
           G_CALLBACK (share_cb));
  if (self->has_earlier)
    add_row (self, list, tarn_row_new (compare, beside, NULL), G_CALLBACK (choose_cb));
  if (tarn_session_get_kind (self->session) != TARN_SESSION_KEPT)
    return;
  row = tarn_row_new (_("Save for a workshop"), hand_in, NULL);
  add_row (self, list, row, G_CALLBACK (hand_in_cb));
  add_row (self, list, tarn_row_new (_("Change my answers"), copy, NULL), G_CALLBACK (change_cb));
}

static void
compare (TarnWindow     *window,
         TarnSession    *session,
         TarnReflection *earlier)
{
  const TarnText *title = tarn_texts_get (tarn_session_get_texts (session), "compare-title");

  tarn_window_show_page (window, tarn_compare_page_new (window, session, earlier),
                         title != NULL ? title->text : "");
}

static void
add_earlier (TarnProfilePage *self,
             GtkWidget       *earlier)
{
  if (!self->has_earlier)
    return;
  tarn_column_add_heading (self->column, words (self, "compare-title"), 2);
  tarn_column_add (self->column, earlier);
}

static void
tarn_profile_page_dispose (GObject *object)
{
  TarnProfilePage *self = TARN_PROFILE_PAGE (object);

  g_clear_pointer (&self->slices, tarn_slices_free);
  g_clear_object (&self->session);
  g_clear_pointer (&self->profile, tarn_profile_unref);

  G_OBJECT_CLASS (tarn_profile_page_parent_class)->dispose (object);
}

static void
tarn_profile_page_class_init (TarnProfilePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_profile_page_dispose;
}

static void
tarn_profile_page_init (TarnProfilePage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_profile_page_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_profile_page_new (TarnWindow  *window,
                       TarnSession *session)
{
  TarnProfilePage *self = g_object_new (TARN_TYPE_PROFILE_PAGE, NULL);
  g_autoptr(GtkWidget) earlier = NULL;

  self->window = window;
  self->session = g_object_ref (session);
  tarn_back_add (GTK_WIDGET (self), window);
  self->profile = tarn_profile_ref (tarn_session_get_profile (session));
  earlier = tarn_earlier_new (window, session, words (self, "compare-title"), compare, NULL);
  g_object_ref_sink (earlier);
  self->has_earlier = !tarn_earlier_is_empty (TARN_EARLIER (earlier));

  add_title (self);
  tarn_column_take_report (self->column, extract (self, TARN_EXTRACT_STATEMENT), 1);
  tarn_column_take_report (self->column, extract (self, TARN_EXTRACT_STOP), 0);
  if (!tarn_asked_opening_missing (tarn_profile_get_asked (self->profile)))
    {
      if (tarn_profile_get_domains (self->profile)->len > 0)
        tarn_column_take_report (self->column, extract (self, TARN_EXTRACT_LISTS), -1);
      add_pictures (self);
      add_domains (self);
      add_axes (self);
      tarn_column_take_report (self->column, extract (self, TARN_EXTRACT_UNSCORED), 0);
    }
  if (tarn_session_get_kind (session) == TARN_SESSION_ROOM)
    add_next_in_room (self);
  else
    add_next (self);
  add_earlier (self, earlier);
  tarn_column_add_words (self->column, words (self, "summary-limits"), "tarn-dim");
  return GTK_WIDGET (self);
}
