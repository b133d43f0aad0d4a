/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-handout.h"

#include "tarn-report-frame.h"
#include "tarn-report-paper.h"
#include "tarn-report-parts.h"
#include "tarn-score.h"

#define WRITING_LINES 3
#define MOST_ROWS     6

/* Labels up to this long stand side by side, so many in a row. */
static const struct
{
  glong length;
  guint columns;
} widths[] = {
  { 14, 4 },
  { 22, 3 },
  { 37, 2 },
};

static void
number_items (TarnPaperForm *form)
{
  guint n = 0;

  form->numbers = g_new0 (guint, form->questionnaire->items->len + 1);
  for (guint i = 0; i < form->questionnaire->items->len; i++)
    if (((const TarnItem *)form->questionnaire->items->pdata[i])->type != TARN_ITEM_INFO)
      form->numbers[i] = ++n;
}

/* Left blank and declined are the same on paper, except for opening questions, where a blank says
 * that nothing is known yet. */
static GPtrArray *
list_boxes (TarnPaperForm  *form,
            const TarnItem *item)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_rich_free);

  for (guint i = 0; i < item->scale->options->len; i++)
    g_ptr_array_add (labels, tarn_context_words (form->context, ((const TarnOption *)item->scale
                                                                   ->options->pdata[i])
                                                                  ->label));
  if (item->may_not_apply)
    g_ptr_array_add (labels, tarn_context_entry (form->context, "answer-not-applicable", NULL));
  if (item->opening && item->may_decline)
    g_ptr_array_add (labels, tarn_context_entry (form->context, "answer-declined", NULL));
  return labels;
}

static guint
count_columns (GPtrArray *labels)
{
  glong most = 0;

  for (guint i = 0; i < labels->len; i++)
    most = MAX (most, g_utf8_strlen (((const TarnRich *)labels->pdata[i])->text, -1));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (most <= widths[i].length)
      return widths[i].columns;
  return 1;
}

/* Down the first column, then down the next. Empty columns keep boxes of neighbours in line. */
static void
add_boxes (TarnPaperForm  *form,
           TarnBlock      *group,
           const TarnItem *item)
{
  g_autoptr(GPtrArray) labels = list_boxes (form, item);
  guint      n_columns = count_columns (labels);
  guint      n_rows = (labels->len + n_columns - 1) / n_columns;
  TarnBlock *columns = group;
  TarnBlock *column = group;

  if (n_columns > 1)
    columns = tarn_block_add (group, tarn_block_new (TARN_BLOCK_COLUMNS));
  g_ptr_array_set_free_func (labels, NULL);
  for (guint i = 0; i < n_columns * n_rows; i++)
    {
      if (n_columns > 1 && i % n_rows == 0)
        column = tarn_block_add (columns, tarn_block_new (TARN_BLOCK_GROUP));
      if (i < labels->len)
        tarn_block_add (column, tarn_block_new_entry (TARN_MARK_TICK, 0, labels->pdata[i]));
    }
}

static void
add_question (TarnPaperForm  *form,
              TarnBlock      *group,
              const TarnItem *item)
{
  gboolean quick = item->core && !item->opening &&
                   tarn_questionnaire_has_quick (form->questionnaire);
  const char      *entry = quick ? "paper-question-quick" : "paper-question";
  g_autofree char *number = tarn_context_dup_count (form->numbers[item->index]);
  g_autofree char *prompt = tarn_context_dup_words (form->context, item->prompt);
  g_autofree char *mark = tarn_context_dup_entry (form->context, "paper-quick-mark", NULL);
  TarnRich        *text;
  TarnBlock       *heading;

  text = tarn_context_entry (form->context, entry,
                             "number", number, "question", prompt, "mark", mark, NULL);

  /* A heading, so that a screen reader goes from question to question. */
  heading = tarn_report_heading (group, item->domain != NULL ? 3 : 2, text);
  heading->style = TARN_STYLE_PROMPT;
  if (item->help != NULL)
    tarn_report_styled (group, TARN_STYLE_QUIET, tarn_context_words (form->context, item->help));
  if (item->check && item->task != NULL)
    {
      g_autofree char *task = tarn_context_dup_words (form->context, item->task);

      tarn_report_styled (group, TARN_STYLE_QUIET,
                          tarn_context_entry (form->context, "paper-check", "task", task, NULL));
    }
}

