/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-tags.h"

#include "fake-measure.h"

static TarnRich *
words (const char *text)
{
  return tarn_rich_new (text, "en");
}

static TarnRich *
many_words (guint n)
{
  g_autoptr(GString) string = g_string_new ("word");

  for (guint i = 1; i < n; i++)
    g_string_append (string, " word");
  return words (string->str);
}

static TarnBlock *
paragraph (TarnBlock  *group,
           const char *text)
{
  return tarn_block_add (group, tarn_block_new_paragraph (TARN_STYLE_BODY, words (text)));
}

static void
heading (TarnBlock *group,
         guint      level)
{
  tarn_block_add (group, tarn_block_new_heading (level, words ("Heading")));
}

static TarnBlock *
container (TarnBlock    *group,
           TarnBlockKind kind)
{
  return tarn_block_add (group, tarn_block_new (kind));
}

static void
entry (TarnBlock *group,
       TarnMark   mark,
       guint      number)
{
  tarn_block_add (group, tarn_block_new_entry (mark, number, words ("Entry")));
}

static TarnBlock *
table (TarnBlock *group)
{
  static const double columns[] = { 1, 1, 1 };
  TarnBlock          *self = tarn_block_add (group, tarn_block_new_table (columns, 3));
  TarnBlock          *row = tarn_block_add_row (self, TRUE);

  for (guint i = 0; i < 3; i++)
    tarn_block_add_cell (row, words ("Head"));
  return self;
}

static void
build_headings (TarnBlock *root)
{
  heading (root, 0);
  heading (root, 3);
  heading (root, 2);
  heading (root, 3);
  heading (root, 1);
  heading (root, 3);
}

static void
build_box (TarnBlock *root)
{
  TarnBlock *box;

  heading (root, 0);
  box = container (root, TARN_BLOCK_BOX);
  heading (box, 2);
  paragraph (box, "In the box");
  heading (root, 3);
}

static void
build_lists (TarnBlock *root)
{
  entry (root, TARN_MARK_BULLET, 0);
  entry (root, TARN_MARK_BULLET, 0);
  entry (root, TARN_MARK_NUMBER, 1);
  entry (root, TARN_MARK_NUMBER, 2);
  entry (root, TARN_MARK_NUMBER, 1);
  paragraph (root, "Between");
  entry (root, TARN_MARK_TICK, 0);
}

static void
build_table (TarnBlock *root)
{
  TarnBlock *self = table (root);
  TarnBlock *row = tarn_block_add_row (self, FALSE);

  tarn_block_add_cell (row, words ("First"));
  tarn_block_add_cell (row, words ("Second"));
  row = tarn_block_add_row (self, FALSE);
  tarn_block_add_cell (row, NULL);
  tarn_block_add_cell (row, words ("Second"));
  tarn_block_add_cell (row, NULL);
}

static void
build_strip (TarnBlock *root)
{
  TarnBlock *row = container (container (root, TARN_BLOCK_STRIP), TARN_BLOCK_STRIP_ROW);

  row->text = words ("Part");
  row->value = words ("Band");
  row->symbol = TARN_SYMBOL_SHIELD_SOLID;
  row->n_steps = 3;
}

static void
build_columns (TarnBlock *root)
{
  TarnBlock *columns = container (root, TARN_BLOCK_COLUMNS);

  for (guint i = 0; i < 2; i++)
    {
      TarnBlock *column = container (columns, TARN_BLOCK_GROUP);

      heading (column, 1);
      paragraph (column, i == 0 ? "Left" : "Right");
    }
}

static void
build_chart (TarnBlock *root)
{
  TarnBlock  *block = container (root, TARN_BLOCK_CHART);
  TarnSector *sector = tarn_sector_new ();

  block->chart = tarn_chart_new (TARN_CHART_WHEEL);
  block->description = g_strdup ("What it says");
  sector->title = words ("Part");
  sector->word = words ("Band");
  sector->n_rings = 4;
  g_ptr_array_add (block->chart->sectors, sector);
}

static void
build_languages (TarnBlock *root)
{
  paragraph (root, "The report's own");
  tarn_block_add (root, tarn_block_new_paragraph (TARN_STYLE_BODY,
                                                  tarn_rich_new ("Cymraeg", "cy")));
  tarn_block_add (root, tarn_block_new_paragraph (TARN_STYLE_BODY, tarn_rich_new ("None", NULL)));
}

