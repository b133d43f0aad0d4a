/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-asked.h"

#include "tarn-issue.h"

/* What is known of one item. */
typedef struct
{
  gboolean asked;
  char   **values; /* what conditions read; %NULL while there is nothing to read */
} State;

struct _TarnAsked
{
  TarnQuestionnaire *questionnaire;
  State             *states; /* by the index of the item */
  gboolean           opening_missing;
  const TarnPack    *pack;
  GPtrArray         *issues;
};

G_DEFINE_BOXED_TYPE (TarnAsked, tarn_asked, tarn_asked_ref, tarn_asked_unref)

static void
tarn_asked_clear (gpointer data)
{
  TarnAsked *self = data;

  for (guint i = 0; i < self->questionnaire->items->len; i++)
    g_strfreev (self->states[i].values);

  g_free (self->states);
  g_ptr_array_unref (self->issues);
  tarn_questionnaire_unref (self->questionnaire);
}

/* One condition may be asked many times; its failure is one issue. */
static void
add_failure (TarnAsked     *self,
             TarnCondition *condition)
{
  const char *source = tarn_condition_get_source (condition);

  for (guint i = 0; i < self->issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (self->issues, i);

      if (g_strcmp0 (issue->argument, source) == 0)
        return;
    }

  tarn_issues_add (self->issues, "condition-failed", 0, source);
}

/* The values that conditions may read. An option that the item does not have is no answer. */
static char **
dup_values (const TarnItem   *item,
            const TarnAnswer *answer)
{
  g_autoptr(GStrvBuilder) builder = NULL;

  if (answer == NULL || answer->state != TARN_ANSWER_GIVEN)
    return NULL;

  builder = g_strv_builder_new ();

  if (item->type == TARN_ITEM_NUMBER && answer->value != NULL)
    g_strv_builder_add (builder, answer->value);

  for (guint i = 0; answer->options != NULL && answer->options[i] != NULL; i++)
    if (tarn_item_find_option (item, answer->options[i]) != NULL)
      g_strv_builder_add (builder, answer->options[i]);

  return g_strv_builder_end (builder);
}

static gboolean
is_settled (const TarnItem   *item,
            const TarnAnswer *answer,
            char            **values)
{
  if (item->type == TARN_ITEM_TEXT || item->type == TARN_ITEM_INFO)
    return TRUE;

  if (answer != NULL && answer->state == TARN_ANSWER_DECLINED)
    return item->may_decline;

  if (answer != NULL && answer->state == TARN_ANSWER_NOT_APPLICABLE)
    return item->may_not_apply;

  return values != NULL && values[0] != NULL;
}

static const TarnPack *
find_pack (const TarnQuestionnaire *questionnaire,
           const char              *option)
{
  for (guint i = 0; i < questionnaire->packs->len; i++)
    {
      const TarnPack *pack = g_ptr_array_index (questionnaire->packs, i);

      if (g_strcmp0 (pack->option, option) == 0)
        return pack;
    }

  return NULL;
}

static const TarnPack *
choose_pack (TarnAsked *self)
{
  const TarnQuestionnaire *questionnaire = self->questionnaire;
  const char *const       *values = NULL;
  const TarnPack          *pack = NULL;

  if (questionnaire->pack_item != NULL)
    values = tarn_asked_lookup (questionnaire->pack_item, self);

  if (values != NULL && values[0] != NULL)
    pack = find_pack (questionnaire, values[0]);

  return pack != NULL ? pack : find_pack (questionnaire, questionnaire->pack_otherwise);
}