static void
add_item (TarnPaperForm  *form,
          TarnBlock      *group,
          const TarnItem *item)
{
  TarnBlock *kept = tarn_block_add (group, tarn_block_new (TARN_BLOCK_GROUP));

  kept->keep = TRUE;
  if (item->type == TARN_ITEM_INFO)
    {
      tarn_report_paragraph (kept, tarn_context_words (form->context, item->prompt));
      return;
    }
  add_question (form, kept, item);
  switch (item->type)
    {
    case TARN_ITEM_NUMBER:
      tarn_report_paragraph (kept, tarn_context_entry (form->context, "paper-number", NULL));
      break;
    case TARN_ITEM_TEXT:
      tarn_block_add (kept, tarn_block_new_writing (WRITING_LINES));
      break;
    case TARN_ITEM_CHOICES:
      tarn_report_styled (kept, TARN_STYLE_QUIET,
                          tarn_context_entry (form->context, "paper-several", NULL));
      add_boxes (form, kept, item);
      break;
    case TARN_ITEM_SCALE:
    case TARN_ITEM_CHOICE:
    case TARN_ITEM_INFO:
    default:
      add_boxes (form, kept, item);
      break;
    }
}

static const TarnItem *
get_item (TarnPaperForm *form,
          guint          index)
{
  return index < form->questionnaire->items->len ? form->questionnaire->items->pdata[index] : NULL;
}

static gboolean
same_condition (TarnCondition *a,
                TarnCondition *b)
{
  return a != NULL && b != NULL &&
         g_str_equal (tarn_condition_get_source (a), tarn_condition_get_source (b));
}

/* The first item behind those that stand together and have the same condition. */
static guint
find_end_of_run (TarnPaperForm  *form,
                 const TarnItem *first)
{
  guint           end = first->index + 1;
  const TarnItem *item;

  while ((item = get_item (form, end)) != NULL && item->domain == first->domain &&
         item->section == first->section && same_condition (item->when, first->when))
    end++;
  return end;
}

static guint
find_end_of_domain (TarnPaperForm  *form,
                    const TarnItem *first)
{
  guint           end = first->index + 1;
  const TarnItem *item;

  while ((item = get_item (form, end)) != NULL && item->domain == first->domain)
    end++;
  return end;
}

static guint
find_end_of_section (TarnPaperForm  *form,
                     const TarnItem *first)
{
  guint           end = first->index + 1;
  const TarnItem *item;

  while ((item = get_item (form, end)) != NULL && item->section == first->section)
    end++;
  return end;
}

static void
add_section_head (TarnPaperForm  *form,
                  TarnBlock      *group,
                  const TarnItem *first)
{
  const TarnSection *section = first->section;

  if (section->title != NULL)
    tarn_report_heading (group, 1, tarn_context_words (form->context, section->title));
  else if (first->domain != NULL)
    tarn_report_heading (group, 1,
                         tarn_context_entry (form->context, "paper-questions-title", NULL));
  tarn_paper_add_route (form, group, section->when, find_end_of_section (form, first));
  if (section->intro != NULL)
    tarn_report_paragraph (group, tarn_context_words (form->context, section->intro));
  for (guint i = 0; i < section->notes->len; i++)
    tarn_report_paragraph (group, tarn_paper_note (form, section->notes->pdata[i]));
}

static void
add_domain_head (TarnPaperForm  *form,
                 TarnBlock      *group,
                 const TarnItem *first)
{
  const TarnDomain *domain = first->domain;

  tarn_report_heading (group, 2, tarn_context_words (form->context, domain->title));
  tarn_report_styled (group, TARN_STYLE_QUIET,
                      tarn_context_words (form->context, domain->definition))
    ->keep_next = TRUE;
  tarn_paper_add_route (form, group, domain->when, find_end_of_domain (form, first));
}

