/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cases.h"
#include "generate.h"
#include "tarn-condition-parser.h"
#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-questionnaire-reader.h"
#include "tarn-reflection-file.h"
#include "tarn-identifiers-reader.h"
#include "tarn-texts-reader.h"
#include "tarn-xml.h"

#include <string.h>

/* Each test tries a limit, which is still good, and one more, which is refused by its own code. */

static gboolean
has_code (GPtrArray  *issues,
          const char *code)
{
  for (guint i = 0; i < issues->len; i++)
    if (g_str_equal (((const TarnIssue *)g_ptr_array_index (issues, i))->code, code))
      return TRUE;

  return FALSE;
}

static void
assert_result (GPtrArray  *issues,
               gboolean    read,
               const char *code)
{
  g_autofree char *found = case_list_issues (issues);

  g_test_message ("%.200s", found);
  g_assert_true (read == (code == NULL));
  if (code == NULL)
    g_assert_false (tarn_issues_have_error (issues));
  else
    g_assert_true (has_code (issues, code));
}

static void
check_xml (const char *text,
           const char *code)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnXmlDocument) document = tarn_xml_read (text, strlen (text), issues);

  assert_result (issues, document != NULL, code);
}

static void
check_parts (const Parts *parts,
             const char  *code)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autofree char *text = generate_questionnaire (parts);
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;

  questionnaire = tarn_questionnaire_read (text, strlen (text), NULL, issues);
  assert_result (issues, questionnaire != NULL, code);
}

static void
check_condition (const char *source,
                 const char *code)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnCondition) condition = tarn_condition_parse (source, 1, issues);

  assert_result (issues, condition != NULL, code);
}

static void
check_reflection (const char *parts,
                  const char *code)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autofree char *text = NULL;
  g_autoptr(TarnReflection) reflection = NULL;

  text = g_strconcat ("<reflection xmlns='urn:tarn:reflection:1' questionnaire='q' version='1.0'>",
                      parts, "</reflection>", NULL);
  reflection = tarn_reflection_read (text, strlen (text), issues);
  assert_result (issues, reflection != NULL, code);
}

static void
check_texts (const char *parts,
             const char *code)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnTexts) texts = tarn_texts_new ();
  g_autofree char *text = NULL;

  text = g_strconcat ("<texts xmlns='urn:tarn:texts:1' format='1.0' id='t' xml:lang='en'>", parts,
                      "</texts>", NULL);
  assert_result (issues, tarn_texts_read (texts, text, strlen (text), NULL, issues), code);
}

static void
check_identifiers (const char *parts,
                   const char *code)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnIdentifiers) identifiers = tarn_identifiers_new ();
  g_autofree char *text = NULL;

  text = g_strconcat ("<identifiers xmlns='urn:tarn:identifiers:1' format='1.0' id='t' "
                      "xml:lang='en'>",
                      parts, "</identifiers>", NULL);
  assert_result (issues, tarn_identifiers_read (identifiers, text, strlen (text), NULL, issues),
                 code);
}

/* A reflection that holds @unit @count times. */
static void
check_repeated_in_reflection (const char *before,
                              const char *unit,
                              const char *after,
                              guint       count,
                              const char *code)
{
  g_autofree char *middle = generate_repeated (unit, count);
  g_autofree char *parts = g_strconcat (before, middle, after, NULL);

  check_reflection (parts, code);
}

static void
test_file_bytes (void)
{
  g_autofree char *good = generate_filled ("<a><!--", " ", "--></a>", TARN_LIMIT_FILE_BYTES);
  g_autofree char *bad = generate_filled ("<a><!--", " ", "--></a>", TARN_LIMIT_FILE_BYTES + 1);

  check_xml (good, NULL);
  check_xml (bad, "file-too-large");
}

static void
test_tag_bytes (void)
{
  g_autofree char *good = generate_filled ("<a b='", ">", "'/>", TARN_LIMIT_TAG_BYTES);
  g_autofree char *bad = generate_filled ("<a b='", ">", "'/>", TARN_LIMIT_TAG_BYTES + 1);

  check_xml (good, NULL);
  check_xml (bad, "tag-too-long");
}

static void
test_attributes (void)
{
  g_autofree char *good = generate_repeated (" a%u=''", TARN_LIMIT_ATTRIBUTES);
  g_autofree char *good_tag = g_strconcat ("<a", good, "/>", NULL);
  g_autofree char *bad_tag = g_strconcat ("<a b=''", good, "/>", NULL);

  check_xml (good_tag, NULL);
  check_xml (bad_tag, "too-many-attributes");
}

