/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-layout.h"

#include "fake-measure.h"

static const char *const words[] = { "a", "the", "supervisor", "talk", "questionnaire",
                                     "and", "reflect", "Verschwiegenheitspflichtverletzung" };

static TarnRich *
sentence (guint n_words)
{
  g_autoptr(GString) string = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (string, "%s%s", i == 0 ? "" : " ", words[i % G_N_ELEMENTS (words)]);
  return tarn_rich_new (string->str, "en");
}

static TarnReport *
new_report (TarnBlock  *root,
            const char *lang)
{
  return tarn_report_new ("A report", lang, root, tarn_rich_new ("A report 1.0, full route", lang),
                          tarn_rich_new ("A self-reflection aid.", lang),
                          tarn_rich_new ("1 May 2026", lang),
                          tarn_rich_new ("Page {page} of {pages}", lang));
}

static TarnLayout *
lay_out (TarnBlock  *root,
         const char *lang,
         const char *paper)
{
  g_autoptr(TarnReport) report = new_report (root, lang);

  return tarn_layout_new (report, tarn_paper_find (paper), &fake_measure);
}

static void
add_paragraphs (TarnBlock *group,
                guint      n,
                guint      n_words)
{
  for (guint i = 0; i < n; i++)
    tarn_block_add (group, tarn_block_new_paragraph (TARN_STYLE_BODY, sentence (n_words)));
}

static TarnBlock *
new_table (guint n_rows)
{
  static const double columns[] = { 2, 1, 1 };
  TarnBlock          *table = tarn_block_new_table (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i <= n_rows; i++)
    {
      TarnBlock *row = tarn_block_add_row (table, i == 0);

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        tarn_block_add_cell (row, i == 0 ? tarn_rich_new ("Head", "en")
                                         : sentence (1 + (i + j) % 9));
    }
  return table;
}

static const TarnPlaced *
last_words (TarnLayout *layout,
            guint       page)
{
  GArray *boxes = tarn_layout_get_page (layout, page);

  /* The footer is a rule and four texts. */
  for (guint i = boxes->len - 5; i-- > 0;)
    if (g_array_index (boxes, TarnPlaced, i).kind == TARN_PLACED_TEXT)
      return &g_array_index (boxes, TarnPlaced, i);
  return NULL;
}

static const TarnBlock *
first_block (TarnLayout *layout,
             guint       page)
{
  return g_array_index (tarn_layout_get_page (layout, page), TarnPlaced, 0).block;
}

static void
test_an_empty_report_has_one_page (void)
{
  g_autoptr(TarnLayout) layout = lay_out (tarn_block_new (TARN_BLOCK_GROUP), "en", "a4");

  g_assert_cmpuint (tarn_layout_get_n_pages (layout), ==, 1);
  assert_layout_is_sound (layout);
}

static void
test_no_heading_stands_at_the_foot_of_a_page (void)
{
  for (guint n = 1; n < 60; n++)
    {
      TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
      g_autoptr(TarnLayout) layout = NULL;

      add_paragraphs (root, n, 5);
      tarn_block_add (root, tarn_block_new_heading (2, tarn_rich_new ("Heading", "en")));
      tarn_block_add (root, tarn_block_new_heading (3, tarn_rich_new ("Smaller", "en")));
      add_paragraphs (root, 3, 40);
      layout = lay_out (root, "en", "a4");
      assert_layout_is_sound (layout);
      for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
        g_assert_cmpint (last_words (layout, i)->block->kind, ==, TARN_BLOCK_PARAGRAPH);
    }
}

static void
test_no_lone_line_begins_or_ends_a_page (void)
{
  for (guint n = 1; n < 40; n++)
    {
      TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
      g_autoptr(TarnLayout) layout = NULL;

      add_paragraphs (root, 12, n * 3);
      layout = lay_out (root, "en", "letter");
      assert_layout_is_sound (layout);
      for (guint i = 0; i + 1 < tarn_layout_get_n_pages (layout); i++)
        {
          const TarnPlaced *last = last_words (layout, i);
          const TarnPlaced *next = &g_array_index (tarn_layout_get_page (layout, i + 1),
                                                   TarnPlaced, 0);

          if (last->block != next->block)
            continue;
          g_assert_cmpuint (last->first + last->n_lines, >=, 2);
          g_assert_true (next->n_lines >= 2 || next->end < strlen (next->text->text));
        }
    }
}