static void
build_decoration (TarnBlock *root)
{
  tarn_block_add (root, tarn_block_new_writing (4));
  paragraph (root, " ");
  container (container (root, TARN_BLOCK_BOX), TARN_BLOCK_PAGE);
  paragraph (root, "Words");
}

static void
build_fields (TarnBlock *root)
{
  TarnBlock *text;
  TarnBlock *self;
  TarnBlock *row;

  entry (root, TARN_MARK_BULLET, 0);
  tarn_block_add (root, tarn_block_new_writing (1))->field = g_strdup ("Notes");
  entry (root, TARN_MARK_BULLET, 0);
  text = paragraph (root, "On ____ we talked");
  text->text->gap = (TarnSpan){ 3, 7 };
  text->field = g_strdup ("Date");
  self = table (root);
  row = tarn_block_add_row (self, FALSE);
  for (guint i = 0; i < 3; i++)
    tarn_block_add_cell (row, i == 0 ? words ("First") : NULL);
  ((TarnBlock *)row->children->pdata[1])->field = g_strdup ("Cell");
}

/* A part is written as "page.mark", both from 0. */
static const struct
{
  const char *name;
  void (*build) (TarnBlock *root);
  const char *expected;
} cases[] = {
  { "no-level-of-headings-is-skipped", build_headings,
    "Document(H1 0.0)(H2 0.1)(H2 0.2)(H3 0.3)(H1 0.4)(H2 0.5)" },
  { "what-follows-a-box-is-not-under-its-headings", build_box,
    "Document(H1 0.0)(Div(H2 0.1)(P 0.2))(H2 0.3)" },
  { "entries-that-follow-each-other-are-one-list", build_lists,
    "Document(L None(LI(LBody 0.0))(LI(LBody 0.1)))"
    "(L Decimal(LI(Lbl 0.2)(LBody 0.3))(LI(Lbl 0.4)(LBody 0.5)))"
    "(L Decimal(LI(Lbl 0.6)(LBody 0.7)))(P 0.8)(L None(LI(LBody 0.9)))" },
  { "every-row-has-all-cells", build_table,
    "Document(Table(TR(TH Column 0.0)(TH Column 0.1)(TH Column 0.2))"
    "(TR(TH Row 0.3)(TD 0.4)(TD))(TR(TD)(TD 0.5)(TD)))" },
  { "a-strip-is-a-table-with-a-header-in-each-row", build_strip,
    "Document(Table(TR(TH Row 0.0)(TD 0.1)))" },
  { "columns-are-read-one-after-the-other", build_columns,
    "Document(H1 0.0)(P 0.1)(H1 0.2)(P 0.3)" },
  { "a-picture-is-one-figure", build_chart, "Document(Figure “What it says” 0.0)" },
  { "only-another-language-is-named", build_languages, "Document(P 0.0)(P [cy] 0.1)(P 0.2)" },
  { "a-field-belongs-to-what-asks-for-it", build_fields,
    "Document(L None(LI(LBody 0.0(Form “Notes”)))(LI(LBody 0.1)))(P 0.2(Form “Date”))"
    "(Table(TR(TH Column 0.3)(TH Column 0.4)(TH Column 0.5))"
    "(TR(TH Row 0.6)(TD(Form “Cell”))(TD)))" },
  { "what-says-nothing-has-no-tag", build_decoration, "Document(P 1.0)" },
};

static void
append_tag (GString       *string,
            const TarnTag *tag)
{
  g_string_append (string, tag->role);
  if (tag->numbering != NULL)
    g_string_append_printf (string, " %s", tag->numbering);
  if (tag->scope != NULL)
    g_string_append_printf (string, " %s", tag->scope);
  if (tag->lang != NULL)
    g_string_append_printf (string, " [%s]", tag->lang);
  if (tag->description != NULL)
    g_string_append_printf (string, " “%s”", tag->description);
  for (guint i = 0; i < tag->parts->len; i++)
    {
      const TarnTagPart *part = &g_array_index (tag->parts, TarnTagPart, i);

      g_string_append_printf (string, " %u.%u", part->page, part->mark);
    }
  for (guint i = 0; i < tag->children->len; i++)
    {
      g_string_append_c (string, '(');
      append_tag (string, tag->children->pdata[i]);
      g_string_append_c (string, ')');
    }
}

