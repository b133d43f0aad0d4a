/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reader.h"

#include "tarn-condition-maker.h"
#include "tarn-issue.h"
#include "tarn-language.h"
#include "tarn-limits.h"
#include "tarn-questionnaire-grammar.h"

#include <stdlib.h>
#include <string.h>

static guint
find_language (TarnReader *self,
               const char *lang)
{
  g_autofree char *key = g_ascii_strdown (lang, -1);
  gpointer         place;
  guint            zero = 0;

  if (g_hash_table_lookup_extended (self->language_places, key, NULL, &place))
    return GPOINTER_TO_UINT (place);

  place = GUINT_TO_POINTER (self->languages->len);
  g_hash_table_insert (self->language_places, g_steal_pointer (&key), place);
  g_ptr_array_add (self->languages, g_strdup (lang));
  g_array_append_val (self->picked, zero);

  return GPOINTER_TO_UINT (place);
}

static const char *
get_language_of (TarnReader        *self,
                 const TarnXmlNode *node)
{
  const char *lang = tarn_xml_node_get_lang (node);

  return lang != NULL && tarn_language_is_valid (lang) ? lang : self->own;
}

/* Compiled, a condition takes fifty times the memory of its text. */
static gboolean
has_room_for (TarnReader        *self,
              const char        *source,
              const TarnXmlNode *node)
{
  gsize            before = self->condition_bytes;
  g_autofree char *limit = NULL;

  self->condition_bytes += strlen (source);
  if (self->condition_bytes <= TARN_LIMIT_CONDITION_CHARS_IN_ALL)
    return TRUE;

  limit = g_strdup_printf ("%d", TARN_LIMIT_CONDITION_CHARS_IN_ALL);
  if (before <= TARN_LIMIT_CONDITION_CHARS_IN_ALL)
    tarn_issues_add (self->issues, "conditions-too-long", node->line, limit);
  return FALSE;
}

static TarnReference *
read_reference (TarnReader        *self,
                const TarnXmlNode *node)
{
  TarnReference *reference = tarn_reference_new ();

  reference->line = node->line;
  reference->id = tarn_reader_id (node, "id");
  reference->nation = tarn_reader_string (node, "nation");
  reference->year = (guint)tarn_reader_whole (node, "year", 0);
  reference->legal = tarn_reader_enum (node, "status", tarn_legal_values);
  reference->seen = tarn_reader_enum (node, "seen", tarn_seen_values);
  reference->regulator = tarn_reader_yes (node, "regulator", FALSE);
  reference->checked = tarn_reader_string (node, "checked");
  reference->title = tarn_reader_needed_text (self, node, "title");
  reference->label = tarn_reader_needed_text (self, node, "label");
  reference->publisher = tarn_reader_text (self, node, "publisher");
  reference->note = tarn_reader_text (self, node, "note");

  return reference;
}

/**
 * tarn_reader_new:
 * @root: the first element of the file
 * @wanted: (nullable) (array zero-terminated=1): the languages a person reads, best first
 * @issues: (element-type TarnIssue): where problems are added
 *
 * Returns: (transfer full): a reader, which borrows all of these
 */
TarnReader *
tarn_reader_new (const TarnXmlNode *root,
                 const char *const *wanted,
                 GPtrArray         *issues)
{
  TarnReader *self;
  const char *lang;

  g_return_val_if_fail (root != NULL && issues != NULL, NULL);

  lang = tarn_xml_node_get_lang (root);

  self = g_new0 (TarnReader, 1);
  self->issues = issues;
  self->wanted = wanted;
  self->own = lang != NULL && tarn_language_is_valid (lang) ? lang : "und";
  self->languages = g_ptr_array_new_with_free_func (g_free);
  self->picked = g_array_new (FALSE, FALSE, sizeof (guint));
  self->language_places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_condition_syntax_free);
  self->hints = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_condition_syntax_free);
  find_language (self, self->own);

  return self;
}

/**
 * tarn_reader_free:
 * @self: (nullable) (transfer full): a reader
 *
 * Frees a reader.
 */
void
tarn_reader_free (TarnReader *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->languages);
  g_array_unref (self->picked);
  g_hash_table_unref (self->language_places);
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->hints);
  g_free (self);
}