/* Two on the next page are a list; one alone is a slip of the scissors. */
static void
test_no_page_begins_with_the_last_entry_of_a_list (void)
{
  for (guint n = 1; n < 60; n++)
    {
      TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
      g_autoptr(TarnLayout) layout = NULL;
      const TarnBlock *last;

      add_paragraphs (root, n, 5);
      for (guint i = 0; i < 4; i++)
        tarn_block_add (root, tarn_block_new_entry (TARN_MARK_BULLET, 0,
                                                    tarn_rich_new ("Entry", "en")));
      last = root->children->pdata[root->children->len - 1];
      layout = lay_out (root, "en", "a4");
      assert_layout_is_sound (layout);
      for (guint i = 1; i < tarn_layout_get_n_pages (layout); i++)
        g_assert_true (first_block (layout, i) != last);
    }
}

static void
test_a_list_begins_below_what_leads_it_in (void)
{
  for (guint n = 1; n < 60; n++)
    {
      TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
      g_autoptr(TarnLayout) layout = NULL;
      const TarnBlock *first;

      add_paragraphs (root, n, 5);
      first = tarn_block_add (root, tarn_block_new_entry (TARN_MARK_BULLET, 0,
                                                          tarn_rich_new ("Entry", "en")));
      add_paragraphs (root, 1, 5);
      layout = lay_out (root, "en", "a4");
      assert_layout_is_sound (layout);
      for (guint i = 1; i < tarn_layout_get_n_pages (layout); i++)
        g_assert_true (first_block (layout, i) != first);
    }
}

static TarnLayout *
lay_out_sections (guint n_before,
                  guint n_lines)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);

  add_paragraphs (root, n_before, 5);
  tarn_block_add (root, tarn_block_new_heading (2, tarn_rich_new ("Section", "en")));
  add_paragraphs (root, n_lines, 5);
  /* More follows, so that two pages are needed whatever is done. */
  tarn_block_add (root, tarn_block_new_heading (2, tarn_rich_new ("Next", "en")));
  add_paragraphs (root, 12, 5);
  return lay_out (root, "en", "a4");
}

/* About 36 such lines fill a page. A section begins a new one rather than being parted, but not if
 * half of the old page stayed empty. */
static void
test_a_section_stays_whole_unless_half_a_page_is_lost (void)
{
  g_autoptr(TarnLayout) late = lay_out_sections (28, 12);
  g_autoptr(TarnLayout) early = lay_out_sections (8, 34);

  assert_layout_is_sound (late);
  assert_layout_is_sound (early);
  g_assert_cmpuint (tarn_layout_get_n_pages (late), ==, 2);
  g_assert_cmpuint (tarn_layout_get_n_pages (early), ==, 2);
  g_assert_cmpint (first_block (late, 1)->kind, ==, TARN_BLOCK_HEADING);
  g_assert_cmpint (first_block (early, 1)->kind, ==, TARN_BLOCK_PARAGRAPH);
}

/* A question and the lines below it are one entry. */
static void
test_entries_with_lines_to_write_on_are_a_list (void)
{
  for (guint n = 1; n < 60; n++)
    {
      TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
      g_autoptr(TarnLayout) layout = NULL;
      const TarnBlock *last = NULL;

      add_paragraphs (root, n, 5);
      for (guint i = 0; i < 4; i++)
        {
          last = tarn_block_add (root, tarn_block_new_entry (TARN_MARK_NUMBER, i + 1,
                                                             tarn_rich_new ("Entry", "en")));
          tarn_block_add (root, tarn_block_new_writing (2));
        }
      layout = lay_out (root, "en", "a4");
      assert_layout_is_sound (layout);
      for (guint i = 1; i < tarn_layout_get_n_pages (layout); i++)
        g_assert_true (first_block (layout, i) != last);
    }
}

/* A sheet to be filed apart shares a page if it need not be parted for it, and what stands above
 * makes room for that. */