static void
test_namespaces (void)
{
  g_autofree char *good = generate_repeated (" xmlns:a%u='urn:a'", TARN_LIMIT_NAMESPACES);
  g_autofree char *good_tag = g_strconcat ("<a", good, "/>", NULL);
  g_autofree char *bad_tag = g_strconcat ("<a xmlns='urn:b'", good, "/>", NULL);

  check_xml (good_tag, NULL);
  check_xml (bad_tag, "too-many-namespaces");
}

static void
check_depth (guint       depth,
             const char *code)
{
  g_autofree char *open = generate_repeated ("<a>", depth);
  g_autofree char *close = generate_repeated ("</a>", depth);
  g_autofree char *text = g_strconcat (open, close, NULL);

  check_xml (text, code);
}

static void
test_depth (void)
{
  check_depth (TARN_LIMIT_DEPTH, NULL);
  check_depth (TARN_LIMIT_DEPTH + 1, "too-deep");
}

static void
check_elements (guint       n_groups,
                const char *more,
                const char *code)
{
  g_autofree char *children = generate_repeated ("<c/>", 999);
  g_autofree char *group = g_strconcat ("<b>", children, "</b>", NULL);
  g_autofree char *groups = generate_repeated (group, n_groups);
  g_autofree char *text = g_strconcat ("<a>", groups, more, "</a>", NULL);

  check_xml (text, code);
}

static void
test_elements (void)
{
  /* The root, and groups of a thousand. */
  g_autofree char *rest = generate_repeated ("<c/>", 999);

  check_elements (TARN_LIMIT_ELEMENTS / 1000 - 1, rest, NULL);
  check_elements (TARN_LIMIT_ELEMENTS / 1000, "", "too-many-elements");
}

static void
test_children (void)
{
  g_autofree char *children = generate_repeated ("<b/>", TARN_LIMIT_CHILDREN);
  g_autofree char *good = g_strconcat ("<a>", children, "</a>", NULL);
  g_autofree char *twice = g_strconcat ("<a><c>", children, "</c><c>", children, "</c></a>", NULL);
  g_autofree char *bad = g_strconcat ("<a>", children, "<b/></a>", NULL);

  check_xml (good, NULL);
  check_xml (twice, NULL);
  check_xml (bad, "too-many-children");
}

static void
test_items (void)
{
  /* Beside these there are the opening question and the three items of the domain. */
  const guint      rest = TARN_LIMIT_ITEMS - 4;
  const char      *item = "<item id='I%u' type='text'><prompt>P</prompt></item>";
  g_autofree char *good = generate_repeated (item, rest);
  g_autofree char *bad = generate_repeated (item, rest + 1);

  check_parts (&(Parts){ .section = good }, NULL);
  check_parts (&(Parts){ .section = bad }, "too-many-items");
}

static char *
generate_domains (guint count)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    {
      g_string_append_printf (text, "<domain id='E%u' axis='x'><title>E</title>"
                                    "<definition>E</definition>",
                              i);
      for (guint j = 0; j < 3; j++)
        g_string_append_printf (text, "<item id='E%u-%u' type='scale' scale='s' direction='risk'>"
                                      "<prompt>P</prompt></item>",
                                i, j);
      g_string_append (text, "</domain>");
    }

  return g_string_free (text, FALSE);
}

static void
test_domains (void)
{
  /* Beside these there is one that is always there. */
  g_autofree char *good = generate_domains (TARN_LIMIT_DOMAINS - 1);
  g_autofree char *bad = generate_domains (TARN_LIMIT_DOMAINS);

  check_parts (&(Parts){ .section = good }, NULL);
  check_parts (&(Parts){ .section = bad }, "too-many-domains");
}

static void
test_options (void)
{
  const char      *option = "<option code='o%u'><label>L</label></option>";
  g_autofree char *options = generate_repeated (option, TARN_LIMIT_OPTIONS);
  g_autofree char *good = g_strconcat ("<item id='C' type='choice'><prompt>P</prompt>", options,
                                       "</item>", NULL);
  g_autofree char *bad = g_strconcat ("<item id='C' type='choice'><prompt>P</prompt>", options,
                                      "<option code='more'><label>L</label></option></item>", NULL);

  check_parts (&(Parts){ .section = good }, NULL);
  check_parts (&(Parts){ .section = bad }, "too-many-options");
}