static void
ask (TarnAsked      *self,
     TarnReflection *reflection)
{
  const TarnSection *section = NULL;
  const TarnDomain  *domain = NULL;
  gboolean           section_asked = TRUE;
  gboolean           domain_asked = TRUE;
  gboolean           quick = tarn_reflection_get_route (reflection) == TARN_ROUTE_QUICK;

  for (guint i = 0; i < self->questionnaire->items->len; i++)
    {
      const TarnItem   *item = g_ptr_array_index (self->questionnaire->items, i);
      const TarnAnswer *answer = tarn_reflection_get_answer (reflection, item->id);
      State            *state = &self->states[i];

      if (item->section != section)
        {
          section = item->section;
          section_asked = section == NULL || tarn_asked_meets (self, section->when);
        }

      if (item->domain != domain)
        {
          domain = item->domain;
          domain_asked = domain == NULL || (section_asked && tarn_asked_meets (self, domain->when));
        }

      state->asked = section_asked && domain_asked && (item->opening || item->core || !quick) &&
                     tarn_asked_meets (self, item->when);

      if (state->asked)
        {
          state->values = dup_values (item, answer);
          if (item->opening && !is_settled (item, answer, state->values))
            self->opening_missing = TRUE;
        }
    }
}

/**
 * tarn_asked_new:
 * @questionnaire: a questionnaire that was checked
 * @reflection: answers to it
 *
 * Works out which items are asked: those whose own condition, and the ones of their domain and
 * section, are met by the answers to earlier items; on the quick route only core items. An answer
 * to an item that is not asked is as good as none, but stays in the reflection and counts again
 * when the item comes back (scoring method, section 3).
 *
 * Returns: (transfer full): the snapshot; later changes to @reflection do not reach it
 */
TarnAsked *
tarn_asked_new (TarnQuestionnaire *questionnaire,
                TarnReflection    *reflection)
{
  TarnAsked *self;

  g_return_val_if_fail (questionnaire != NULL, NULL);
  g_return_val_if_fail (TARN_IS_REFLECTION (reflection), NULL);

  self = g_atomic_rc_box_new0 (TarnAsked);
  self->questionnaire = tarn_questionnaire_ref (questionnaire);
  self->states = g_new0 (State, questionnaire->items->len);
  self->issues = tarn_issues_new ();

  ask (self, reflection);
  self->pack = choose_pack (self);

  return self;
}

/**
 * tarn_asked_ref:
 * @self: a snapshot
 *
 * Returns: (transfer full): @self, counted once more
 */
TarnAsked *
tarn_asked_ref (TarnAsked *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_asked_unref:
 * @self: (nullable) (transfer full): a snapshot
 *
 * Gives up one count.
 */
void
tarn_asked_unref (TarnAsked *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, tarn_asked_clear);
}

/**
 * tarn_asked_get_questionnaire:
 * @self: a snapshot
 *
 * Returns: (transfer none): the questionnaire
 */
TarnQuestionnaire *
tarn_asked_get_questionnaire (TarnAsked *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->questionnaire;
}

/**
 * tarn_asked_has:
 * @self: a snapshot
 * @item: an item of its questionnaire
 *
 * Returns: %TRUE if the item is asked
 */
gboolean
tarn_asked_has (TarnAsked      *self,
                const TarnItem *item)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);
  g_return_val_if_fail (item->index < self->questionnaire->items->len, FALSE);

  return self->states[item->index].asked;
}

/**
 * tarn_asked_opening_missing:
 * @self: a snapshot
 *
 * While an opening question that is asked has no answer, nothing is known of what applies, and no
 * domain has a status. One that was declined where that is offered counts as answered; one for free
 * text need not be answered (scoring method, section 3).
 *
 * Returns: %TRUE if an opening question is missing
 */
gboolean
tarn_asked_opening_missing (TarnAsked *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->opening_missing;
}

/**
 * tarn_asked_lookup:
 * @id: the id of an item
 * @asked: (type TarnAsked): a snapshot
 *
 * What a condition may read of an item: a #TarnLookup.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the chosen options, or the number
 *   as it was written; %NULL or empty if the item was not asked, left blank, declined or marked as
 *   not applicable
 */
const char *const *
tarn_asked_lookup (const char *id,
                   gpointer    asked)
{
  TarnAsked      *self = asked;
  const TarnItem *item;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  item = tarn_questionnaire_find_item (self->questionnaire, id);
  if (item == NULL)
    return NULL;

  return (const char *const *)self->states[item->index].values;
}