static void
test_a_part_to_be_kept_whole_shares_a_page (void)
{
  for (guint n = 1; n < 80; n++)
    {
      TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
      g_autoptr(TarnLayout) layout = NULL;
      const TarnBlock *last;
      guint            pages = 0;

      add_paragraphs (root, n, 5);
      tarn_block_add (root, tarn_block_new (TARN_BLOCK_PAGE))->keep = TRUE;
      tarn_block_add (root, tarn_block_new_heading (1, tarn_rich_new ("Sheet", "en")));
      add_paragraphs (root, 20, 5);
      last = root->children->pdata[root->children->len - 1];
      layout = lay_out (root, "en", "a4");
      assert_layout_is_sound (layout);
      for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
        {
          GArray *page = tarn_layout_get_page (layout, i);

          for (guint j = 0; j < page->len; j++)
            {
              const TarnPlaced *placed = &g_array_index (page, TarnPlaced, j);

              if (placed->block == last || (placed->block != NULL && placed->block->level == 1))
                pages |= 1 << i;
            }
        }
      g_assert_true (pages != 0 && (pages & (pages - 1)) == 0);
    }
}

static guint
count_pages (guint n_paragraphs,
             guint n_parts)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  g_autoptr(TarnLayout) layout = NULL;

  for (guint i = 0; i < n_parts; i++)
    {
      if (i > 0)
        tarn_block_add (root, tarn_block_new (TARN_BLOCK_PAGE));
      add_paragraphs (root, n_paragraphs, 5);
    }
  layout = lay_out (root, "en", "a4");
  assert_layout_is_sound (layout);
  return tarn_layout_get_n_pages (layout);
}

/* 36 lines with their gaps fill a page; a few more go onto it with closer gaps, many do not. */
static void
test_a_few_lines_are_no_page_of_their_own (void)
{
  g_assert_cmpuint (count_pages (36, 1), ==, 1);
  g_assert_cmpuint (count_pages (40, 1), ==, 1);
  g_assert_cmpuint (count_pages (60, 1), ==, 2);
  g_assert_cmpuint (count_pages (40, 2), ==, 2);
}

/* What stands above the rule of a section, on a page whose gaps are closed. */
static void
test_a_rule_is_no_line_to_write_on (void)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  g_autoptr(TarnLayout) layout = NULL;
  GArray *page;
  double  above = 0;

  add_paragraphs (root, 33, 5);
  tarn_block_add (root, tarn_block_new_writing (1));
  tarn_block_add (root, tarn_block_new_heading (2, tarn_rich_new ("Section", "en")))
    ->value = tarn_rich_new ("Band", "en");
  add_paragraphs (root, 2, 5);
  layout = lay_out (root, "en", "a4");
  assert_layout_is_sound (layout);
  g_assert_cmpuint (tarn_layout_get_n_pages (layout), ==, 1);
  page = tarn_layout_get_page (layout, 0);
  for (guint i = 0; i < page->len && above == 0; i++)
    if (g_array_index (page, TarnPlaced, i).kind == TARN_PLACED_RULE)
      above = g_array_index (page, TarnPlaced, i).y - g_array_index (page, TarnPlaced, i - 1).y;
  g_assert_cmpfloat (above, >=, 15);
}

static void
test_a_table_repeats_its_header (void)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  g_autoptr(TarnLayout) layout = NULL;

  tarn_block_add (root, new_table (120));
  layout = lay_out (root, "en", "a4");
  assert_layout_is_sound (layout);
  g_assert_cmpuint (tarn_layout_get_n_pages (layout), >, 2);
  for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
    g_assert_cmpstr (g_array_index (tarn_layout_get_page (layout, i), TarnPlaced, 0).text->text, ==,
                     "Head");
}

static void
assert_is_not_parted_from_what_leads_it_in (guint n_before,
                                            guint n)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  TarnBlock *group;
  g_autoptr(TarnLayout) layout = NULL;

  add_paragraphs (root, n_before, 5);
  group = tarn_block_add (root, tarn_block_new (TARN_BLOCK_GROUP));
  group->keep = TRUE;
  add_paragraphs (group, n, 5);
  ((TarnBlock *)group->children->pdata[0])->keep_next = TRUE;
  layout = lay_out (root, "en", "a4");
  assert_layout_is_sound (layout);
  for (guint i = 1; i < tarn_layout_get_n_pages (layout); i++)
    g_assert_true (first_block (layout, i) != group->children->pdata[1]);
}

/* Among them are groups that would just fit without what leads them in. */
static void
test_a_group_too_long_for_a_page_is_not_parted_from_what_leads_it_in (void)
{
  for (guint n_before = 1; n_before < 40; n_before++)
    for (guint n = 30; n < 45; n++)
      assert_is_not_parted_from_what_leads_it_in (n_before, n);
}

