/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-identifiers.h"

#include "tarn-phrases.h"

#include <string.h>

/* Rules may come from anybody. For each place of a text a pattern may take so many steps before it
 * is given up; what Tarn brings takes a hundred. A pattern that names limits of its own can only
 * lower them. */
#define LIMITS "(*LIMIT_MATCH=1000)(*LIMIT_DEPTH=250)(*LIMIT_HEAP=1024)"

/* In bytes. */
#define PIECE   2000
#define OVERLAP 200

typedef struct
{
  TarnIdentifierKind kind;
  gboolean           named; /* not only by its id */
  guint              order;
  GPtrArray         *finds;   /* GRegex */
  GPtrArray         *excepts; /* GRegex */
  TarnPhrases       *innocent;
} Rules;

struct _TarnIdentifiers
{
  GPtrArray *rules; /* Rules */
};

/* One search through one text. */
typedef struct
{
  const char *text;
  GArray     *hits;
  gboolean    gave_up;
} Search;

static void
rules_free (gpointer data)
{
  Rules *rules = data;

  g_free (rules->kind.id);
  tarn_text_free (rules->kind.name);
  tarn_text_free (rules->kind.why);
  g_ptr_array_unref (rules->finds);
  g_ptr_array_unref (rules->excepts);
  tarn_phrases_free (rules->innocent);
  g_free (rules);
}

static Rules *
find_rules (TarnIdentifiers *self,
            const char      *id)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      Rules *rules = g_ptr_array_index (self->rules, i);

      if (strcmp (rules->kind.id, id) == 0)
        return rules;
    }

  return NULL;
}

/* The phrases of one file may come before the kind that they are for. */
static Rules *
ensure_rules (TarnIdentifiers *self,
              const char      *id)
{
  Rules *rules = find_rules (self, id);

  if (rules != NULL)
    return rules;

  rules = g_new0 (Rules, 1);
  rules->kind.id = g_strdup (id);
  rules->kind.name = tarn_text_new (id, NULL);
  rules->kind.why = tarn_text_new ("", NULL);
  rules->order = self->rules->len;
  rules->finds = g_ptr_array_new_with_free_func ((GDestroyNotify)g_regex_unref);
  rules->excepts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_regex_unref);
  rules->innocent = tarn_phrases_new ();
  g_ptr_array_add (self->rules, rules);
  return rules;
}

static gboolean
add_pattern (GPtrArray  *patterns,
             const char *pattern,
             GError    **error)
{
  g_autofree char *limited = g_strconcat (LIMITS, pattern, NULL);
  GRegex          *regex = g_regex_new (limited, 0, 0, error);

  if (regex == NULL)
    return FALSE;

  g_ptr_array_add (patterns, regex);
  return TRUE;
}

/* A pattern can be written so that it ends inside of a character. */
static void
widen_to_characters (const char *text,
                     int        *start,
                     int        *end)
{
  while (*start > 0 && ((guchar)text[*start] & 0xc0) == 0x80)
    (*start)--;
  while (((guchar)text[*end] & 0xc0) == 0x80)
    (*end)++;
}

typedef void (*FoundFunc) (int      start,
                           int      end,
                           gpointer data);

/* Calls for each place that the pattern finds in a piece of the text; says whether it came to the
 * end of it. */
static gboolean
match_piece (GRegex     *regex,
             const char *text,
             gsize       from,
             gsize       to,
             FoundFunc   found,
             gpointer    data)
{
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  g_regex_match_full (regex, text, to, from, 0, &match, &error);
  while (error == NULL && g_match_info_matches (match) && n++ < TARN_MOST_HITS)
    {
      int start, end;

      if (g_match_info_fetch_pos (match, 0, &start, &end) && start >= 0 && end > start)
        {
          widen_to_characters (text, &start, &end);
          found (start, end, data);
        }
      g_match_info_next (match, &error);
    }

  return error == NULL;
}

/* Where a piece ends, or the overlap with the next begins: between two words if there is a space
 * in reach, and never inside of a character. */
static gsize
find_gap (const char *text,
          gsize       at,
          gsize       reach)
{
  for (gsize i = at; i > at - reach; i--)
    if (g_ascii_isspace (text[i]))
      return i;

  while (((guchar)text[at] & 0xc0) == 0x80)
    at--;
  return at;
}