static void
add_items (TarnPaperForm *form,
           TarnBlock     *group,
           guint          from,
           guint          behind)
{
  const TarnSection *section = NULL;
  const TarnDomain  *domain = NULL;
  guint              told = 0;

  for (guint i = from; i < behind; i++)
    {
      const TarnItem *item = form->questionnaire->items->pdata[i];

      if (item->section != section)
        add_section_head (form, group, item);
      if (item->domain != domain && item->domain != NULL)
        add_domain_head (form, group, item);
      section = item->section;
      domain = item->domain;
      if (i >= told)
        {
          told = find_end_of_run (form, item);
          tarn_paper_add_route (form, group, item->when, told);
        }
      add_item (form, group, item);
    }
}

static guint
count_opening (TarnPaperForm *form)
{
  const TarnItem *item;
  guint           n = 0;

  while ((item = get_item (form, n)) != NULL && item->opening)
    n++;
  return n;
}

static TarnRich *
new_field (TarnPaperForm      *form,
           const TarnMapField *field)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *label = tarn_context_dup_words (form->context, field->label);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < field->options->len; i++)
    g_ptr_array_add (labels, tarn_context_dup_words (form->context, ((const TarnOption *)field
                                                                       ->options->pdata[i])
                                                                      ->label));
  joined = tarn_context_join_or (form->context, labels);
  return tarn_report_labelled (form->context, label, " ", joined);
}

static void
add_map (TarnPaperForm *form,
         TarnBlock     *group)
{
  static const double columns[TARN_N_PLACE_FIELDS] = { 24, 18, 16, 12, 14, 16 };
  const TarnMap      *map = form->questionnaire->map;
  TarnBlock          *table;
  TarnBlock          *row;

  if (map == NULL)
    return;
  tarn_report_heading (group, 1, tarn_context_words (form->context, map->title));
  if (map->intro != NULL)
    tarn_report_paragraph (group, tarn_context_words (form->context, map->intro));
  tarn_report_paragraph (group, tarn_context_entry (form->context, "paper-map", NULL));
  for (guint i = 0; i < map->fields->len; i++)
    tarn_block_add (group, tarn_block_new_entry (TARN_MARK_NUMBER, i + 1,
                                                 new_field (form, map->fields->pdata[i])));
  table = tarn_block_add (group, tarn_block_new_table (columns, TARN_N_PLACE_FIELDS));
  table->keep = TRUE;
  row = tarn_block_add_row (table, TRUE);
  for (guint i = 0; i < TARN_N_PLACE_FIELDS; i++)
    tarn_block_add_cell (row, tarn_rich_take (tarn_context_dup_count (i + 1), NULL));
  for (guint i = 0; i < MIN (map->max_places, MOST_ROWS); i++)
    {
      row = tarn_block_add_row (table, FALSE);
      row->count = 1;
      for (guint j = 0; j < TARN_N_PLACE_FIELDS; j++)
        tarn_block_add_cell (row, NULL);
    }
}

static void
add_worry (TarnPaperForm *form,
           TarnBlock     *group)
{
  TarnBlock *box = tarn_block_add (group, tarn_block_new (TARN_BLOCK_BOX));

  box->keep = TRUE;
  tarn_report_heading (box, 1, tarn_context_entry (form->context, "paper-worry-title", NULL))
    ->style = TARN_STYLE_HEADING_3;
  tarn_report_paragraph (box, tarn_context_entry (form->context, "paper-worry", NULL));
}

static gboolean
has_ways (const TarnQuestionnaire *questionnaire)
{
  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = questionnaire->items->pdata[i];

      if (item->when != NULL || (item->domain != NULL && item->domain->when != NULL) ||
          (item->section != NULL && item->section->when != NULL))
        return TRUE;
    }
  return FALSE;
}