static guint
count_rows (GArray *page)
{
  guint n = 0;

  for (guint i = 0; i < page->len; i++)
    {
      const TarnPlaced *placed = &g_array_index (page, TarnPlaced, i);

      if (placed->kind == TARN_PLACED_RULE && placed->block != NULL &&
          placed->block->kind == TARN_BLOCK_ROW && !placed->block->header)
        n++;
    }
  return n;
}

static void
test_no_page_holds_one_row_of_a_table_alone (void)
{
  gboolean parted = FALSE;

  for (guint n = 1; n < 60; n++)
    {
      TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
      g_autoptr(TarnLayout) layout = NULL;

      add_paragraphs (root, n, 5);
      tarn_block_add (root, new_table (6));
      layout = lay_out (root, "en", "a4");
      assert_layout_is_sound (layout);
      for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
        {
          guint n_rows = count_rows (tarn_layout_get_page (layout, i));

          g_assert_cmpuint (n_rows, !=, 1);
          parted = parted || (n_rows > 0 && n_rows < 6);
        }
    }
  g_assert_true (parted);
}

static void
test_a_row_longer_than_a_page_runs_over (void)
{
  static const double columns[] = { 1, 1 };
  TarnBlock          *root = tarn_block_new (TARN_BLOCK_GROUP);
  TarnBlock          *table = tarn_block_add (root, tarn_block_new_table (columns, 2));
  TarnBlock          *row = tarn_block_add_row (table, FALSE);
  g_autoptr(TarnLayout) layout = NULL;

  tarn_block_add_cell (row, sentence (1500));
  tarn_block_add_cell (row, sentence (3));
  layout = lay_out (root, "en", "a4");
  g_assert_cmpuint (tarn_layout_get_n_pages (layout), >, 1);
  assert_layout_is_sound (layout);
}

static void
test_a_box_runs_over_with_its_ground (void)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  TarnBlock *box = tarn_block_add (root, tarn_block_new (TARN_BLOCK_BOX));
  g_autoptr(TarnLayout) layout = NULL;

  add_paragraphs (box, 30, 40);
  layout = lay_out (root, "en", "a4");
  g_assert_cmpuint (tarn_layout_get_n_pages (layout), >, 1);
  assert_layout_is_sound (layout);
  for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
    {
      GArray           *page = tarn_layout_get_page (layout, i);
      const TarnPlaced *tint = &g_array_index (page, TarnPlaced, 0);
      const TarnPlaced *last = last_words (layout, i);

      g_assert_cmpint (tint->kind, ==, TARN_PLACED_TINT);
      g_assert_cmpfloat (tint->y + tint->height, >=, last->y + last->height);
    }
}

static void
test_lines_to_write_on_are_eight_millimetres_apart (void)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  g_autoptr(TarnLayout) layout = NULL;
  GArray *page;
  double  before = 0;

  tarn_block_add (root, tarn_block_new_writing (5));
  layout = lay_out (root, "en", "a4");
  page = tarn_layout_get_page (layout, 0);
  for (guint i = 0; i < page->len; i++)
    {
      const TarnPlaced *placed = &g_array_index (page, TarnPlaced, i);

      if (placed->kind != TARN_PLACED_LINE)
        continue;
      g_assert_cmpfloat (placed->y - before, >=, 8 / 25.4 * 72);
      before = placed->y;
    }
  g_assert_cmpfloat (before, >, 0);
}

static void
test_a_language_from_the_right_mirrors_the_page (void)
{
  static const char *const langs[] = { "en", "ar" };
  double                   x[2];

  for (guint i = 0; i < 2; i++)
    {
      TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
      g_autoptr(TarnLayout) layout = NULL;

      tarn_block_add (root, tarn_block_new_entry (TARN_MARK_BULLET, 0, sentence (4)));
      layout = lay_out (root, langs[i], "a4");
      assert_layout_is_sound (layout);
      x[i] = g_array_index (tarn_layout_get_page (layout, 0), TarnPlaced, 0).x;
    }
  g_assert_cmpfloat (x[0], <, 100);
  g_assert_cmpfloat (x[1], >, 400);
}