/**
 * tarn_asked_meets:
 * @self: a snapshot
 * @condition: (nullable): a condition
 *
 * Asks a condition. %NULL is always met. One that cannot be worked out is not met, and is noted in
 * tarn_asked_get_issues().
 *
 * Returns: %TRUE if it is met
 */
gboolean
tarn_asked_meets (TarnAsked     *self,
                  TarnCondition *condition)
{
  g_autoptr(GError) error = NULL;
  gboolean met;

  g_return_val_if_fail (self != NULL, FALSE);

  if (condition == NULL)
    return TRUE;

  met = tarn_condition_is_met (condition, tarn_asked_lookup, self, &error);
  if (error == NULL)
    return met;

  add_failure (self, condition);

  return FALSE;
}

/**
 * tarn_asked_pick:
 * @self: a snapshot
 * @variants: (element-type TarnAdvice): variants of one text
 *
 * Picks the variant to print: the first whose condition is met, else the first without one.
 *
 * Returns: (transfer none) (nullable): the variant; %NULL if none fits
 */
const TarnAdvice *
tarn_asked_pick (TarnAsked *self,
                 GPtrArray *variants)
{
  const TarnAdvice *otherwise = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (variants != NULL, NULL);

  for (guint i = 0; i < variants->len; i++)
    {
      const TarnAdvice *variant = g_ptr_array_index (variants, i);

      if (variant->when != NULL && tarn_asked_meets (self, variant->when))
        return variant;
      if (variant->when == NULL && otherwise == NULL)
        otherwise = variant;
    }

  return otherwise;
}

/**
 * tarn_asked_get_pack:
 * @self: a snapshot
 *
 * The guidance pack that stands for the person: the one of the answer to the pack question, and
 * while that is unanswered, declined or has no pack of its own, the `otherwise` pack.
 *
 * Returns: (transfer none) (nullable): the pack; %NULL if the questionnaire has none
 */
const TarnPack *
tarn_asked_get_pack (TarnAsked *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pack;
}

static gboolean
same_cite (gconstpointer a,
           gconstpointer b)
{
  const TarnCite *left = a;
  const TarnCite *right = b;

  return g_strcmp0 (left->ref, right->ref) == 0 && g_strcmp0 (left->at, right->at) == 0;
}

static void
add_once (GPtrArray *cites,
          TarnCite  *cite)
{
  if (!g_ptr_array_find_with_equal_func (cites, cite, same_cite, NULL))
    g_ptr_array_add (cites, cite);
}

/**
 * tarn_asked_swap_cites:
 * @self: a snapshot
 * @cites: (element-type TarnCite): citations of a checked questionnaire or of checked texts
 *
 * The citations as they are printed for the person. A reference without a nation is always kept,
 * and one with a nation if the person's pack lists that nation or there are no packs. Of the
 * others, a regulator's is replaced by the pack's own citations, and the rest are left out. No
 * citation comes twice.
 *
 * Returns: (transfer container) (element-type TarnCite): the citations
 */
GPtrArray *
tarn_asked_swap_cites (TarnAsked *self,
                       GPtrArray *cites)
{
  g_autoptr(GPtrArray) swapped = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (cites != NULL, NULL);

  swapped = g_ptr_array_new ();

  for (guint i = 0; i < cites->len; i++)
    {
      TarnCite            *cite = g_ptr_array_index (cites, i);
      const TarnReference *reference = cite->reference;

      if (self->pack == NULL || reference == NULL || reference->nation == NULL ||
          g_strv_contains ((const char *const *)self->pack->nations, reference->nation))
        add_once (swapped, cite);
      else if (reference->regulator)
        for (guint j = 0; j < self->pack->cites->len; j++)
          add_once (swapped, g_ptr_array_index (self->pack->cites, j));
    }

  return g_steal_pointer (&swapped);
}

/**
 * tarn_asked_get_issues:
 * @self: a snapshot
 *
 * The conditions that could not be worked out up to now, each once.
 *
 * Returns: (transfer none) (element-type TarnIssue): the issues
 */
GPtrArray *
tarn_asked_get_issues (TarnAsked *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->issues;
}