static void
test_references (void)
{
  const char      *reference = "<reference id='r%u' status='unknown' seen='part'><title>T</title>"
                               "<label>L</label></reference>";
  g_autofree char *list = generate_repeated (reference, TARN_LIMIT_REFERENCES);
  g_autofree char *good = g_strconcat ("<references>", list, "</references>", NULL);
  g_autofree char *bad = g_strconcat ("<references>", list,
                                      "<reference id='more' status='unknown' seen='part'>"
                                      "<title>T</title><label>L</label></reference></references>",
                                      NULL);

  check_parts (&(Parts){ .references = good }, NULL);
  check_parts (&(Parts){ .references = bad }, "too-many-references");
}

static void
check_scale_value (guint       value,
                   const char *code)
{
  g_autofree char *scale = NULL;

  scale = g_strdup_printf ("<scale id='big' max='%u'><option code='a' value='0'><label>A</label>"
                           "</option><option code='b' value='%u'><label>B</label></option></scale>",
                           value, value);
  check_parts (&(Parts){ .scales = scale }, code);
}

static void
test_scale_value (void)
{
  check_scale_value (TARN_LIMIT_SCALE_VALUE, NULL);
  check_scale_value (TARN_LIMIT_SCALE_VALUE + 1, "scale-range");
}

static void
test_text_chars (void)
{
  /* Characters, not bytes; and white space that is folded does not count. */
  g_autofree char *words = generate_repeated ("\303\251", TARN_LIMIT_TEXT_CHARS);
  g_autofree char *good = g_strconcat ("<title xml:lang='cy'>  ", words, "\n </title>", NULL);
  g_autofree char *bad = g_strconcat ("<title xml:lang='cy'>x", words, "</title>", NULL);

  check_parts (&(Parts){ .title = good }, NULL);
  check_parts (&(Parts){ .title = bad }, "text-too-long");
}

static void
test_paragraph_chars (void)
{
  g_autofree char *words = generate_repeated ("\303\251", TARN_LIMIT_PARAGRAPH_CHARS);
  g_autofree char *good = g_strconcat ("<entry id='a'><text>", words, "</text></entry>", NULL);
  g_autofree char *bad = g_strconcat ("<entry id='a'><text>x", words, "</text></entry>", NULL);

  check_texts (good, NULL);
  check_texts (bad, "text-too-long");
}

static void
test_note_chars (void)
{
  check_repeated_in_reflection ("<note item='a'>", "\303\251", "</note>", TARN_LIMIT_NOTE_CHARS,
                                NULL);
  check_repeated_in_reflection ("<note item='a'>", "\303\251", "</note>", TARN_LIMIT_NOTE_CHARS + 1,
                                "text-too-long");
}

static void
test_id_chars (void)
{
  g_autofree char *id = g_strnfill (TARN_LIMIT_ID_CHARS, 'i');
  g_autofree char *good = g_strdup_printf ("<item id='%s' type='info'><prompt>P</prompt></item>",
                                           id);
  g_autofree char *bad = g_strdup_printf ("<item id='%si' type='info'><prompt>P</prompt></item>",
                                          id);

  check_parts (&(Parts){ .section = good }, NULL);
  check_parts (&(Parts){ .section = bad }, "id-invalid");
}

static void
test_places (void)
{
  check_repeated_in_reflection ("", "<place/>", "", TARN_LIMIT_PLACES, NULL);
  check_repeated_in_reflection ("", "<place/>", "", TARN_LIMIT_PLACES + 1, "too-many-places");
}

static void
test_actions (void)
{
  check_repeated_in_reflection ("<plan>", "<action>A</action>", "</plan>", TARN_LIMIT_ACTIONS,
                                NULL);
  check_repeated_in_reflection ("<plan>", "<action>A</action>", "</plan>", TARN_LIMIT_ACTIONS + 1,
                                "too-many-actions");
}

/* Every kind of a file counts, and so do exceptions. */
static void
test_patterns (void)
{
  static const char other[] = "</kind><kind id='b'><find>b</find>";
  g_autofree char  *most = generate_repeated ("<find>a</find>", TARN_LIMIT_PATTERNS - 1);
  g_autofree char  *good = g_strconcat ("<kind id='a'>", most, other, "</kind>", NULL);
  g_autofree char  *bad = g_strconcat ("<kind id='a'>", most, other, "<except>c</except></kind>",
                                       NULL);

  check_identifiers (good, NULL);
  check_identifiers (bad, "too-many-patterns");
}

static void
test_pattern_chars (void)
{
  g_autofree char *words = generate_repeated ("\303\251", TARN_LIMIT_PATTERN_CHARS);
  g_autofree char *good = g_strconcat ("<kind id='a'><find> ", words, "</find></kind>", NULL);
  g_autofree char *bad = g_strconcat ("<kind id='a'><find>x", words, "</find></kind>", NULL);

  check_identifiers (good, NULL);
  check_identifiers (bad, "text-too-long");
}