static TarnBlock *
new_random_block (GRand *rand,
                  guint  depth)
{
  TarnBlock *block;

  switch (g_rand_int_range (rand, 0, depth == 0 ? 8 : 6))
    {
    case 0:
      return tarn_block_new_heading (g_rand_int_range (rand, 0, 4),
                                     sentence (g_rand_int_range (rand, 1, 30)));
    case 1:
      return tarn_block_new_entry (g_rand_int_range (rand, 0, 4), 7,
                                   sentence (g_rand_int_range (rand, 1, 80)));
    case 2:
      return new_table (g_rand_int_range (rand, 0, 30));
    case 3:
      return tarn_block_new_writing (g_rand_int_range (rand, 0, 6));
    case 4:
    case 5:
      return tarn_block_new_paragraph (g_rand_int_range (rand, 0, TARN_STYLE_FOOTER),
                                       sentence (g_rand_int_range (rand, 0, 300)));
    case 6:
      return tarn_block_new (TARN_BLOCK_PAGE);
    default:
      block = tarn_block_new (TARN_BLOCK_BOX);
      block->keep = g_rand_boolean (rand);
      for (int i = g_rand_int_range (rand, 0, 8); i > 0; i--)
        tarn_block_add (block, new_random_block (rand, depth + 1));
      return block;
    }
}

static void
test_random_blocks_never_overlap_or_leave_the_margins (void)
{
  guint n = g_getenv ("TARN_SOAK") != NULL ? 20000 : 500;
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < n; i++)
    {
      TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
      g_autoptr(TarnLayout) layout = NULL;

      for (int j = g_rand_int_range (rand, 0, 25); j > 0; j--)
        tarn_block_add (root, new_random_block (rand, 0));
      layout = lay_out (root, i % 7 == 0 ? "he" : "en", i % 2 == 0 ? "a4" : "letter");
      assert_layout_is_sound (layout);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/an-empty-report-has-one-page", test_an_empty_report_has_one_page);
  g_test_add_func ("/layout/no-heading-stands-at-the-foot-of-a-page",
                   test_no_heading_stands_at_the_foot_of_a_page);
  g_test_add_func ("/layout/no-lone-line-begins-or-ends-a-page",
                   test_no_lone_line_begins_or_ends_a_page);
  g_test_add_func ("/layout/no-page-begins-with-the-last-entry-of-a-list",
                   test_no_page_begins_with_the_last_entry_of_a_list);
  g_test_add_func ("/layout/a-list-begins-below-what-leads-it-in",
                   test_a_list_begins_below_what_leads_it_in);
  g_test_add_func ("/layout/a-section-stays-whole-unless-half-a-page-is-lost",
                   test_a_section_stays_whole_unless_half_a_page_is_lost);
  g_test_add_func ("/layout/entries-with-lines-to-write-on-are-a-list",
                   test_entries_with_lines_to_write_on_are_a_list);
  g_test_add_func ("/layout/a-part-to-be-kept-whole-shares-a-page",
                   test_a_part_to_be_kept_whole_shares_a_page);
  g_test_add_func ("/layout/a-few-lines-are-no-page-of-their-own",
                   test_a_few_lines_are_no_page_of_their_own);
  g_test_add_func ("/layout/a-rule-is-no-line-to-write-on", test_a_rule_is_no_line_to_write_on);
  g_test_add_func ("/layout/a-table-repeats-its-header", test_a_table_repeats_its_header);
  g_test_add_func ("/layout/a-group-too-long-for-a-page-is-not-parted-from-what-leads-it-in",
                   test_a_group_too_long_for_a_page_is_not_parted_from_what_leads_it_in);
  g_test_add_func ("/layout/no-page-holds-one-row-of-a-table-alone",
                   test_no_page_holds_one_row_of_a_table_alone);
  g_test_add_func ("/layout/a-row-longer-than-a-page-runs-over",
                   test_a_row_longer_than_a_page_runs_over);
  g_test_add_func ("/layout/a-box-runs-over-with-its-ground", test_a_box_runs_over_with_its_ground);
  g_test_add_func ("/layout/lines-to-write-on-are-eight-millimetres-apart",
                   test_lines_to_write_on_are_eight_millimetres_apart);
  g_test_add_func ("/layout/a-language-from-the-right-mirrors-the-page",
                   test_a_language_from_the_right_mirrors_the_page);
  g_test_add_func ("/layout/random-blocks-never-overlap-or-leave-the-margins",
                   test_random_blocks_never_overlap_or_leave_the_margins);
  return g_test_run ();
}
