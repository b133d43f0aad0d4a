/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-supervisor.h"

#include "tarn-report-frame.h"
#include "tarn-report-supervisor-private.h"

#define ACTIONS_SHEET   "supervisor-actions"
#define ACTIONS_COLUMNS 5

/* What, who, by when, help needed, look again. */
static const double action_columns[ACTIONS_COLUMNS] = { 36, 17, 17, 17, 13 };

static const char *const holds_entries[TARN_N_SHARES] = {
  [TARN_SHARE_TOPICS] = "supervisor-holds-topics",
  [TARN_SHARE_BANDS] = "supervisor-holds-bands",
  [TARN_SHARE_FLAGS] = "supervisor-holds-flags",
};

static void
set_headings_small (TarnBlock *group)
{
  for (guint i = 0; i < group->children->len; i++)
    {
      TarnBlock *block = group->children->pdata[i];

      if (block->kind == TARN_BLOCK_HEADING)
        block->style = block->level == 1 ? TARN_STYLE_SECTION : TARN_STYLE_HEADING_3;
    }
}

static TarnBlock *
add_sheet (TarnContext *context,
           TarnBlock   *group,
           const char  *id)
{
  TarnBlock *part = tarn_block_add (group, tarn_block_new (TARN_BLOCK_GROUP));

  tarn_report_add_sheet (context, part, id, 1);
  set_headings_small (part);
  return part;
}

static void
add_head (TarnCopy  *copy,
          TarnBlock *group)
{
  TarnContext     *context = &copy->contexts[0];
  g_autofree char *titles = tarn_contexts_dup_titles (copy->contexts, copy->n_contexts);
  g_autofree char *date = tarn_context_dup_date (context, copy->options->date);
  g_autofree char *holds = tarn_context_dup_entry (context, holds_entries[copy->options->share],
                                                   NULL);

  tarn_report_styled (group, TARN_STYLE_QUIET,
                      tarn_rich_new (titles, tarn_texts_get_lang (context->texts)))
    ->keep_next = TRUE;
  tarn_report_heading (group, 0, tarn_context_entry (context, "supervisor-title", NULL));
  tarn_report_styled (group, TARN_STYLE_LEAD,
                      tarn_context_entry (context, "supervisor-holds", "holds", holds, NULL));
  tarn_report_paragraph (group, tarn_context_entry (context, "supervisor-made", "date", date,
                                                    NULL));
}

/* A stage and its prompts are one entry, as the four functions are. */
static void
add_stages (TarnContext *context,
            TarnBlock   *group)
{
  g_autoptr(TarnBlock) sheet = tarn_block_new (TARN_BLOCK_GROUP);
  const char *lang = tarn_texts_get_lang (context->texts);
  TarnRich   *stage = NULL;

  tarn_report_add_sheet (context, sheet, "supervisor-stages", 1);
  for (guint i = 0; i < sheet->children->len; i++)
    {
      const TarnBlock *block = sheet->children->pdata[i];

      if (block->kind == TARN_BLOCK_HEADING && block->level == 1)
        tarn_copy_add_heading (group, tarn_rich_new (block->text->text, block->text->lang));
      else if (block->kind == TARN_BLOCK_HEADING)
        {
          stage = tarn_report_entry (group, tarn_rich_new ("", lang))->text;
          tarn_rich_append (stage, block->text->text, TRUE);
          tarn_rich_append (stage, ".", TRUE);
        }
      else if (stage != NULL)
        {
          tarn_rich_append (stage, " ", FALSE);
          tarn_rich_append (stage, block->text->text, FALSE);
        }
    }
}

/* Right behind the stages, in the same list. */
static void
add_topic_prompts (TarnCopy  *copy,
                   TarnBlock *group)
{
  for (guint i = 0; i < copy->n_contexts; i++)
    {
      TarnContext *context = &copy->contexts[i];
      GPtrArray   *domains = tarn_profile_get_domains (context->profile);

      for (guint j = 0; j < domains->len; j++)
        {
          const TarnDomainResult *result = domains->pdata[j];
          g_autofree char        *title = NULL;
          g_autofree char        *label = NULL;
          g_autofree char        *prompt = NULL;

          if (!tarn_copy_is_topic (copy, result) || result->domain->supervisor_prompt == NULL)
            continue;
          title = tarn_context_dup_words (context, result->domain->title);
          label = tarn_context_dup_entry (context, "supervisor-prompt-topic", "topic", title, NULL);
          prompt = tarn_context_dup_words (context, result->domain->supervisor_prompt);
          tarn_report_entry (group, tarn_report_labelled (context, label, " ", prompt));
        }
    }
}