/* A pattern may run from each place to the end of what it is given, uncounted: so it gets a long
 * text in pieces, which overlap by more than an identifier is long. */
static gboolean
for_each_match (GRegex     *regex,
                const char *text,
                FoundFunc   found,
                gpointer    data)
{
  gsize length = strlen (text);
  gsize from = 0;

  while (length - from > PIECE)
    {
      gsize to = find_gap (text, from + PIECE, OVERLAP);

      if (!match_piece (regex, text, from, to, found, data))
        return FALSE;
      from = find_gap (text, to - OVERLAP, OVERLAP);
    }

  return match_piece (regex, text, from, length, found, data);
}

static void
blank_cb (int      start,
          int      end,
          gpointer data)
{
  memset ((char *)data + start, TARN_BLANK, end - start);
}

static void
hit_cb (int      start,
        int      end,
        gpointer data)
{
  TarnIdentifierHit hit = { NULL, start, end };

  g_array_append_val (data, hit);
}

static void
search_with (Search *search,
             Rules  *rules)
{
  g_autofree char *blanked = g_strdup (search->text);
  guint            before = search->hits->len;

  tarn_phrases_blank (rules->innocent, search->text, blanked);
  for (guint i = 0; i < rules->excepts->len; i++)
    if (!for_each_match (rules->excepts->pdata[i], search->text, blank_cb, blanked))
      search->gave_up = TRUE;
  for (guint i = 0; i < rules->finds->len; i++)
    if (!for_each_match (rules->finds->pdata[i], blanked, hit_cb, search->hits))
      search->gave_up = TRUE;

  for (guint i = before; i < search->hits->len; i++)
    g_array_index (search->hits, TarnIdentifierHit, i).kind = &rules->kind;
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const TarnIdentifierHit *left = a;
  const TarnIdentifierHit *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  return left->end > right->end ? -1 : left->end < right->end;
}

static guint
get_order (const TarnIdentifierHit *hit)
{
  /* The kind is the first member of its rules. */
  return ((const Rules *)hit->kind)->order;
}

/* Hits that overlap become one, of the kind that stands first in the rules. */
static GArray *
merge (GArray *hits)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (TarnIdentifierHit));

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len && merged->len < TARN_MOST_HITS; i++)
    {
      const TarnIdentifierHit *hit = &g_array_index (hits, TarnIdentifierHit, i);
      TarnIdentifierHit       *last = NULL;

      if (merged->len > 0)
        last = &g_array_index (merged, TarnIdentifierHit, merged->len - 1);
      if (last == NULL || hit->start >= last->end)
        {
          g_array_append_val (merged, *hit);
          continue;
        }
      last->end = MAX (last->end, hit->end);
      if (get_order (hit) < get_order (last))
        last->kind = hit->kind;
    }

  return merged;
}

/**
 * tarn_identifiers_new:
 *
 * Returns: (transfer full): rules that find nothing yet
 */
TarnIdentifiers *
tarn_identifiers_new (void)
{
  TarnIdentifiers *self = g_atomic_rc_box_new0 (TarnIdentifiers);

  self->rules = g_ptr_array_new_with_free_func (rules_free);

  return self;
}

/**
 * tarn_identifiers_ref:
 * @self: rules
 *
 * Returns: (transfer full): @self
 */
TarnIdentifiers *
tarn_identifiers_ref (TarnIdentifiers *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TarnIdentifiers *self = data;

  g_ptr_array_unref (self->rules);
}

/**
 * tarn_identifiers_unref:
 * @self: (transfer full): rules
 *
 * Gives up a reference.
 */
