/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include <string.h>

#include "../bench/bench-questionnaire.h"

#include "tarn-blocks.h"
#include "tarn-column.h"
#include "tarn-compare-page.h"
#include "tarn-domain-page.h"
#include "tarn-heading.h"
#include "tarn-picture-view.h"
#include "tarn-profile-page.h"
#include "tarn-questionnaire-reader.h"
#include "tarn-report-extract.h"
#include "tarn-report-picture.h"
#include "tarn-report-text.h"

static const char *const reflections[] = {
  "w1-online-presence",
  "w1-group-participation",
  "w2-online-presence",
  "worst-online-presence",
  "empty-online-presence",
  "joining-group-participation",
};

/* The row of a domain: named by its title and described by its band. */
static GtkWidget *
find_row (GtkWidget              *page,
          TarnSession            *session,
          const TarnDomainResult *result)
{
  g_autofree char *band = tarn_report_dup_band (tarn_session_get_profile (session),
                                                tarn_session_get_reflection (session),
                                                tarn_session_get_texts (session), result);
  GtkWidget       *row;

  for (guint i = 0; (row = pages_find (page, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                   result->domain->title->text) == 0)
      break;
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, band);
  return row;
}

static void
test_a_picture_says_what_it_shows (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnReport) picture = NULL;
  GtkWidget *view;
  int        narrow, wide;

  picture = tarn_report_picture_new (TARN_PICTURE_WHEEL, tarn_session_get_profile (session),
                                     tarn_session_get_reflection (session),
                                     tarn_session_get_texts (session));
  view = g_object_ref_sink (tarn_picture_view_new (picture,
                                                   tarn_session_get_fonts (session, NULL)));

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       tarn_report_picture_get_description (picture));
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 600, &wide, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, 100);
  g_assert_cmpint (wide, >, 100);

  tarn_picture_view_set_picture (TARN_PICTURE_VIEW (view), NULL,
                                 tarn_session_get_fonts (session, NULL));
  g_assert_false (gtk_widget_get_visible (view));
  g_assert_finalize_object (view);
}

static gboolean
is_blank (cairo_surface_t *surface,
          int              y)
{
  int            width = cairo_image_surface_get_width (surface);
  const guint32 *row = (const guint32 *)(cairo_image_surface_get_data (surface) +
                                         y * cairo_image_surface_get_stride (surface));

  /* Its corners are round. */
  for (int x = width / 8; x < width * 7 / 8; x++)
    if ((row[x] & 0xffffff) != 0xffffff)
      return FALSE;
  return TRUE;
}

/* How many of the last rows of a picture are blank. */
static int
count_blank_rows (GtkWidget *view,
                  int        width,
                  int        height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);
  GtkSnapshot     *snapshot = gtk_snapshot_new ();
  GskRenderNode   *node;
  int              blank = 0;

  gtk_widget_size_allocate (view, &(GtkAllocation){ 0, 0, width, height }, -1);
  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  while (blank < height && is_blank (surface, height - 1 - blank))
    blank++;
  cairo_surface_destroy (surface);
  return blank;
}

static void
test_a_picture_with_too_little_height_is_whole (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnReport) picture = NULL;
  GtkWidget *view;
  int        height;

  picture = tarn_report_picture_new (TARN_PICTURE_WHEEL, tarn_session_get_profile (session),
                                     tarn_session_get_reflection (session),
                                     tarn_session_get_texts (session));
  view = g_object_ref_sink (tarn_picture_view_new (picture,
                                                   tarn_session_get_fonts (session, NULL)));
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 400, &height, NULL, NULL, NULL);
  for (int missing = 0; missing <= 40; missing += 20)
    g_assert_cmpint (count_blank_rows (view, 400, height - missing), >=, 10);
  g_assert_finalize_object (view);
}

/* Every heading, list and paragraph of a report is there for a screen reader. */
static void
assert_block (GtkWidget       *root,
              const TarnBlock *block)
{
  if (block->text != NULL && *block->text->text != '\0')
    g_assert_true (pages_says (root, block->text->text));
  if (block->description != NULL && block->kind == TARN_BLOCK_CHART)
    g_assert_true (pages_says (root, block->description));
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    if (!((const TarnBlock *)block->children->pdata[i])->header)
      assert_block (root, block->children->pdata[i]);
}

