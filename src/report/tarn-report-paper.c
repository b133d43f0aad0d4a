/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-paper.h"

#include "tarn-explain.h"
#include "tarn-report-parts.h"

static char *
dup_number (TarnPaperForm  *self,
            const TarnItem *item)
{
  return tarn_context_dup_count (self->numbers[item->index]);
}

static char *
dup_options (TarnPaperForm *self,
             GPtrArray     *options)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < options->len; i++)
    {
      const TarnOption *option = options->pdata[i];
      g_autofree char  *label = tarn_context_dup_words (self->context, option->label);

      g_ptr_array_add (labels, tarn_context_dup_entry (self->context, "paper-option", "option",
                                                       label, NULL));
    }
  return tarn_context_join_or (self->context, labels);
}

/* The shorter way to name the answers that will do. The form says once that a question left out is
 * a reason to go on elsewhere, so that this is not said again; the other way round it is. */
static const char *
pick_entry (const TarnTerm *term,
            gboolean        away,
            GPtrArray     **named)
{
  gboolean expected = term->blank == away;

  *named = NULL;
  if (term->options->len == 0)
    return "paper-left-out";
  if (term->others->len == 0)
    return "paper-answered";
  if (term->others->len < term->options->len)
    {
      *named = term->others;
      return expected ? "paper-chose-other" : "paper-not-chose";
    }
  *named = term->options;
  if (expected)
    return "paper-chose";
  return away ? "paper-chose-only" : "paper-chose-or-blank";
}

static char *
dup_term (TarnPaperForm  *self,
          const TarnTerm *term,
          gboolean        away)
{
  GPtrArray       *named;
  const char      *id = pick_entry (term, away, &named);
  g_autofree char *number = dup_number (self, term->item);
  g_autofree char *options = named != NULL ? dup_options (self, named) : g_strdup ("");

  return tarn_context_dup_entry (self->context, id, "options", options, "number", number, NULL);
}

static char *
dup_case (TarnPaperForm *self,
          GPtrArray     *terms,
          gboolean       away)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < terms->len; i++)
    g_ptr_array_add (words, dup_term (self, terms->pdata[i], away));
  return tarn_context_join (self->context, words);
}

/* "A and B, or C" would be hard to follow in one sentence. */
static gboolean
fits_a_sentence (GPtrArray *cases)
{
  for (guint i = 0; i < cases->len && cases->len > 1; i++)
    if (((GPtrArray *)cases->pdata[i])->len > 1)
      return FALSE;
  return TRUE;
}

static char *
dup_cases (TarnPaperForm *self,
           GPtrArray     *cases,
           gboolean       away)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cases->len; i++)
    g_ptr_array_add (words, dup_case (self, cases->pdata[i], away));
  return tarn_context_join_or (self->context, words);
}

/* "Unless you chose anything but" is a riddle: such a way is described by who takes it. */
static gboolean
is_riddle (GPtrArray *cases,
           gboolean   away)
{
  GPtrArray *named;

  for (guint i = 0; i < cases->len; i++)
    {
      GPtrArray *terms = cases->pdata[i];

      for (guint j = 0; j < terms->len; j++)
        {
          pick_entry (terms->pdata[j], away, &named);
          if (named == ((TarnTerm *)terms->pdata[j])->others)
            return TRUE;
        }
    }
  return FALSE;
}

static void
add_dependence (TarnPaperForm *self,
                TarnBlock     *group,
                TarnCondition *condition)
{
  const char *const *ids = tarn_condition_get_ids (condition);
  g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const TarnItem *item = tarn_questionnaire_find_item (self->questionnaire, ids[i]);

      if (item != NULL)
        g_ptr_array_add (numbers, dup_number (self, item));
    }
  joined = tarn_context_join (self->context, numbers);
  tarn_report_styled (group, TARN_STYLE_QUESTION,
                      tarn_context_entry (self->context, "paper-depends", "numbers", joined, NULL))
    ->keep_next = TRUE;
}

static guint
find_next (TarnPaperForm *self,
           guint          behind)
{
  for (guint i = behind; i < self->questionnaire->items->len; i++)
    if (self->numbers[i] > 0)
      return self->numbers[i];
  return 0;
}

static void
add_instruction (TarnPaperForm *self,
                 TarnBlock     *group,
                 const char    *id,
                 const char    *end_id,
                 guint          next,
                 const char    *when)
{
  g_autofree char *number = tarn_context_dup_count (next);
  TarnRich        *text = next > 0 ? tarn_context_entry (self->context, id, "number", number,
                                                         "when", when, NULL)
                                   : tarn_context_entry (self->context, end_id, "when", when, NULL);

  tarn_report_styled (group, TARN_STYLE_QUESTION, text)->keep_next = TRUE;
}

/**
 * tarn_paper_add_route:
 * @condition: (nullable): who is asked what follows; %NULL adds nothing
 * @behind: index of the first item behind what @condition stands for
 *
 * Adds in words where to go on if what follows is not asked.
 */
void
tarn_paper_add_route (TarnPaperForm *self,
                      TarnBlock     *group,
                      TarnCondition *condition,
                      guint          behind)
{
  g_autoptr(GPtrArray) cases = NULL;
  g_autoptr(GPtrArray) turned = NULL;
  g_autofree char *when = NULL;
  guint            next;

  if (condition == NULL)
    return;
  cases = tarn_explain (self->questionnaire, condition, TRUE);
  if (cases == NULL)
    {
      add_dependence (self, group, condition);
      return;
    }
  next = find_next (self, behind);
  turned = is_riddle (cases, FALSE) ? tarn_explain (self->questionnaire, condition, FALSE) : NULL;
  if (turned != NULL && fits_a_sentence (turned) && !is_riddle (turned, TRUE))
    {
      when = dup_cases (self, turned, TRUE);
      add_instruction (self, group, "paper-if", "paper-end-if", next, when);
    }
  else if (fits_a_sentence (cases))
    {
      when = dup_cases (self, cases, FALSE);
      add_instruction (self, group, "paper-unless", "paper-end-unless", next, when);
    }
  else
    {
      add_instruction (self, group, "paper-unless-list", "paper-end-unless-list", next, "");
      for (guint i = 0; i < cases->len; i++)
        tarn_report_entry (group, tarn_rich_take (dup_case (self, cases->pdata[i], FALSE),
                                                  tarn_texts_get_lang (self->context->texts)))
          ->keep_next = TRUE;
    }
}

/**
 * tarn_paper_note:
 * @note: a line of a section
 *
 * Returns: (transfer full): its words, with whom they are for
 */
TarnRich *
tarn_paper_note (TarnPaperForm    *self,
                 const TarnAdvice *note)
{
  g_autoptr(GPtrArray) cases = NULL;
  g_autofree char *when = NULL;
  g_autofree char *words = NULL;

  if (note->when != NULL)
    cases = tarn_explain (self->questionnaire, note->when, TRUE);
  if (cases == NULL)
    return tarn_context_advice (self->context, note);
  when = dup_cases (self, cases, FALSE);
  words = tarn_context_dup_words (self->context, note->text);
  return tarn_context_entry (self->context, "paper-note", "when", when, "text", words, NULL);
}
