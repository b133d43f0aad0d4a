/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-leaves.h"

static void
leaf_free (gpointer data)
{
  TarnLeaf *self = data;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

static TarnLeaf *
add_leaf (GPtrArray   *leaves,
          TarnLeafKind kind)
{
  TarnLeaf *leaf = g_new0 (TarnLeaf, 1);

  leaf->kind = kind;
  leaf->items = g_ptr_array_new ();
  g_ptr_array_add (leaves, leaf);

  return leaf;
}

/* Items that share a page: opening questions with each other, those of one domain, and those that
 * stand in a section without a domain. */
static gboolean
belongs (const TarnLeaf *leaf,
         const TarnItem *item)
{
  return leaf->kind == TARN_LEAF_ITEMS && leaf->opening == item->opening &&
         leaf->section == item->section && leaf->domain == item->domain;
}

static gboolean
any_asked (TarnAsked      *asked,
           const TarnLeaf *leaf)
{
  for (guint i = 0; i < leaf->items->len; i++)
    if (tarn_asked_has (asked, leaf->items->pdata[i]))
      return TRUE;

  return leaf->kind != TARN_LEAF_ITEMS;
}

static void
add_item (GPtrArray *leaves,
          TarnItem  *item,
          gboolean   by_domain)
{
  TarnLeaf *last = leaves->pdata[leaves->len - 1];

  if (!by_domain || !belongs (last, item))
    {
      last = add_leaf (leaves, TARN_LEAF_ITEMS);
      last->opening = item->opening;
      last->section = item->section;
      last->domain = item->domain;
    }
  g_ptr_array_add (last->items, item);
}

static void
mark_firsts (GPtrArray *leaves)
{
  const TarnSection *section = NULL;
  const TarnDomain  *domain = NULL;

  for (guint i = 0; i < leaves->len; i++)
    {
      TarnLeaf *leaf = leaves->pdata[i];

      leaf->first_of_section = leaf->section != NULL && leaf->section != section;
      leaf->first_of_domain = leaf->domain != NULL && leaf->domain != domain;
      section = leaf->section;
      domain = leaf->domain;
    }
}

/**
 * tarn_leaves_new:
 * @questionnaire: a questionnaire
 * @asked: which of its items are asked
 * @by_domain: a page shows a whole domain, not one item
 *
 * Lists the pages: the promise, the opening questions, the presence map, the rest, the review.
 * While an opening question is missing, nothing behind the opening questions is known.
 *
 * Returns: (transfer full) (element-type TarnLeaf): the pages, at least the promise
 */
GPtrArray *
tarn_leaves_new (TarnQuestionnaire *questionnaire,
                 TarnAsked         *asked,
                 gboolean           by_domain)
{
  g_autoptr(GPtrArray) leaves = NULL;
  gboolean map_due;

  g_return_val_if_fail (questionnaire != NULL, NULL);
  g_return_val_if_fail (asked != NULL, NULL);

  leaves = g_ptr_array_new_with_free_func (leaf_free);
  map_due = questionnaire->map != NULL;
  add_leaf (leaves, TARN_LEAF_PROMISE);

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      TarnItem *item = questionnaire->items->pdata[i];

      if (!item->opening && tarn_asked_opening_missing (asked))
        break;
      if (!item->opening && map_due)
        {
          add_leaf (leaves, TARN_LEAF_MAP);
          map_due = FALSE;
        }
      if (by_domain || tarn_asked_has (asked, item))
        add_item (leaves, item, by_domain);
    }

  for (guint i = leaves->len; i-- > 0;)
    if (!any_asked (asked, leaves->pdata[i]))
      g_ptr_array_remove_index (leaves, i);

  if (!tarn_asked_opening_missing (asked))
    add_leaf (leaves, TARN_LEAF_REVIEW);
  mark_firsts (leaves);

  return g_steal_pointer (&leaves);
}

/**
 * tarn_leaves_find:
 * @leaves: (element-type TarnLeaf): the pages
 * @at: (nullable): the place that a reflection remembers
 *
 * Returns: the index of the page with that place; 0, the promise, if there is none
 */
guint
tarn_leaves_find (GPtrArray  *leaves,
                  const char *at)
{
  g_return_val_if_fail (leaves != NULL, 0);

  for (guint i = 0; at != NULL && i < leaves->len; i++)
    if (tarn_leaf_find_item (leaves->pdata[i], at) >= 0)
      return i;

  /* An item may have one of these names: then it is the item that is meant. */
  for (guint i = 0; at != NULL && i < leaves->len; i++)
    if (g_strcmp0 (tarn_leaf_get_at (leaves->pdata[i]), at) == 0)
      return i;

  return 0;
}

/**
 * tarn_leaf_find_item:
 * @self: a page
 * @id: (nullable): of an item
 *
 * Returns: which of the items of the page it is, from 0; -1 if it is none of them
 */
int
tarn_leaf_find_item (const TarnLeaf *self,
                     const char     *id)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (((const TarnItem *)self->items->pdata[i])->id, id) == 0)
      return (int)i;

  return -1;
}

/**
 * tarn_leaf_get_at:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): how a reflection remembers that this page was shown last
 */
const char *
tarn_leaf_get_at (const TarnLeaf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case TARN_LEAF_ITEMS:
      return ((const TarnItem *)self->items->pdata[0])->id;
    case TARN_LEAF_MAP:
      return TARN_AT_MAP;
    case TARN_LEAF_REVIEW:
      return TARN_AT_REVIEW;
    case TARN_LEAF_PROMISE:
    default:
      return NULL;
    }
}

/**
 * tarn_leaf_same:
 * @a: a page
 * @b: a page, of another moment maybe
 *
 * Returns: %TRUE if both show the same
 */
gboolean
tarn_leaf_same (const TarnLeaf *a,
                const TarnLeaf *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind &&
         (a->items->len == 0 || (b->items->len > 0 && a->items->pdata[0] == b->items->pdata[0]));
}

static gboolean
counts (const TarnItem   *item,
        const TarnDomain *domain,
        gboolean          opening)
{
  if (item->type == TARN_ITEM_INFO)
    return FALSE;
  if (domain != NULL)
    return item->domain == domain;

  return item->opening == opening;
}

/**
 * tarn_count_new:
 * @asked: which items are asked
 * @reflection: the answers
 * @domain: (nullable): count only this domain
 * @opening: without @domain: count the opening questions, instead of all others
 *
 * Returns: how many are asked and answered
 */
TarnCount
tarn_count_new (TarnAsked        *asked,
                TarnReflection   *reflection,
                const TarnDomain *domain,
                gboolean          opening)
{
  TarnCount          count = { 0 };
  TarnQuestionnaire *questionnaire;

  g_return_val_if_fail (asked != NULL, count);
  g_return_val_if_fail (TARN_IS_REFLECTION (reflection), count);

  questionnaire = tarn_asked_get_questionnaire (asked);
  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem   *item = questionnaire->items->pdata[i];
      const TarnAnswer *answer;

      if (!counts (item, domain, opening) || !tarn_asked_has (asked, item))
        continue;

      count.asked++;
      answer = tarn_reflection_get_answer (reflection, item->id);
      if (answer != NULL)
        count.answered++;
      if (answer != NULL && answer->state == TARN_ANSWER_DECLINED)
        count.declined++;
    }

  return count;
}