static void
test_the_text_of_a_report_has_every_word_of_it (void)
{
  const TarnReportOptions options = { "2026-11-22", TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (reflections); i++)
    {
      g_autoptr(TarnSession) session = pages_session (reflections[i]);
      TarnReportInput input = { tarn_session_get_profile (session),
                                tarn_session_get_reflection (session) };
      g_autoptr(TarnReport) report = NULL;
      GtkWidget *blocks;
      GtkWidget *view;

      report = tarn_report_practitioner_new (&input, 1, tarn_session_get_texts (session), &options);
      blocks = g_object_ref_sink (tarn_blocks_new (report, 2));
      assert_block (blocks, tarn_report_get_root (report));
      g_assert_finalize_object (blocks);

      view = g_object_ref_sink (gtk_text_view_new ());
      tarn_report_text_fill (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), report);
      assert_block (view, tarn_report_get_root (report));
      g_assert_finalize_object (view);
    }
}

static void
test_a_profile_names_every_domain_with_its_band (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reflections); i++)
    {
      g_autoptr(TarnSession) session = pages_session (reflections[i]);
      GPtrArray *domains = tarn_profile_get_domains (tarn_session_get_profile (session));
      GtkWidget *page = g_object_ref_sink (tarn_profile_page_new (pages_window (), session));
      GtkWidget *heading = pages_find (page, TARN_TYPE_HEADING, 0);
      gboolean   shown = !tarn_asked_opening_missing (tarn_session_get_asked (session));

      gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
      g_assert_cmpint (tarn_heading_get_level (TARN_HEADING (heading)), ==, 1);
      for (guint j = 0; shown && j < domains->len; j++)
        find_row (page, session, domains->pdata[j]);
      g_assert_finalize_object (page);
    }
}

static TarnSession *
new_long_session (gboolean last)
{
  g_autofree char *data = bench_make_questionnaire (1000);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire =
               tarn_questionnaire_read (data, strlen (data), NULL, issues);
  g_autoptr(TarnReflection) reflection =
               tarn_reflection_new (questionnaire->id, questionnaire->version, TARN_ROUTE_FULL);

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem   *item = questionnaire->items->pdata[i];
      const TarnOption *option;

      if (item->scale == NULL)
        continue;
      option = item->scale->options->pdata[last && !item->opening ? item->scale->options->len - 1
                                                                  : 0];
      tarn_reflection_choose (reflection, item->id, option->code);
    }

  return tarn_session_new (tarn_window_get_library (pages_window ()), questionnaire, reflection,
                           NULL);
}

static void
test_the_profile_of_a_long_questionnaire_has_every_domain_in_its_order (void)
{
  g_autoptr(TarnSession) session = new_long_session (FALSE);
  GPtrArray *domains = tarn_profile_get_domains (tarn_session_get_profile (session));
  GtkWidget *page = tarn_profile_page_new (pages_window (), session);
  GtkWidget *list;

  pages_show (page);
  pages_settle (GTK_WINDOW (pages_window ()));
  g_assert_cmpuint (domains->len, ==, 50);
  list = gtk_widget_get_parent (find_row (page, session, domains->pdata[0]));
  for (guint i = 0; i < domains->len; i++)
    g_assert_true (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int)i) ==
                   GTK_LIST_BOX_ROW (find_row (page, session, domains->pdata[i])));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int)domains->len));

  gtk_widget_activate (find_row (page, session, domains->pdata[49]));
  g_assert_true (TARN_IS_DOMAIN_PAGE (tarn_window_get_page (pages_window ())));
  g_assert_true (pages_says (tarn_window_get_page (pages_window ()), "Domain 49"));
  tarn_window_go_back (pages_window ());
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (pages_window ())) ==
                 find_row (page, session, domains->pdata[49]));
}

static void
test_a_domain_opens_from_the_profile_and_leads_to_the_next (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  GPtrArray              *domains = tarn_profile_get_domains (tarn_session_get_profile (session));
  const TarnDomainResult *first = domains->pdata[0];
  GtkWidget              *page = tarn_profile_page_new (pages_window (), session);

  pages_show (page);
  gtk_widget_activate (find_row (page, session, first));
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];
      GtkWidget              *shown = tarn_window_get_page (pages_window ());
      GtkWidget              *heading = pages_find (shown, TARN_TYPE_HEADING, 0);

      g_assert_true (TARN_IS_DOMAIN_PAGE (shown));
      g_assert_cmpstr (tarn_heading_get_text (TARN_HEADING (heading)), ==,
                       result->domain->title->text);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (pages_window ())) == heading);
      g_assert_nonnull (pages_find (shown, GTK_TYPE_EXPANDER, 0));
      gtk_widget_activate_action (shown, "page.next", NULL);
      g_assert_cmpint (tarn_window_get_page (pages_window ()) == shown, ==, i + 1 == domains->len);
    }
  tarn_window_go_back (pages_window ());
  g_assert_true (tarn_window_get_page (pages_window ()) == page);
}

