/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-explain.h"

/* So many combinations of answers are tried at most. */
#define MOST_COMBINATIONS 4096

/* An item may have this many options, and the blank after them, to be one word of bits. */
#define MOST_VALUES 64

/* The answers that a condition reads, each as the number of an option; the number after the last
 * option stands for no answer. */
typedef struct
{
  GPtrArray   *items;
  guint       *n_values;
  guint       *values;
  guint        n_combinations;
  const char **answer;
} Answers;

static void
answers_clear (Answers *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->n_values);
  g_free (self->values);
  g_free (self->answer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answers, answers_clear)

static gboolean
has_options (const TarnItem *item)
{
  return item != NULL && item->scale != NULL && item->scale->options->len < MOST_VALUES;
}

static gboolean
answers_init (Answers                 *self,
              const TarnQuestionnaire *questionnaire,
              const char *const       *ids)
{
  guint n = g_strv_length ((char **)ids);

  self->items = g_ptr_array_new ();
  self->n_values = g_new0 (guint, n + 1);
  self->values = g_new0 (guint, n + 1);
  self->answer = g_new0 (const char *, 2 * (n + 1));
  self->n_combinations = 1;
  for (guint i = 0; i < n; i++)
    {
      const TarnItem *item = tarn_questionnaire_find_item (questionnaire, ids[i]);

      if (!has_options (item))
        return FALSE;
      g_ptr_array_add (self->items, (gpointer)item);
      self->n_values[i] = item->scale->options->len + 1;
      self->n_combinations *= self->n_values[i];
      if (self->n_combinations > MOST_COMBINATIONS)
        return FALSE;
    }
  return n > 0;
}

static void
answers_set (Answers *self,
             guint    combination)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const TarnItem *item = self->items->pdata[i];

      self->values[i] = combination % self->n_values[i];
      combination /= self->n_values[i];
      self->answer[2 * i] = NULL;
      if (self->values[i] < item->scale->options->len)
        {
          const TarnOption *option = item->scale->options->pdata[self->values[i]];

          self->answer[2 * i] = option->code;
        }
    }
}

static const char *const *
answers_lookup (const char *id,
                gpointer    user_data)
{
  Answers *self = user_data;

  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (((const TarnItem *)self->items->pdata[i])->id, id))
      return self->answer + 2 * i;
  return NULL;
}

/* A box holds all combinations of the values that @box allows for each item. Are they all true? */
static gboolean
box_is_true (Answers       *answers,
             const guint64 *box,
             const guint8  *truth)
{
  for (guint i = 0; i < answers->n_combinations; i++)
    {
      gboolean inside = TRUE;

      if (truth[i])
        continue;
      answers_set (answers, i);
      for (guint j = 0; j < answers->items->len && inside; j++)
        inside = (box[j] >> answers->values[j]) & 1;
      if (inside)
        return FALSE;
    }
  return TRUE;
}

/* Lets in every other value that keeps all of the box true. The last item is widened first, so that
 * cases are named in the order in which their items are read. */
static void
widen (Answers      *answers,
       guint64      *box,
       const guint8 *truth)
{
  for (guint i = answers->items->len; i-- > 0;)
    for (guint value = 0; value < answers->n_values[i]; value++)
      {
        guint64 before = box[i];

        box[i] |= G_GUINT64_CONSTANT (1) << value;
        if (!box_is_true (answers, box, truth))
          box[i] = before;
      }
}

static void
cover (Answers       *answers,
       const guint64 *box,
       guint8        *covered)
{
  for (guint i = 0; i < answers->n_combinations; i++)
    {
      gboolean inside = TRUE;

      answers_set (answers, i);
      for (guint j = 0; j < answers->items->len && inside; j++)
        inside = (box[j] >> answers->values[j]) & 1;
      covered[i] |= inside;
    }
}

static void
tarn_term_free (gpointer data)
{
  TarnTerm *self = data;

  g_ptr_array_unref (self->options);
  g_ptr_array_unref (self->others);
  g_free (self);
}

static TarnTerm *
tarn_term_new (const TarnItem *item,
               guint64         values)
{
  TarnTerm *self = g_new0 (TarnTerm, 1);
  guint     n = item->scale->options->len;

  self->item = item;
  self->options = g_ptr_array_new ();
  self->others = g_ptr_array_new ();
  self->blank = (values >> n) & 1;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add ((values >> i) & 1 ? self->options
                                       : self->others,
                     item->scale->options->pdata[i]);
  return self;
}

static GPtrArray *
list_terms (Answers       *answers,
            const guint64 *box)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func (tarn_term_free);

  for (guint i = 0; i < answers->items->len; i++)
    {
      guint64 all = G_MAXUINT64 >> (MOST_VALUES - answers->n_values[i]);

      if (box[i] != all)
        g_ptr_array_add (terms, tarn_term_new (answers->items->pdata[i], box[i]));
    }
  return terms;
}

/**
 * tarn_explain:
 * @questionnaire: where the items are
 * @condition: a condition on its items
 * @met: explain when it is met; else when it is not
 *
 * Says for which answers a condition holds, found by asking it about every combination of them.
 * What it is written in is not looked at. Of an item with several answers one tick at a time is
 * tried.
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): cases of #TarnTerm. In one case or
 *   more all terms have to hold. %NULL if it cannot be said: a number or text is read, there are
 *   too many combinations, or it is so always or never
 */
GPtrArray *
tarn_explain (const TarnQuestionnaire *questionnaire,
              TarnCondition           *condition,
              gboolean                 met)
{
  g_auto(Answers) answers = { 0 };
  g_autoptr(GPtrArray) cases = NULL;
  g_autofree guint8  *truth = NULL;
  g_autofree guint8  *covered = NULL;
  g_autofree guint64 *box = NULL;

  g_return_val_if_fail (questionnaire != NULL && condition != NULL, NULL);

  if (!answers_init (&answers, questionnaire, tarn_condition_get_ids (condition)))
    return NULL;
  truth = g_new0 (guint8, answers.n_combinations);
  covered = g_new0 (guint8, answers.n_combinations);
  box = g_new0 (guint64, answers.items->len);
  for (guint i = 0; i < answers.n_combinations; i++)
    {
      answers_set (&answers, i);
      truth[i] = !tarn_condition_is_met (condition, answers_lookup, &answers, NULL) == !met;
    }

  cases = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < answers.n_combinations; i++)
    {
      if (!truth[i] || covered[i])
        continue;
      answers_set (&answers, i);
      for (guint j = 0; j < answers.items->len; j++)
        box[j] = G_GUINT64_CONSTANT (1) << answers.values[j];
      widen (&answers, box, truth);
      cover (&answers, box, covered);
      g_ptr_array_add (cases, list_terms (&answers, box));
    }
  if (cases->len == 0 || ((GPtrArray *)cases->pdata[0])->len == 0)
    return NULL;
  return g_steal_pointer (&cases);
}