/**
 * tarn_reader_text:
 * @self: a reader
 * @parent: an element
 * @name: the name of a text in it
 *
 * Picks one of the translations of a text.
 *
 * Returns: (transfer full) (nullable): the text in the best language there is
 */
TarnText *
tarn_reader_text (TarnReader        *self,
                  const TarnXmlNode *parent,
                  const char        *name)
{
  const TarnXmlNode *first = tarn_xml_node_first (parent, name);
  g_autoptr(GPtrArray) nodes = NULL;
  g_autoptr(GPtrArray) languages = NULL;
  g_autofree char *text = NULL;
  int              place;

  if (first == NULL)
    return NULL;

  nodes = g_ptr_array_new ();
  languages = g_ptr_array_new ();
  for (const TarnXmlNode *node = first; node != NULL; node = tarn_xml_node_next (node, name))
    {
      const char *lang = get_language_of (self, node);

      g_ptr_array_add (nodes, (gpointer)node);
      g_ptr_array_add (languages, (gpointer)lang);
      find_language (self, lang);
      self->has_draft |= tarn_reader_yes (node, "draft", FALSE);
    }
  g_ptr_array_add (languages, NULL);

  place = tarn_language_pick (self->wanted, (const char *const *)languages->pdata, self->own);
  g_array_index (self->picked, guint,
                 find_language (self, g_ptr_array_index (languages, place)))++;

  text = tarn_xml_node_dup_folded (g_ptr_array_index (nodes, place));
  return tarn_text_new (text, g_ptr_array_index (languages, place));
}

/**
 * tarn_reader_needed_text:
 * @self: a reader
 * @parent: an element
 * @name: the name of a text in it
 *
 * As tarn_reader_text(), for a text whose lack was reported already.
 *
 * Returns: (transfer full): the text, empty if there is none
 */
TarnText *
tarn_reader_needed_text (TarnReader        *self,
                         const TarnXmlNode *parent,
                         const char        *name)
{
  TarnText *text = tarn_reader_text (self, parent, name);

  return text != NULL ? text : tarn_text_new ("", self->own);
}

/**
 * tarn_reader_condition:
 * @self: a reader
 * @node: an element
 * @syntaxes: (element-type TarnConditionSyntax): where to note what the condition reads
 *
 * Returns: (transfer full) (nullable): the condition in its attribute `when`; %NULL if there is
 *   none, or it has an issue
 */
TarnCondition *
tarn_reader_condition (TarnReader        *self,
                       const TarnXmlNode *node,
                       GPtrArray         *syntaxes)
{
  const char *source = tarn_xml_node_get (node, "when");
  g_autoptr(TarnConditionSyntax) syntax = NULL;
  TarnCondition *condition;

  if (source == NULL || source[0] == '\0' || !has_room_for (self, source, node))
    return NULL;

  syntax = tarn_condition_syntax_parse (source, node->line, self->issues);
  if (syntax == NULL)
    return NULL;

  condition = tarn_condition_make (source, syntax, self->issues);
  g_ptr_array_add (syntaxes, g_steal_pointer (&syntax));
  return condition;
}

/**
 * tarn_reader_cites:
 * @self: a reader
 * @parent: an element
 * @cites: (element-type TarnCite): where its citations are added
 *
 * Reads the citations that stand directly in an element.
 */
void
tarn_reader_cites (TarnReader        *self,
                   const TarnXmlNode *parent,
                   GPtrArray         *cites)
{
  for (const TarnXmlNode *node = tarn_xml_node_first (parent, "cite"); node != NULL;
       node = tarn_xml_node_next (node, "cite"))
    {
      TarnCite *cite = tarn_cite_new ();

      cite->line = node->line;
      cite->ref = tarn_reader_id (node, "ref");
      cite->at = tarn_reader_string (node, "at");
      cite->note = tarn_reader_text (self, node, "note");
      g_ptr_array_add (cites, cite);
    }
}

/**
 * tarn_reader_references:
 * @self: a reader
 * @root: the first element of a file
 * @references: (element-type TarnReference): where its references are added
 *
 * Reads the list of references.
 */