void
tarn_identifiers_unref (TarnIdentifiers *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * tarn_identifiers_get_kind:
 * @self: rules
 * @id: the id of a kind
 *
 * Returns: (transfer none) (nullable): the kind
 */
const TarnIdentifierKind *
tarn_identifiers_get_kind (TarnIdentifiers *self,
                           const char      *id)
{
  Rules *rules;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  rules = find_rules (self, id);
  return rules != NULL ? &rules->kind : NULL;
}

/**
 * tarn_identifiers_take_kind:
 * @self: rules
 * @id: the id of a kind
 * @name: (transfer full) (nullable): what it is called
 * @why: (transfer full) (nullable): why it may show who is meant
 *
 * Adds a kind. If an earlier file has it, it is called what it is called there, and what is added
 * to it comes on top: so the file of one nation adds to what is true everywhere. One that no file
 * names is called by its id.
 */
void
tarn_identifiers_take_kind (TarnIdentifiers *self,
                            const char      *id,
                            TarnText        *name,
                            TarnText        *why)
{
  Rules *rules;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  rules = ensure_rules (self, id);
  if (name == NULL || rules->named)
    {
      tarn_text_free (name);
      tarn_text_free (why);
      return;
    }

  rules->named = TRUE;
  tarn_text_free (rules->kind.name);
  rules->kind.name = name;
  if (why == NULL)
    return;
  tarn_text_free (rules->kind.why);
  rules->kind.why = why;
}

/**
 * tarn_identifiers_add_find:
 * @self: rules
 * @kind: the id of a kind that is there
 * @pattern: a regular expression
 * @error: return location for an error of %G_REGEX_ERROR
 *
 * Adds a pattern: what it matches is of @kind.
 *
 * Returns: %TRUE if it is a pattern
 */
gboolean
tarn_identifiers_add_find (TarnIdentifiers *self,
                           const char      *kind,
                           const char      *pattern,
                           GError         **error)
{
  Rules *rules;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (kind != NULL && pattern != NULL, FALSE);

  rules = find_rules (self, kind);
  g_return_val_if_fail (rules != NULL, FALSE);

  return add_pattern (rules->finds, pattern, error);
}

/**
 * tarn_identifiers_add_except:
 * @self: rules
 * @kind: the id of a kind that is there
 * @pattern: a regular expression
 * @error: return location for an error of %G_REGEX_ERROR
 *
 * Adds a pattern: what it matches is blanked out before anything of @kind is looked for.
 *
 * Returns: %TRUE if it is a pattern
 */
gboolean
tarn_identifiers_add_except (TarnIdentifiers *self,
                             const char      *kind,
                             const char      *pattern,
                             GError         **error)
{
  Rules *rules;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (kind != NULL && pattern != NULL, FALSE);

  rules = find_rules (self, kind);
  g_return_val_if_fail (rules != NULL, FALSE);

  return add_pattern (rules->excepts, pattern, error);
}

/**
 * tarn_identifiers_add_innocent:
 * @self: rules
 * @kind: the id of a kind, which another file may have
 * @phrases: words and phrases with semicolons between them, written as they are in a sentence
 *
 * Adds what is blanked out before anything of @kind is looked for: names of places, days, laws.
 */
void
tarn_identifiers_add_innocent (TarnIdentifiers *self,
                               const char      *kind,
                               const char      *phrases)
{
  Rules *rules;
  g_auto(GStrv) split = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (kind != NULL && phrases != NULL);

  rules = ensure_rules (self, kind);
  split = g_strsplit (phrases, ";", -1);
  for (guint i = 0; split[i] != NULL; i++)
    tarn_phrases_add (rules->innocent, split[i]);
}

/**
 * tarn_identifiers_find:
 * @self: rules
 * @text: what a person wrote, UTF-8
 * @gave_up: (out) (optional): a rule took too many steps, so that what it would find is not there
 *
 * Looks for what may show who is meant. It takes time in proportion to the length of @text,
 * whatever the rules.
 *
 * Returns: (transfer full) (element-type TarnIdentifierHit): what was found, in the order of the
 *   text, without overlaps, at most %TARN_MOST_HITS; it lives as long as @self
 */
GArray *
tarn_identifiers_find (TarnIdentifiers *self,
                       const char      *text,
                       gboolean        *gave_up)
{
  g_autoptr(GArray) hits = NULL;
  Search search = { text };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  hits = g_array_new (FALSE, FALSE, sizeof (TarnIdentifierHit));
  search.hits = hits;
  for (guint i = 0; i < self->rules->len; i++)
    search_with (&search, g_ptr_array_index (self->rules, i));

  if (gave_up != NULL)
    *gave_up = search.gave_up;
  return merge (hits);
}