static void
add_functions (TarnContext *context,
               TarnBlock   *group)
{
  TarnBlock *part = add_sheet (context, group, "supervisor-functions");

  /* What the organisation owes stays with the last function, which is about that. */
  ((TarnBlock *)part->children->pdata[part->children->len - 1])->keep_next = TRUE;
  tarn_report_name_notes (context, part);
  tarn_report_styled (part, TARN_STYLE_STRONG,
                      tarn_context_entry (context, "supervisor-organisation", NULL));
}

static void
add_plan_row (TarnCopy             *copy,
              TarnBlock            *table,
              const TarnPlanAction *action,
              const TarnLine       *practitioner)
{
  TarnContext     *context = &copy->contexts[0];
  const char      *lang = tarn_texts_get_lang (context->texts);
  g_autofree char *by = action->by != NULL ? tarn_context_dup_date (context, action->by) : NULL;
  TarnBlock       *row = tarn_block_add_row (table, FALSE);

  row->count = 1;
  tarn_block_add_cell (row, tarn_rich_new (action->text != NULL ? action->text : "", lang));
  tarn_block_add_cell (row, tarn_context_line (context, practitioner));
  tarn_block_add_cell (row, by != NULL ? tarn_rich_new (by, lang) : NULL);
  tarn_block_add_cell (row, action->who != NULL ? tarn_rich_new (action->who, lang) : NULL);
  /* When to look again is for the meeting to say. */
  tarn_block_add_cell (row, NULL);
}

static guint
add_ticked (TarnCopy       *copy,
            TarnBlock      *table,
            const TarnLine *practitioner)
{
  guint n = 0;

  for (guint i = 0; i < copy->n_contexts; i++)
    {
      GPtrArray *plan = tarn_reflection_get_plan (copy->contexts[i].reflection);

      for (guint j = 0; j < plan->len; j++)
        if (copy->options->plan != NULL &&
            g_ptr_array_find (copy->options->plan, plan->pdata[j], NULL))
          {
            add_plan_row (copy, table, plan->pdata[j], practitioner);
            n++;
          }
    }
  return n;
}

static const TarnSheetBlock *
find_table (const TarnSheet *sheet)
{
  for (guint i = 0; sheet != NULL && i < sheet->blocks->len; i++)
    {
      const TarnSheetBlock *block = sheet->blocks->pdata[i];

      if (block->kind == TARN_SHEET_TABLE && block->columns == ACTIONS_COLUMNS &&
          block->lines->len >= 2 * ACTIONS_COLUMNS)
        return block;
    }
  return NULL;
}

static void
add_own_row (TarnContext          *context,
             TarnBlock            *table,
             const TarnSheetBlock *lines,
             guint                 row_number)
{
  TarnBlock *row = tarn_block_add_row (table, row_number == 0);

  for (guint i = 0; i < ACTIONS_COLUMNS; i++)
    {
      const TarnLine *line = lines->lines->pdata[row_number * ACTIONS_COLUMNS + i];
      gboolean        empty = line->runs->len == 1 && ((const TarnRun *)line->runs->pdata[0])->gap;

      if (empty)
        row->count = 2;
      tarn_block_add_cell (row, empty ? NULL : tarn_context_line (context, line));
    }
}

/* The table of the texts: its header, the rows that were ticked, then its own rows to write in. A
 * row that was ticked takes the place of the first of them. */
static void
add_actions (TarnCopy  *copy,
             TarnBlock *group)
{
  TarnContext          *context = &copy->contexts[0];
  const TarnSheet      *sheet = tarn_texts_get_sheet (context->texts, ACTIONS_SHEET);
  const TarnSheetBlock *lines = find_table (sheet);
  TarnBlock            *table;
  g_autofree char      *title = NULL;
  guint                 n_rows;
  guint                 ticked;

  g_return_if_fail (lines != NULL);

  title = tarn_context_dup_words (context, sheet->title);
  tarn_copy_add_heading (group, tarn_context_words (context, sheet->title));
  table = tarn_block_add (group, tarn_block_new_table (action_columns, ACTIONS_COLUMNS));
  n_rows = lines->lines->len / ACTIONS_COLUMNS;
  add_own_row (context, table, lines, 0);
  ticked = add_ticked (copy, table, lines->lines->pdata[ACTIONS_COLUMNS + 1]);
  for (guint i = ticked > 0 && n_rows > 2 ? 2 : 1; i < n_rows; i++)
    add_own_row (context, table, lines, i);
  tarn_report_name_cells (context, table, title);
}