static TarnLayout *
lay_out (TarnBlock *root)
{
  g_autoptr(TarnReport) report = tarn_report_new ("A report", "en", root, words ("What"),
                                                   words ("An aid."), words ("1 May 2026"),
                                                   words ("Page {page} of {pages}"));

  return tarn_layout_new (report, tarn_paper_find ("a4"), &fake_measure);
}

static void
test_case (gconstpointer data)
{
  guint      index = GPOINTER_TO_UINT (data);
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  g_autoptr(TarnLayout) layout = NULL;
  g_autoptr(TarnTags) tags = NULL;
  g_autoptr(GString) string = g_string_new (NULL);

  cases[index].build (root);
  layout = lay_out (root);
  tags = tarn_tags_new (layout);
  append_tag (string, tarn_tags_get_root (tags));
  g_assert_cmpstr (string->str, ==, cases[index].expected);
}

static guint
count_marks (TarnTags      *tags,
             guint          page,
             const TarnTag *tag)
{
  GPtrArray *marks = tarn_tags_get_marks (tags, page);
  guint      n = 0;

  for (guint i = 0; i < marks->len; i++)
    n += marks->pdata[i] == tag;
  return n;
}

static void
test_a_paragraph_over_two_pages_is_one (void)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  g_autoptr(TarnLayout) layout = NULL;
  g_autoptr(TarnTags) tags = NULL;
  const TarnTag *document;

  tarn_block_add (root, tarn_block_new_paragraph (TARN_STYLE_BODY, many_words (1500)));
  layout = lay_out (root);
  tags = tarn_tags_new (layout);
  document = tarn_tags_get_root (tags);
  g_assert_cmpuint (tarn_layout_get_n_pages (layout), ==, 2);
  g_assert_cmpuint (document->children->len, ==, 1);
  g_assert_cmpuint (count_marks (tags, 0, document->children->pdata[0]), ==, 1);
  g_assert_cmpuint (count_marks (tags, 1, document->children->pdata[0]), ==, 1);
}

/* Drawn line by line across its cells, a row on two pages would be read in pieces. */
static void
test_a_row_over_two_pages_is_one (void)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  TarnBlock *row = tarn_block_add_row (table (root), FALSE);
  g_autoptr(TarnLayout) layout = NULL;
  g_autoptr(TarnTags) tags = NULL;
  const TarnTag *row_tag;

  for (guint i = 0; i < 3; i++)
    tarn_block_add_cell (row, many_words (400));
  layout = lay_out (root);
  tags = tarn_tags_new (layout);
  row_tag = tarn_tags_get_root (tags)->children->pdata[0];
  g_assert_cmpuint (tarn_layout_get_n_pages (layout), ==, 2);
  g_assert_cmpuint (row_tag->children->len, ==, 2);
  row_tag = row_tag->children->pdata[1];
  g_assert_cmpuint (row_tag->children->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (count_marks (tags, 0, row_tag->children->pdata[i]), >, 0);
      g_assert_cmpuint (count_marks (tags, 1, row_tag->children->pdata[i]), >, 0);
    }
}

static void
test_a_header_is_read_on_its_first_page_only (void)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  TarnBlock *self = table (root);
  g_autoptr(TarnLayout) layout = NULL;
  g_autoptr(TarnTags) tags = NULL;
  const TarnTag *header;

  for (guint i = 0; i < 60; i++)
    tarn_block_add_cell (tarn_block_add_row (self, FALSE), words ("Cell"));
  layout = lay_out (root);
  tags = tarn_tags_new (layout);
  g_assert_cmpuint (tarn_layout_get_n_pages (layout), >, 1);
  g_assert_cmpuint (tarn_tags_get_root (tags)->children->len, ==, 1);
  header = tarn_tags_get_root (tags)->children->pdata[0];
  header = header->children->pdata[0];
  g_assert_cmpuint (count_marks (tags, 0, header->children->pdata[0]), ==, 1);
  g_assert_cmpuint (count_marks (tags, 1, header->children->pdata[0]), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/tags/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/tags/a-paragraph-over-two-pages-is-one",
                   test_a_paragraph_over_two_pages_is_one);
  g_test_add_func ("/tags/a-row-over-two-pages-is-one", test_a_row_over_two_pages_is_one);
  g_test_add_func ("/tags/a-header-is-read-on-its-first-page-only",
                   test_a_header_is_read_on_its_first_page_only);
  return g_test_run ();
}