void
tarn_reader_references (TarnReader        *self,
                        const TarnXmlNode *root,
                        GPtrArray         *references)
{
  const TarnXmlNode *list = tarn_xml_node_first (root, "references");

  for (const TarnXmlNode *node = tarn_xml_node_first (list, "reference"); node != NULL;
       node = tarn_xml_node_next (node, "reference"))
    {
      if (tarn_reader_at_limit (self, references, TARN_LIMIT_REFERENCES, "too-many-references",
                                node))
        return;
      g_ptr_array_add (references, read_reference (self, node));
    }
}

/**
 * tarn_reader_at_limit:
 * @self: a reader
 * @list: what was read so far
 * @limit: how many there may be
 * @code: the issue to add when there are more
 * @node: the element that is one too many
 *
 * Returns: %TRUE if nothing more may be added to @list
 */
gboolean
tarn_reader_at_limit (TarnReader        *self,
                      GPtrArray         *list,
                      guint              limit,
                      const char        *code,
                      const TarnXmlNode *node)
{
  g_autofree char *argument = NULL;

  if (list->len < limit)
    return FALSE;

  argument = g_strdup_printf ("%u", limit);
  tarn_issues_add (self->issues, code, node->line, argument);
  return TRUE;
}

/**
 * tarn_reader_dup_languages:
 * @self: a reader that has read everything
 *
 * Returns: (transfer full) (array zero-terminated=1): the languages found, the file's own first
 */
char **
tarn_reader_dup_languages (TarnReader *self)
{
  char **languages = g_new0 (char *, self->languages->len + 1);

  for (guint i = 0; i < self->languages->len; i++)
    languages[i] = g_strdup (g_ptr_array_index (self->languages, i));

  return languages;
}

/**
 * tarn_reader_get_language:
 * @self: a reader that has read everything
 *
 * Returns: (transfer none): the language of most texts that were picked, interned
 */
const char *
tarn_reader_get_language (TarnReader *self)
{
  guint best = 0;

  for (guint i = 1; i < self->picked->len; i++)
    if (g_array_index (self->picked, guint, i) > g_array_index (self->picked, guint, best))
      best = i;

  return g_intern_string (g_ptr_array_index (self->languages, best));
}

/**
 * tarn_reader_id:
 * @node: an element
 * @name: the name of an attribute that it needs
 *
 * Returns: (transfer full): its value, empty if it has none
 */
char *
tarn_reader_id (const TarnXmlNode *node,
                const char        *name)
{
  const char *value = tarn_xml_node_get (node, name);

  return g_strdup (value != NULL ? value : "");
}

/**
 * tarn_reader_string:
 * @node: an element
 * @name: the name of an attribute
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
tarn_reader_string (const TarnXmlNode *node,
                    const char        *name)
{
  return g_strdup (tarn_xml_node_get (node, name));
}

/**
 * tarn_reader_yes:
 * @node: an element
 * @name: the name of an attribute that says yes or no
 * @otherwise: what stands if it has none
 *
 * Returns: %TRUE for yes
 */
gboolean
tarn_reader_yes (const TarnXmlNode *node,
                 const char        *name,
                 gboolean           otherwise)
{
  const char *value = tarn_xml_node_get (node, name);

  return value != NULL ? strcmp (value, "yes") == 0 : otherwise;
}

/**
 * tarn_reader_whole:
 * @node: an element
 * @name: the name of an attribute with a whole number
 * @otherwise: what stands if it has none, or something else
 *
 * Returns: the number
 */
gint64
tarn_reader_whole (const TarnXmlNode *node,
                   const char        *name,
                   gint64             otherwise)
{
  const char *value = tarn_xml_node_get (node, name);

  if (value == NULL || tarn_value_check (TARN_VALUE_WHOLE, NULL, value) != NULL)
    return otherwise;

  return g_ascii_strtoll (value, NULL, 10);
}

/**
 * tarn_reader_enum:
 * @node: an element
 * @name: the name of an attribute
 * @values: (array zero-terminated=1): the words of a closed list
 *
 * Returns: the place of its value in the list; 0 if it has none, or another
 */
guint
tarn_reader_enum (const TarnXmlNode *node,
                  const char        *name,
                  const char *const *values)
{
  const char *value = tarn_xml_node_get (node, name);

  for (guint i = 0; value != NULL && values[i] != NULL; i++)
    if (strcmp (values[i], value) == 0)
      return i;

  return 0;
}