static void
add_cannot_wait (TarnContext *context,
                 TarnBlock   *group)
{
  TarnBlock *box = tarn_block_add (group, tarn_block_new (TARN_BLOCK_BOX));

  box->keep = TRUE;
  add_sheet (context, box, "supervisor-cannot-wait");
}

/* The columns of the table of the texts, each a label with a line to write on. */
static void
add_sign_off_lines (TarnContext     *context,
                    TarnBlock       *group,
                    const TarnBlock *table,
                    const char      *title)
{
  const TarnBlock *header = table->children->pdata[0];
  TarnBlock       *columns = tarn_block_add (group, tarn_block_new (TARN_BLOCK_COLUMNS));

  for (guint i = 0; i < header->children->len; i++)
    {
      TarnBlock      *column = tarn_block_add (columns, tarn_block_new (TARN_BLOCK_GROUP));
      const TarnRich *label = ((const TarnBlock *)header->children->pdata[i])->text;
      TarnBlock      *line;

      tarn_report_styled (column, TARN_STYLE_STRONG, tarn_rich_new (label->text, label->lang));
      line = tarn_block_add (column, tarn_block_new_writing (1));
      line->field = tarn_context_dup_entry (context, "supervisor-field-cell", "table", title,
                                            "column", label->text, NULL);
    }
}

static void
add_sign_off (TarnContext *context,
              TarnBlock   *group)
{
  TarnBlock       *part = add_sheet (context, group, "supervisor-sign-off");
  const TarnBlock *heading = part->children->pdata[0];
  guint            last = part->children->len - 1;
  g_autoptr(TarnBlock) table = NULL;

  part->keep = TRUE;
  tarn_report_name_gap (context, part, "supervisor-field-date");
  g_return_if_fail (((const TarnBlock *)part->children->pdata[last])->kind == TARN_BLOCK_TABLE);
  table = g_ptr_array_steal_index (part->children, last);
  add_sign_off_lines (context, part, table, heading->text->text);
}

/**
 * tarn_report_supervisor_new:
 * @inputs: (array length=n_inputs): one reflection, or several of different questionnaires
 * @n_inputs: how many, at least 1
 * @texts: the report's own words
 * @options: date, how much it holds, and what was picked
 *
 * Makes the copy for a supervisor. It holds what @options say and, for everyone the same, prompts,
 * room for what is agreed, what to do if something cannot wait, and how to file it. Notes, the
 * presence map, answers, counts, statement, steps and everything that depends on an opening answer
 * are in none.
 *
 * Returns: (transfer full): the report
 */
TarnReport *
tarn_report_supervisor_new (const TarnReportInput       *inputs,
                            guint                        n_inputs,
                            TarnTexts                   *texts,
                            const TarnSupervisorOptions *options)
{
  TarnReportOptions       frame = { NULL, FALSE };
  g_autofree TarnContext *contexts = NULL;
  g_autoptr(GPtrArray) references = NULL;
  g_autofree char *titles = NULL;
  g_autofree char *title = NULL;
  TarnBlock       *root;
  TarnCopy         copy;

  g_return_val_if_fail (inputs != NULL && n_inputs > 0, NULL);
  g_return_val_if_fail (texts != NULL && options != NULL && options->date != NULL, NULL);
  g_return_val_if_fail (options->share < TARN_N_SHARES, NULL);

  references = g_ptr_array_new ();
  frame.date = options->date;
  contexts = tarn_contexts_new (inputs, n_inputs, texts, &frame, references);
  for (guint i = 0; i < n_inputs; i++)
    contexts[i].impersonal = TRUE;
  copy = (TarnCopy){ contexts, n_inputs, options };

  root = tarn_block_new (TARN_BLOCK_GROUP);
  titles = tarn_contexts_dup_titles (contexts, n_inputs);
  title = tarn_context_dup_entry (&contexts[0], "supervisor-title-of", "title", titles, NULL);
  add_head (&copy, root);
  tarn_copy_add_snapshot (&copy, root);
  add_sheet (&contexts[0], root, "supervisor-how-to-use");
  add_stages (&contexts[0], root);
  add_topic_prompts (&copy, root);
  add_functions (&contexts[0], root);
  add_actions (&copy, root);
  add_cannot_wait (&contexts[0], root);
  add_sign_off (&contexts[0], root);
  add_sheet (&contexts[0], root, "supervisor-filing");
  return tarn_contexts_take_root (contexts, n_inputs, title, root);
}
