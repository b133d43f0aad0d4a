/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-private.h"

#include "tarn-words.h"

/* Placeholders that the report fills itself. */
static const char *const built_in[] = { "domains", "domain", "gap", NULL };

static void
check_text (TarnCheck      *self,
            const TarnText *text,
            guint           line)
{
  g_auto(GStrv) names = NULL;

  if (text == NULL)
    return;

  names = tarn_words_list (text->text);
  for (guint i = 0; names[i] != NULL; i++)
    if (!g_strv_contains (built_in, names[i]) &&
        tarn_questionnaire_find_word (self->questionnaire, names[i]) == NULL)
      tarn_check_add (self, "word-unknown", line, names[i]);
}

static void
check_advice_text (TarnCheck        *self,
                   const TarnAdvice *advice)
{
  check_text (self, advice->text, advice->line);
}

static void
check_item_texts (TarnCheck      *self,
                  const TarnItem *item)
{
  check_text (self, item->prompt, item->line);
  check_text (self, item->help, item->line);
  check_text (self, item->short_title, item->line);
  check_text (self, item->why, item->line);
  check_text (self, item->task, item->line);
  check_text (self, item->strength, item->line);
}

static void
check_domain_texts (TarnCheck        *self,
                    const TarnDomain *domain)
{
  check_text (self, domain->title, domain->line);
  check_text (self, domain->definition, domain->line);
  check_text (self, domain->measures, domain->line);
  check_text (self, domain->reflection_question, domain->line);
  check_text (self, domain->supervisor_prompt, domain->line);
  check_text (self, domain->workshop_prompt, domain->line);
}

static void
check_picture_texts (TarnCheck         *self,
                     const TarnPicture *picture)
{
  check_text (self, picture->near_text, picture->line);
  check_text (self, picture->stop_text, picture->line);
  check_text (self, picture->stands_out_text, picture->line);
  check_text (self, picture->no_marker_text, picture->line);

  for (guint i = 0; i < picture->quadrants->len; i++)
    {
      const TarnQuadrant *quadrant = g_ptr_array_index (picture->quadrants, i);

      check_text (self, quadrant->reading, quadrant->line);
      check_text (self, quadrant->help, quadrant->line);
    }
}

static void
check_cites (TarnCheck *self,
             GPtrArray *cites)
{
  for (guint i = 0; i < cites->len; i++)
    {
      TarnCite *cite = g_ptr_array_index (cites, i);

      if (cite->ref != NULL)
        cite->reference = g_hash_table_lookup (self->references, cite->ref);
      if (cite->reference != NULL)
        g_hash_table_add (self->cited, (gpointer)cite->reference);
      else if (cite->ref != NULL)
        tarn_check_add (self, "reference-unknown", cite->line, cite->ref);
    }
}

static void
check_advice_cites (TarnCheck        *self,
                    const TarnAdvice *advice)
{
  check_cites (self, advice->cites);
}

static void
each_variant (TarnCheck     *self,
              GPtrArray     *variants,
              TarnAdviceFunc func)
{
  for (guint i = 0; i < variants->len; i++)
    func (self, g_ptr_array_index (variants, i));
}

static void
each_step (TarnCheck      *self,
           const TarnItem *item,
           TarnAdviceFunc  func)
{
  for (guint i = 0; i < item->flags->len; i++)
    {
      const TarnFlag *flag = g_ptr_array_index (item->flags, i);

      each_variant (self, flag->today, func);
      each_variant (self, flag->tell, func);
      each_variant (self, flag->leave, func);
      each_variant (self, flag->step, func);
    }
}

/**
 * tarn_check_each_advice:
 * @self: a check
 * @func: (scope call): what to call
 *
 * Calls @func for every text of the file that depends on answers: words, notes, advice and the
 * steps of flags.
 */
void
tarn_check_each_advice (TarnCheck     *self,
                        TarnAdviceFunc func)
{
  const TarnQuestionnaire *questionnaire = self->questionnaire;

  for (guint i = 0; i < questionnaire->words->len; i++)
    {
      const TarnWord *word = g_ptr_array_index (questionnaire->words, i);

      each_variant (self, word->variants, func);
    }

  for (guint i = 0; i < questionnaire->sections->len; i++)
    {
      const TarnSection *section = g_ptr_array_index (questionnaire->sections, i);

      each_variant (self, section->notes, func);
    }

  for (guint i = 0; i < questionnaire->domains->len; i++)
    {
      const TarnDomain *domain = g_ptr_array_index (questionnaire->domains, i);

      each_variant (self, domain->notes, func);
      for (guint j = 0; j < domain->actions->len; j++)
        {
          const TarnAction *action = g_ptr_array_index (domain->actions, j);

          each_variant (self, action->variants, func);
        }
    }

  for (guint i = 0; i < questionnaire->items->len; i++)
    each_step (self, g_ptr_array_index (questionnaire->items, i), func);
}

/**
 * tarn_check_texts:
 * @self: a check
 *
 * Checks that something is known to put in the place of every placeholder.
 */
void
tarn_check_texts (TarnCheck *self)
{
  const TarnQuestionnaire *questionnaire = self->questionnaire;

  for (guint i = 0; i < questionnaire->items->len; i++)
    check_item_texts (self, g_ptr_array_index (questionnaire->items, i));

  for (guint i = 0; i < questionnaire->domains->len; i++)
    check_domain_texts (self, g_ptr_array_index (questionnaire->domains, i));

  for (guint i = 0; i < questionnaire->statements->len; i++)
    {
      const TarnStatement *statement = g_ptr_array_index (questionnaire->statements, i);

      check_text (self, statement->text, statement->line);
      check_text (self, statement->help, statement->line);
    }

  if (questionnaire->picture != NULL)
    check_picture_texts (self, questionnaire->picture);

  tarn_check_each_advice (self, check_advice_text);
}

/**
 * tarn_check_cites:
 * @self: a check
 *
 * Sets the references of all citations, and looks for references that nothing cites.
 */
void
tarn_check_cites (TarnCheck *self)
{
  const TarnQuestionnaire *questionnaire = self->questionnaire;

  for (guint i = 0; i < questionnaire->references->len; i++)
    {
      TarnReference *reference = g_ptr_array_index (questionnaire->references, i);

      if (reference->id != NULL && !g_hash_table_contains (self->references, reference->id))
        g_hash_table_insert (self->references, reference->id, reference);
    }

  for (guint i = 0; i < questionnaire->packs->len; i++)
    {
      const TarnPack *pack = g_ptr_array_index (questionnaire->packs, i);

      check_cites (self, pack->cites);
    }

  for (guint i = 0; i < questionnaire->domains->len; i++)
    {
      const TarnDomain *domain = g_ptr_array_index (questionnaire->domains, i);

      check_cites (self, domain->cites);
    }

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (questionnaire->items, i);

      check_cites (self, item->cites);
    }

  tarn_check_each_advice (self, check_advice_cites);

  for (guint i = 0; i < questionnaire->references->len; i++)
    {
      const TarnReference *reference = g_ptr_array_index (questionnaire->references, i);

      if (reference->id != NULL && !g_hash_table_contains (self->cited, reference))
        tarn_check_add (self, "reference-unused", reference->line, reference->id);
    }
}
