/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-grammar.h"

#include "tarn-issue.h"
#include "tarn-language.h"
#include "tarn-limits.h"

#include <string.h>

#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

/* A text for people; its attributes are those that has_lang stands for. */
static const TarnGrammar words_grammar = {
  .content = TARN_CONTENT_MIXED,
  .has_lang = TRUE,
  .max_chars = TARN_LIMIT_TEXT_CHARS,
};

/* Beyond that many nobody reads on, and a hostile file could go on for long. */
static gboolean
is_full (GPtrArray *issues)
{
  return issues->len > TARN_LIMIT_ISSUES;
}

static const TarnGrammarAttribute *
find_attribute (const TarnGrammar *self,
                const char        *name)
{
  for (guint i = 0; self->attributes != NULL && self->attributes[i].name != NULL; i++)
    if (strcmp (self->attributes[i].name, name) == 0)
      return &self->attributes[i];

  return NULL;
}

static void
add_value_issue (const char       *code,
                 const char       *name,
                 TarnXmlAttribute *attribute,
                 guint             line,
                 GPtrArray        *issues)
{
  g_autofree char *value = NULL;

  if (g_str_equal (code, "attribute-invalid") || attribute->value[0] == '\0')
    {
      tarn_issues_add (issues, "attribute-invalid", line, name);
      return;
    }

  /* Enough to find it by; the whole may fill the screen. */
  value = g_utf8_substring (attribute->value, 0,
                            MIN (g_utf8_strlen (attribute->value, -1), TARN_LIMIT_ID_CHARS));
  tarn_issues_add (issues, code, line, value);
}

static void
check_attribute (const TarnGrammar *self,
                 TarnXmlNode       *node,
                 TarnXmlAttribute  *attribute,
                 GPtrArray         *issues)
{
  const TarnGrammarAttribute *known = NULL;
  const char                 *code = NULL;
  gboolean                    is_lang;
  g_autofree char            *name = NULL;

  name = attribute->prefix[0] != '\0' ? g_strconcat (attribute->prefix, ":", attribute->name, NULL)
                                      : g_strdup (attribute->name);
  is_lang = strcmp (attribute->ns, XML_NAMESPACE) == 0 && strcmp (attribute->name, "lang") == 0;
  if (attribute->ns[0] == '\0')
    known = find_attribute (self, attribute->name);

  if (known == NULL || known->type != TARN_VALUE_WORDS)
    g_strstrip (attribute->value);

  if (is_lang && (self->has_lang || self->lang_required))
    code = tarn_language_is_valid (attribute->value) ? NULL : "language-invalid";
  else if (known != NULL)
    code = tarn_value_check (known->type, known->values, attribute->value);
  else if (self->has_lang && attribute->ns[0] == '\0' && strcmp (attribute->name, "draft") == 0)
    code = tarn_value_check (TARN_VALUE_YES_NO, NULL, attribute->value);
  else
    tarn_issues_add (issues,
                     self->unknown == TARN_UNKNOWN_REFUSED ? "attribute-unknown"
                                                           : "attribute-dropped",
                     node->line, name);

  if (code != NULL)
    add_value_issue (code, name, attribute, node->line, issues);
}

static void
check_attributes (const TarnGrammar *self,
                  TarnXmlNode       *node,
                  GPtrArray         *issues)
{
  for (guint i = 0; i < node->n_attributes; i++)
    check_attribute (self, node, &node->attributes[i], issues);

  for (guint i = 0; self->attributes != NULL && self->attributes[i].name != NULL; i++)
    if (self->attributes[i].required && tarn_xml_node_get (node, self->attributes[i].name) == NULL)
      {
        if (self->attributes[i].type == TARN_VALUE_FORMAT)
          tarn_issues_add (issues, "format-missing", node->line, NULL);
        else
          tarn_issues_add (issues, "attribute-missing", node->line, self->attributes[i].name);
      }

  if (self->lang_required && tarn_xml_node_get_lang (node) == NULL)
    tarn_issues_add (issues, "attribute-missing", node->line, "xml:lang");
}

static gboolean
has_element (const TarnXmlNode *node)
{
  for (const TarnXmlNode *child = node->first; child != NULL; child = child->next)
    if (child->name != NULL)
      return TRUE;

  return FALSE;
}