/* The sum is there before anybody asks, so that it can be found by a search, too. */
static void
test_why_this_band_lists_every_answer (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  TarnProfile *profile = tarn_session_get_profile (session);
  GPtrArray   *domains = tarn_profile_get_domains (profile);

  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];
      GtkWidget              *page;
      GtkWidget              *why;

      page = g_object_ref_sink (tarn_domain_page_new (pages_window (), session, profile, i));
      why = gtk_expander_get_child (GTK_EXPANDER (pages_find (page, GTK_TYPE_EXPANDER, 0)));
      for (guint j = 0; j < result->items->len; j++)
        {
          const TarnItemResult *item = result->items->pdata[j];

          if (item->asked)
            g_assert_true (pages_says (why, item->item->short_title->text));
        }
      g_assert_finalize_object (page);
    }
}

static void
test_two_reflections_of_another_route_are_not_compared (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnSession) quick = pages_session ("quick-online-presence");
  g_autoptr(TarnSession) best = pages_session ("best-online-presence");
  GtkWidget *refused;
  GtkWidget *compared;

  refused = g_object_ref_sink (tarn_compare_page_new (pages_window (), session,
                                                      tarn_session_get_reflection (quick)));
  compared = g_object_ref_sink (tarn_compare_page_new (pages_window (), session,
                                                       tarn_session_get_reflection (best)));
  g_assert_true (pages_says (refused, "only if they used the same questions and the same route"));
  g_assert_true (pages_says (compared, "Answers that changed"));
  g_assert_finalize_object (refused);
  g_assert_finalize_object (compared);
}

static gboolean
is_gone (gpointer ref)
{
  g_autoptr(GObject) object = g_weak_ref_get (ref);

  return object == NULL;
}

/* The rows come bit by bit, and go so. */
static void
test_the_comparison_of_a_long_questionnaire_has_every_answer (void)
{
  g_autoptr(TarnSession) session = new_long_session (FALSE);
  g_autoptr(TarnSession) earlier = new_long_session (TRUE);
  GtkWidget *page;
  GtkWidget *before = tarn_window_get_page (pages_window ());
  GWeakRef   ref;

  page = tarn_compare_page_new (pages_window (), session, tarn_session_get_reflection (earlier));
  pages_show (page);
  pages_settle (GTK_WINDOW (pages_window ()));
  g_assert_true (pages_says (page, "Domain 49"));
  for (guint i = 0; i < 1000; i += 111)
    {
      g_autofree char *words = g_strdup_printf ("How often number %u happens", i);

      g_assert_true (pages_says (page, words));
    }

  g_weak_ref_init (&ref, page);
  tarn_window_go_back (pages_window ());
  g_assert_true (tarn_window_get_page (pages_window ()) == before);
  g_assert_false (gtk_widget_get_mapped (page));
  pages_wait (is_gone, &ref);
  g_weak_ref_clear (&ref);
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/profile/a-picture-says-what-it-shows", test_a_picture_says_what_it_shows);
  g_test_add_func ("/profile/a-picture-with-too-little-height-is-whole",
                   test_a_picture_with_too_little_height_is_whole);
  g_test_add_func ("/profile/the-text-of-a-report-has-every-word-of-it",
                   test_the_text_of_a_report_has_every_word_of_it);
  g_test_add_func ("/profile/a-profile-names-every-domain-with-its-band",
                   test_a_profile_names_every_domain_with_its_band);
  g_test_add_func ("/profile/the-profile-of-a-long-questionnaire-has-every-domain-in-its-order",
                   test_the_profile_of_a_long_questionnaire_has_every_domain_in_its_order);
  g_test_add_func ("/profile/a-domain-opens-from-the-profile-and-leads-to-the-next",
                   test_a_domain_opens_from_the_profile_and_leads_to_the_next);
  g_test_add_func ("/profile/why-this-band-lists-every-answer",
                   test_why_this_band_lists_every_answer);
  g_test_add_func ("/profile/two-reflections-of-another-route-are-not-compared",
                   test_two_reflections_of_another_route_are_not_compared);

  g_test_add_func ("/profile/the-comparison-of-a-long-questionnaire-has-every-answer",
                   test_the_comparison_of_a_long_questionnaire_has_every_answer);

  return g_test_run ();
}