static void
test_phrases_chars (void)
{
  g_autofree char *words = generate_repeated ("\303\251", TARN_LIMIT_PHRASES_CHARS);
  g_autofree char *good = g_strconcat ("<innocent for='a'>", words, "</innocent>", NULL);
  g_autofree char *bad = g_strconcat ("<innocent for='a'>x", words, "</innocent>", NULL);

  check_identifiers (good, NULL);
  check_identifiers (bad, "text-too-long");
}

static void
test_condition_chars (void)
{
  g_autofree char *good = generate_filled ("$A = '", "\303\251", "'", TARN_LIMIT_CONDITION_CHARS);
  g_autofree char *spaces = g_strnfill (TARN_LIMIT_CONDITION_CHARS - strlen ("$A = 'a'"), ' ');
  g_autofree char *exact = g_strconcat ("$A = 'a'", spaces, NULL);
  g_autofree char *bad = g_strconcat ("$A = 'a'", spaces, " ", NULL);

  check_condition (good, NULL);
  check_condition (exact, NULL);
  check_condition (bad, "condition-too-long");
}

static void
test_condition_chars_in_all (void)
{
  const guint      length = 1000;
  const guint      count = TARN_LIMIT_CONDITION_CHARS_IN_ALL / length;
  g_autofree char *condition = generate_filled ("( $O ='a')", " or $O='b'", "", length);
  g_autofree char *note = g_strdup_printf ("<note when=\"%s\"><text>T</text></note>", condition);
  g_autofree char *good = generate_repeated (note, count);
  g_autofree char *bad = g_strconcat (good, "<note when=\"$O='a'\"><text>T</text></note>", NULL);

  check_parts (&(Parts){ .section = good }, NULL);
  check_parts (&(Parts){ .section = bad }, "conditions-too-long");
}

static void
check_condition_depth (guint       depth,
                       const char *code)
{
  g_autofree char *open = g_strnfill (depth, '(');
  g_autofree char *close = g_strnfill (depth, ')');
  g_autofree char *source = g_strconcat (open, "$A = 'a'", close, NULL);

  check_condition (source, code);
}

static void
test_condition_depth (void)
{
  check_condition_depth (TARN_LIMIT_CONDITION_DEPTH, NULL);
  check_condition_depth (TARN_LIMIT_CONDITION_DEPTH + 1, "condition-too-deep");
}

static const char *const *
look_up_cb (const char *id,
            gpointer    options)
{
  return options;
}

/* The limit on characters keeps every condition well below the limit on operations, whatever was
 * chosen: it is a second lock on the same door. */
static void
test_condition_operations (void)
{
  g_autofree char *names = generate_repeated ("o%u ", TARN_LIMIT_OPTIONS);
  g_auto(GStrv) options = g_strsplit (g_strchomp (names), " ", -1);
  g_autoptr(GString) source = g_string_new ("$A='x'");
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnCondition) condition = NULL;
  g_autoptr(GError) error = NULL;

  while (source->len + strlen ("or $A='x'") <= TARN_LIMIT_CONDITION_CHARS)
    g_string_append (source, "or $A='x'");
  condition = tarn_condition_parse (source->str, 1, issues);
  g_assert_nonnull (condition);

  g_assert_false (tarn_condition_is_met (condition, look_up_cb, options, &error));
  g_assert_no_error (error);
}

static void
check_combinations (const char *more,
                    const char *code)
{
  const char      *option = "<option code='o%u'><label>L</label></option>";
  const char      *items = "<item id='E-%u' type='scale' scale='s' direction='risk' "
                           "when=\"$C0 = 'o0' or $C1 = 'o0' or $C2 = 'o0' or $C3 = 'o0'\">"
                           "<prompt>P</prompt></item>";
  g_autofree char *eight = generate_repeated (option, 8);
  g_autofree char *conditional = generate_repeated (items, 3);
  g_autofree char *opening = NULL;
  g_autofree char *section = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;

  /* 8 x 8 x 8 x 4, and 2 from the question that is always there. */
  opening = g_strdup_printf ("<item id='C0' type='choice'><prompt>P</prompt>%s</item>"
                             "<item id='C1' type='choice'><prompt>P</prompt>%s</item>"
                             "<item id='C2' type='choice'><prompt>P</prompt>%s</item>"
                             "<item id='C3' type='choice'><prompt>P</prompt>%s%s</item>",
                             eight, eight, eight,
                             "<option code='o0'><label>L</label></option>"
                             "<option code='o1'><label>L</label></option>"
                             "<option code='o2'><label>L</label></option>"
                             "<option code='o3'><label>L</label></option>",
                             more);
  section = g_strdup_printf ("<domain id='E' axis='x' when=\"$O = 'a'\"><title>E</title>"
                             "<definition>E</definition>%s</domain>",
                             conditional);
  text = generate_questionnaire (&(Parts){ .opening = opening, .section = section });
  questionnaire = tarn_questionnaire_read (text, strlen (text), NULL, issues);

  g_assert_nonnull (questionnaire);
  g_assert_true (has_code (issues, "domain-too-few-estimated") == (code != NULL));
}

