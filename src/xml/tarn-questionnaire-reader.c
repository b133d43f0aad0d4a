/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-reader.h"

#include "tarn-condition-check.h"
#include "tarn-finish.h"
#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-questionnaire-check.h"
#include "tarn-questionnaire-grammar.h"
#include "tarn-questionnaire-parts-reader.h"
#include "tarn-xml.h"

#define NAMESPACE "urn:tarn:questionnaire:1"

static void
read_head (TarnReader        *reader,
           const TarnXmlNode *root,
           TarnQuestionnaire *questionnaire)
{
  const TarnXmlNode *time = tarn_xml_node_first (root, "time");
  const TarnXmlNode *texts = tarn_xml_node_first (root, "opening-texts");

  questionnaire->id = tarn_reader_id (root, "id");
  questionnaire->version = tarn_reader_id (root, "version");
  questionnaire->order = (guint)tarn_reader_whole (root, "order", TARN_ORDER_NONE);
  questionnaire->title = tarn_reader_needed_text (reader, root, "title");
  questionnaire->summary = tarn_reader_needed_text (reader, root, "summary");
  questionnaire->notice = tarn_reader_needed_text (reader, root, "notice");
  questionnaire->licence = tarn_reader_text (reader, root, "licence");
  if (time != NULL)
    {
      questionnaire->minutes_full = (guint)tarn_reader_whole (time, "full", 0);
      questionnaire->minutes_quick = (guint)tarn_reader_whole (time, "quick", 0);
    }
  if (texts != NULL)
    {
      questionnaire->promise = tarn_reader_text (reader, texts, "promise");
      questionnaire->warning = tarn_reader_text (reader, texts, "warning");
      questionnaire->before_you_start = tarn_reader_text (reader, texts, "before-you-start");
    }
}

static void
read_opening (TarnReader        *reader,
              const TarnXmlNode *root,
              TarnQuestionnaire *questionnaire)
{
  const TarnXmlNode *opening = tarn_xml_node_first (root, "opening");

  for (const TarnXmlNode *node = tarn_xml_node_first (opening, "item"); node != NULL;
       node = tarn_xml_node_next (node, "item"))
    if (!tarn_read_item (reader, node, questionnaire, NULL, NULL))
      return;
}

static void
read_advice (TarnReader        *reader,
             const TarnXmlNode *node,
             TarnDomain        *domain)
{
  TarnAction *action = tarn_action_new ();

  action->line = node->line;
  action->band = tarn_reader_id (node, "band");
  tarn_read_variants (reader, node, "action", action->variants);
  g_ptr_array_add (domain->actions, action);
}