static void
add_head (TarnPaperForm *form,
          TarnBlock     *group)
{
  const TarnQuestionnaire *questionnaire = form->questionnaire;

  tarn_report_styled (group, TARN_STYLE_QUIET,
                      tarn_context_entry (form->context, "report-title-handout", NULL))
    ->keep_next = TRUE;
  tarn_report_heading (group, 0, tarn_context_words (form->context, questionnaire->title));
  tarn_report_styled (group, TARN_STYLE_LEAD,
                      tarn_context_words (form->context, questionnaire->summary));
  tarn_report_paragraph (group, tarn_context_entry (form->context, "paper-intro", NULL));
  if (tarn_questionnaire_has_quick (questionnaire))
    {
      g_autofree char *mark = tarn_context_dup_entry (form->context, "paper-quick-mark", NULL);

      tarn_report_paragraph (group, tarn_context_entry (form->context, "paper-quick-intro", "mark",
                                                        mark, NULL));
    }
  if (has_ways (questionnaire))
    tarn_report_paragraph (group, tarn_context_entry (form->context, "paper-ways", NULL));
  if (questionnaire->before_you_start != NULL)
    tarn_report_paragraph (group, tarn_context_words (form->context,
                                                      questionnaire->before_you_start));
  add_worry (form, group);
  tarn_report_styled (group, TARN_STYLE_NOTE,
                      tarn_context_words (form->context, questionnaire->notice));
}

/**
 * tarn_report_handout_new:
 * @questionnaire: any questionnaire
 * @texts: the report's own words
 *
 * Makes a questionnaire on paper, for nobody in particular: every question with a number and boxes
 * to tick, and in words who goes on where.
 *
 * Returns: (transfer full): the report
 */
TarnReport *
tarn_report_handout_new (TarnQuestionnaire *questionnaire,
                         TarnTexts         *texts)
{
  g_autoptr(TarnReflection) nobody = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  g_autoptr(GPtrArray) references = NULL;
  g_autofree char  *title = NULL;
  g_autofree guint *numbers = NULL;
  TarnContext       context = { 0 };
  TarnPaperForm     form = { 0 };
  TarnBlock        *root;
  guint             n_opening;

  g_return_val_if_fail (questionnaire != NULL && texts != NULL, NULL);

  nobody = tarn_reflection_new (questionnaire->id, questionnaire->version, TARN_ROUTE_FULL);
  profile = tarn_score (questionnaire, nobody);
  references = g_ptr_array_new ();
  context = (TarnContext){ profile, nobody, texts, NULL, references, TRUE, NULL };
  form.context = &context;
  form.questionnaire = questionnaire;
  number_items (&form);
  numbers = form.numbers;
  n_opening = count_opening (&form);

  root = tarn_block_new (TARN_BLOCK_GROUP);
  add_head (&form, root);
  if (n_opening > 0)
    tarn_report_heading (root, 1, tarn_context_entry (&context, "paper-opening-title", NULL));
  add_items (&form, root, 0, n_opening);
  add_map (&form, root);
  add_items (&form, root, n_opening, questionnaire->items->len);
  title = tarn_context_dup_words (&context, questionnaire->title);
  return tarn_context_take_root (&context, title,
                                 g_strdup_printf ("%s %s", title, questionnaire->version), NULL,
                                 root);
}

/* A page to give out has to fit on one: its headings are set small, and keep their rank. */
static void
set_headings_small (TarnBlock *group)
{
  for (guint i = 0; i < group->children->len; i++)
    {
      TarnBlock *block = group->children->pdata[i];

      if (block->kind == TARN_BLOCK_HEADING && block->level > 0)
        block->style = TARN_STYLE_HEADING_3;
    }
}

/**
 * tarn_report_sheet_new:
 * @id: of a sheet of the texts
 * @texts: the report's own words
 *
 * Makes a page to give out, for nobody in particular.
 *
 * Returns: (transfer full) (nullable): the report; %NULL if there is no such sheet
 */
TarnReport *
tarn_report_sheet_new (const char *id,
                       TarnTexts  *texts)
{
  g_autoptr(GPtrArray) references = NULL;
  g_autofree char *title = NULL;
  TarnContext      context = { 0 };
  TarnBlock       *root;

  g_return_val_if_fail (id != NULL && texts != NULL, NULL);

  if (tarn_texts_get_sheet (texts, id) == NULL)
    return NULL;
  references = g_ptr_array_new ();
  context = (TarnContext){ NULL, NULL, texts, NULL, references, TRUE, NULL };
  root = tarn_block_new (TARN_BLOCK_GROUP);
  tarn_report_add_sheet (&context, root, id, 0);
  set_headings_small (root);
  title = tarn_context_dup_words (&context, tarn_texts_get_sheet (texts, id)->title);
  return tarn_report_take_sheet (tarn_context_take_root (&context, title, g_strdup (title), NULL,
                                                         root));
}