static void
check_words (const TarnGrammar *self,
             TarnXmlNode       *node,
             GPtrArray         *issues)
{
  g_autofree char *text = tarn_xml_node_dup_folded (node);

  if (text[0] == '\0' && !self->may_be_empty && !has_element (node))
    tarn_issues_add (issues, "text-empty", node->line, node->name);
  else if (g_utf8_strlen (text, -1) > self->max_chars)
    tarn_issues_add (issues, "text-too-long", node->line, node->name);
}

static void
check_free_text (const TarnGrammar *self,
                 TarnXmlNode       *node,
                 GPtrArray         *issues)
{
  g_autofree char *text = tarn_xml_node_dup_text (node);

  if (g_utf8_strlen (text, -1) > self->max_chars)
    tarn_issues_add (issues, "text-too-long", node->line, node->name);
}

static void
check_text (const TarnGrammar *self,
            TarnXmlNode       *node,
            GPtrArray         *issues)
{
  if (self->content == TARN_CONTENT_MIXED)
    check_words (self, node, issues);
  else if (self->content == TARN_CONTENT_FREE)
    check_free_text (self, node, issues);
  else
    for (TarnXmlNode *child = node->first; child != NULL; child = child->next)
      if (child->name == NULL && !tarn_xml_is_blank (child->text))
        {
          tarn_issues_add (issues, "text-misplaced", node->line, node->name);
          break;
        }
}

static int
find_child (const TarnGrammar *self,
            const TarnXmlNode *node)
{
  for (int i = 0; self->children != NULL && self->children[i].name != NULL; i++)
    if (tarn_xml_node_is (node, self->children[i].name))
      return i;

  return -1;
}

/* Of one text for people there is one in each language. Those without xml:lang are in the file's
 * own, which may be written out on another: both stand for the same. */
static void
check_languages (const TarnXmlNode *first,
                 const char        *own,
                 GPtrArray         *issues)
{
  const TarnXmlNode *other = tarn_xml_node_next (first, first->name);
  g_autoptr(GHashTable) seen = NULL;

  if (other == NULL)
    return;

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (const TarnXmlNode *node = first; node != NULL; node = tarn_xml_node_next (node, first->name))
    {
      const char *lang = tarn_xml_node_get_lang (node);

      if (!g_hash_table_add (seen, g_ascii_strdown (lang != NULL ? lang : own, -1)))
        tarn_issues_add (issues, "text-language-twice", node->line, node->name);
    }
}

static gboolean
is_one_of (const TarnGrammar *self,
           const guint       *counts,
           guint              place)
{
  for (guint i = 0; self->children[i].name != NULL; i++)
    if (self->children[i].place == place && counts[i] > 0)
      return TRUE;

  return FALSE;
}

static void
check_counts (const TarnGrammar *self,
              TarnXmlNode       *node,
              const guint       *counts,
              GPtrArray         *issues)
{
  guint said = G_MAXUINT;

  for (guint i = 0; self->children != NULL && self->children[i].name != NULL; i++)
    {
      const TarnGrammarChild *child = &self->children[i];
      gboolean                needed = FALSE;

      if (child->occurs == TARN_OCCURS_ONCE || child->occurs == TARN_OCCURS_SOME)
        needed = counts[i] == 0;
      else if (child->occurs == TARN_OCCURS_SOME_OF && child->place != said)
        {
          needed = !is_one_of (self, counts, child->place);
          said = child->place;
        }

      if (needed)
        tarn_issues_add (issues, "element-missing", node->line, child->name);
    }
}

static const char *
get_own_language (const TarnXmlNode *node)
{
  const char *lang = NULL;

  for (; node != NULL && lang == NULL; node = node->parent)
    lang = tarn_xml_node_get_lang (node);

  return lang != NULL ? lang : "";
}

static void
check_child (const TarnGrammarChild *known,
             TarnXmlNode            *child,
             guint                   count,
             GPtrArray              *issues)
{
  const TarnGrammar *grammar = known->grammar != NULL ? known->grammar : &words_grammar;

  tarn_grammar_check (grammar, child, issues);
  if (grammar->content == TARN_CONTENT_MIXED && grammar->has_lang)
    {
      if (count == 1)
        check_languages (child, get_own_language (child->parent), issues);
      return;
    }

  if (count > 1 && (known->occurs == TARN_OCCURS_ONCE || known->occurs == TARN_OCCURS_OPTIONAL))
    tarn_issues_add (issues, "element-twice", child->line, child->name);
}