static void
test_opening_combinations (void)
{
  check_combinations ("", NULL);
  check_combinations ("<option code='o4'><label>L</label></option>", "domain-too-few-estimated");
}

static void
test_issues (void)
{
  g_autofree char  *good = generate_repeated ("<cite ref='r%u'/>", TARN_LIMIT_ISSUES);
  g_autofree char  *bad = generate_repeated ("<cite ref='r%u'/>", TARN_LIMIT_ISSUES + 1);
  const char *const lists[] = { good, bad };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *section = g_strdup_printf ("<note><text>T</text>%s</note>", lists[i]);
      g_autofree char *text = generate_questionnaire (&(Parts){ .section = section });
      g_autoptr(GPtrArray) issues = tarn_issues_new ();
      g_autoptr(TarnQuestionnaire) questionnaire = NULL;

      questionnaire = tarn_questionnaire_read (text, strlen (text), NULL, issues);
      g_assert_null (questionnaire);
      g_assert_cmpuint (issues->len, ==, TARN_LIMIT_ISSUES + i);
      g_assert_true (has_code (issues, "too-many-issues") == (i == 1));
    }
}

static void
test_issues_keep_errors_and_not_warnings (void)
{
  /* Each reference that nothing cites is a warning, and comes before the error. */
  const char       *reference = "<reference id='r%u' status='unknown' seen='part'>"
                                "<title>T</title><label>L</label></reference>\n";
  g_autofree char  *list = generate_repeated (reference, TARN_LIMIT_ISSUES + 1);
  g_autofree char  *references = g_strconcat ("<references>", list, "</references>", NULL);
  const char       *section = "<note><text>T</text><cite ref='gone'/></note>";
  const char *const sections[] = { NULL, section };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      Parts            parts = { .references = references, .section = sections[i] };
      g_autofree char *text = generate_questionnaire (&parts);
      g_autoptr(GPtrArray) issues = tarn_issues_new ();
      g_autoptr(TarnQuestionnaire) questionnaire = NULL;

      questionnaire = tarn_questionnaire_read (text, strlen (text), NULL, issues);
      g_assert_true ((questionnaire == NULL) == (i == 1));
      g_assert_cmpuint (issues->len, ==, TARN_LIMIT_ISSUES + i);
      g_assert_true (has_code (issues, "reference-unknown") == (i == 1));
      g_assert_true (has_code (issues, "too-many-issues") == (i == 1));
    }
}

static const struct
{
  const char *name;
  void (*run) (void);
} tests[] = {
  { "file-bytes", test_file_bytes },
  { "tag-bytes", test_tag_bytes },
  { "attributes", test_attributes },
  { "namespaces", test_namespaces },
  { "depth", test_depth },
  { "elements", test_elements },
  { "children", test_children },
  { "items", test_items },
  { "domains", test_domains },
  { "options", test_options },
  { "references", test_references },
  { "scale-value", test_scale_value },
  { "text-chars", test_text_chars },
  { "paragraph-chars", test_paragraph_chars },
  { "note-chars", test_note_chars },
  { "id-chars", test_id_chars },
  { "places", test_places },
  { "actions", test_actions },
  { "patterns", test_patterns },
  { "pattern-chars", test_pattern_chars },
  { "phrases-chars", test_phrases_chars },
  { "condition-chars", test_condition_chars },
  { "condition-chars-in-all", test_condition_chars_in_all },
  { "condition-depth", test_condition_depth },
  { "condition-operations", test_condition_operations },
  { "opening-combinations", test_opening_combinations },
  { "issues", test_issues },
  { "issues-keep-errors-and-not-warnings", test_issues_keep_errors_and_not_warnings },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/limits/", tests[i].name, NULL);

      g_test_add_func (path, tests[i].run);
    }

  return g_test_run ();
}