static gboolean
read_domain (TarnReader        *reader,
             const TarnXmlNode *node,
             TarnQuestionnaire *questionnaire,
             TarnSection       *section)
{
  TarnDomain *domain;

  if (tarn_reader_at_limit (reader, questionnaire->domains, TARN_LIMIT_DOMAINS, "too-many-domains",
                            node))
    return FALSE;

  domain = tarn_domain_new ();
  domain->line = node->line;
  domain->index = questionnaire->domains->len;
  domain->section = section;
  g_ptr_array_add (questionnaire->domains, domain);

  domain->id = tarn_reader_id (node, "id");
  domain->axis_id = tarn_reader_id (node, "axis");
  domain->missing = tarn_reader_enum (node, "missing", tarn_missing_values);
  domain->min_answered = (guint)tarn_reader_whole (node, "min-answered", 0);
  domain->when = tarn_reader_condition (reader, node, reader->conditions);
  domain->title = tarn_reader_needed_text (reader, node, "title");
  domain->definition = tarn_reader_needed_text (reader, node, "definition");
  domain->measures = tarn_reader_text (reader, node, "measures");
  domain->reflection_question = tarn_reader_text (reader, node, "reflection-question");
  domain->supervisor_prompt = tarn_reader_text (reader, node, "supervisor-prompt");
  domain->workshop_prompt = tarn_reader_text (reader, node, "workshop-prompt");
  tarn_reader_cites (reader, node, domain->cites);
  tarn_read_variants (reader, node, "note", domain->notes);

  for (const TarnXmlNode *child = node->first; child != NULL; child = child->next)
    {
      if (tarn_xml_node_is (child, "advice"))
        read_advice (reader, child, domain);
      else if (tarn_xml_node_is (child, "item") &&
               !tarn_read_item (reader, child, questionnaire, section, domain))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_section (TarnReader        *reader,
              const TarnXmlNode *node,
              TarnQuestionnaire *questionnaire)
{
  TarnSection *section = tarn_section_new ();

  section->line = node->line;
  section->index = questionnaire->sections->len;
  g_ptr_array_add (questionnaire->sections, section);

  section->id = tarn_reader_id (node, "id");
  section->when = tarn_reader_condition (reader, node, reader->conditions);
  section->title = tarn_reader_text (reader, node, "title");
  section->intro = tarn_reader_text (reader, node, "intro");
  tarn_read_variants (reader, node, "note", section->notes);

  for (const TarnXmlNode *child = node->first; child != NULL; child = child->next)
    {
      if (tarn_xml_node_is (child, "domain") &&
          !read_domain (reader, child, questionnaire, section))
        return FALSE;
      if (tarn_xml_node_is (child, "item") &&
          !tarn_read_item (reader, child, questionnaire, section, NULL))
        return FALSE;
    }

  return TRUE;
}

static TarnQuestionnaire *
read_root (TarnReader        *reader,
           const TarnXmlNode *root)
{
  TarnQuestionnaire *questionnaire = tarn_questionnaire_new ();

  read_head (reader, root, questionnaire);
  tarn_reader_references (reader, root, questionnaire->references);
  tarn_read_words (reader, root, questionnaire);
  tarn_read_packs (reader, root, questionnaire);
  tarn_read_scales (reader, root, questionnaire);
  tarn_read_axes (reader, root, questionnaire);
  tarn_read_overall (reader, root, questionnaire);
  tarn_read_picture (reader, root, questionnaire);
  read_opening (reader, root, questionnaire);
  tarn_read_map (reader, root, questionnaire);
  for (const TarnXmlNode *node = tarn_xml_node_first (root, "section"); node != NULL;
       node = tarn_xml_node_next (node, "section"))
    if (!read_section (reader, node, questionnaire))
      break;

  g_strfreev (questionnaire->languages);
  questionnaire->languages = tarn_reader_dup_languages (reader);
  questionnaire->lang = tarn_reader_get_language (reader);
  questionnaire->has_draft = reader->has_draft;

  return questionnaire;
}

static TarnQuestionnaire *
read_document (TarnXmlNode       *root,
               const char *const *languages,
               GPtrArray         *issues)
{
  g_autoptr(TarnReader) reader = NULL;
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;

  if (!tarn_grammar_check_root (&tarn_questionnaire_grammar, root, NAMESPACE, "questionnaire",
                                issues) ||
      issues->len > TARN_LIMIT_ISSUES)
    return NULL;

  reader = tarn_reader_new (root, languages, issues);
  questionnaire = read_root (reader, root);
  tarn_condition_check (reader, questionnaire);
  tarn_questionnaire_check (questionnaire, issues);

  return g_steal_pointer (&questionnaire);
}

/**
 * tarn_questionnaire_read:
 * @data: the content of a questionnaire file, which nobody vouches for
 * @length: its length in bytes
 * @languages: (nullable) (array zero-terminated=1): the languages a person reads, best first
 * @issues: (element-type TarnIssue): where problems are added, in the order of the file
 *
 * Reads a questionnaire, and checks its shape and its meaning with tarn_questionnaire_check(). All
 * problems are found in one go, but no more than TARN_LIMIT_ISSUES.
 *
 * Returns: (transfer full) (nullable): the questionnaire; %NULL if any issue is an error
 */
TarnQuestionnaire *
tarn_questionnaire_read (const char        *data,
                         gsize              length,
                         const char *const *languages,
                         GPtrArray         *issues)
{
  g_autoptr(TarnXmlDocument) document = NULL;
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;
  g_autoptr(GPtrArray) found = tarn_issues_new ();
  gboolean refused;

  g_return_val_if_fail (issues != NULL, NULL);

  document = tarn_xml_read (data, length, found);
  if (document != NULL)
    questionnaire = read_document (document->root, languages, found);

  refused = tarn_issues_have_error (found);
  tarn_issues_finish (found);
  g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));

  return refused ? NULL : g_steal_pointer (&questionnaire);
}