static void
check_children (const TarnGrammar *self,
                TarnXmlNode       *node,
                GPtrArray         *issues)
{
  g_autofree guint *counts = NULL;
  guint             n_known = 0;
  guint             place = 0;

  while (self->children != NULL && self->children[n_known].name != NULL)
    n_known++;
  counts = g_new0 (guint, n_known + 1);

  for (TarnXmlNode *child = node->first; child != NULL && !is_full (issues); child = child->next)
    {
      int found;

      if (child->name == NULL)
        continue;

      found = find_child (self, child);
      if (found < 0)
        {
          if (self->unknown == TARN_UNKNOWN_REFUSED)
            tarn_issues_add (issues, "element-unknown", child->line, child->name);
          else if (self->unknown == TARN_UNKNOWN_DROPPED)
            tarn_issues_add (issues, "element-dropped", child->line, child->name);
          continue;
        }

      if (self->children[found].place < place)
        tarn_issues_add (issues, "element-misplaced", child->line, child->name);
      else
        place = self->children[found].place;

      check_child (&self->children[found], child, ++counts[found], issues);
    }

  if (!is_full (issues))
    check_counts (self, node, counts, issues);
}

/* The number at the end of a namespace is the major version of the format. */
static const char *
find_newer_major (const char *found,
                  const char *known)
{
  const char *number = strrchr (known, ':') + 1;
  gsize       length = (gsize)(number - known);
  guint64     major;

  if (strncmp (found, known, length) != 0 ||
      !g_ascii_string_to_unsigned (found + length, 10, 0, G_MAXUINT, &major, NULL))
    return NULL;

  return major > g_ascii_strtoull (number, NULL, 10) ? found + length : NULL;
}

/**
 * tarn_grammar_check:
 * @self: what may stand in the element
 * @node: the element
 * @issues: (element-type TarnIssue): where problems are added
 *
 * Checks an element and all that it holds: names, order, numbers and values. Values lose white
 * space at their ends, as the schema has it. It stops soon after TARN_LIMIT_ISSUES.
 */
void
tarn_grammar_check (const TarnGrammar *self,
                    TarnXmlNode       *node,
                    GPtrArray         *issues)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (node != NULL && node->name != NULL);
  g_return_if_fail (issues != NULL);

  check_attributes (self, node, issues);
  check_text (self, node, issues);
  check_children (self, node, issues);
}

/**
 * tarn_grammar_check_root:
 * @self: what may stand in the file
 * @node: the first element
 * @ns: the namespace it should have
 * @name: the name it should have
 * @issues: (element-type TarnIssue): where problems are added
 *
 * Checks a whole file. A file of another kind or of a newer format gets only that one issue, since
 * all others would follow from it.
 *
 * Returns: %TRUE if the file is of this kind and format, perhaps with issues
 */
gboolean
tarn_grammar_check_root (const TarnGrammar *self,
                         TarnXmlNode       *node,
                         const char        *ns,
                         const char        *name,
                         GPtrArray         *issues)
{
  const char      *format;
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (self != NULL && node != NULL && issues != NULL, FALSE);

  if (strcmp (node->ns, ns) != 0 || strcmp (node->name, name) != 0)
    {
      const char *newer = find_newer_major (node->ns, ns);

      if (newer != NULL)
        tarn_issues_add (issues, "format-newer", node->line, newer);
      else
        tarn_issues_add (issues, "root-wrong", node->line, node->name);
      return FALSE;
    }

  format = tarn_xml_node_get (node, "format");
  if (format != NULL)
    {
      stripped = g_strstrip (g_strdup (format));
      if (g_strcmp0 (tarn_value_check (TARN_VALUE_FORMAT, NULL, stripped), "format-newer") == 0)
        {
          tarn_issues_add (issues, "format-newer", node->line, stripped);
          return FALSE;
        }
    }

  tarn_grammar_check (self, node, issues);
  return TRUE;
}
