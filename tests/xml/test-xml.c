/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-xml.h"

#include "tarn-issue.h"

#include <string.h>

static TarnXmlDocument *
read_text (const char *text)
{
  gsize            length = strlen (text);
  g_autofree char *exact = g_memdup2 (text, length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnXmlDocument *document = tarn_xml_read (exact, length, issues);

  g_assert_cmpuint (issues->len, ==, 0);
  g_assert_nonnull (document);
  return document;
}

static void
assert_refused (const char *text,
                const char *code,
                guint       line)
{
  gsize            length = strlen (text);
  g_autofree char *exact = g_memdup2 (text, length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  const TarnIssue *issue;

  g_assert_null (tarn_xml_read (exact, length, issues));
  g_assert_cmpuint (issues->len, ==, 1);
  issue = g_ptr_array_index (issues, 0);
  g_assert_cmpstr (issue->code, ==, code);
  g_assert_cmpuint (issue->line, ==, line);
}

static void
test_values_come_as_they_were_meant (void)
{
  g_autoptr(TarnXmlDocument) document = NULL;
  g_autofree char *text = NULL;

  document = read_text ("<a b='&lt;&amp;&#38;amp;&quot;&#x263A;&#10;' c='x\ny'>"
                        "1&amp;&lt;<![CDATA[<&amp;]]><!-- no --><?no no?>&#65;</a>");
  text = tarn_xml_node_dup_text (document->root);

  g_assert_cmpstr (tarn_xml_node_get (document->root, "b"), ==, "<&&amp;\"\342\230\272\n");
  g_assert_cmpstr (tarn_xml_node_get (document->root, "c"), ==, "x y");
  g_assert_null (tarn_xml_node_get (document->root, "d"));
  g_assert_cmpstr (text, ==, "1&<<&amp;A");
}

static void
test_a_line_is_where_the_tag_begins (void)
{
  g_autoptr(TarnXmlDocument) document = NULL;

  document = read_text ("<?xml version='1.0'?>\n\n<a\n  b='1\n2'\n>\n<c/><d\n/></a>");
  g_assert_cmpuint (document->root->line, ==, 3);
  g_assert_cmpuint (tarn_xml_node_first (document->root, "c")->line, ==, 7);
  g_assert_cmpuint (tarn_xml_node_first (document->root, "d")->line, ==, 7);
}

static void
test_lines_are_counted_beyond_sixteen_bits (void)
{
  g_autofree char *lines = g_strnfill (70000, '\n');
  g_autofree char *text = g_strconcat ("<a>", lines, "<b/></a>", NULL);
  g_autoptr(TarnXmlDocument) document = read_text (text);

  g_assert_cmpuint (tarn_xml_node_first (document->root, "b")->line, ==, 70001);
}

static void
test_a_byte_order_mark_does_no_harm (void)
{
  g_autoptr(TarnXmlDocument) document = NULL;

  document = read_text ("\357\273\277<?xml version='1.0' encoding='utf-8'?><a/>");
  g_assert_cmpstr (document->root->name, ==, "a");
}

static void
test_other_encodings_are_refused (void)
{
  static const char *const declarations[] = {
    "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
    "<?xml version=\"1.0\"\n\tencoding = \"UTF-16\"?><a/>",
    "<?xml version='1.0' encoding=\"UTF-7\"?><a/>",
    "<?xml version='1.0' encoding='EBCDIC-CP-US'?><a/>",
    "<?xml version='1.0' encoding=''?><a/>",
    "\357\273\277<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (declarations); i++)
    assert_refused (declarations[i], "not-utf8", 1);
  assert_refused ("<a>\n\303</a>", "not-utf8", 2);
  assert_refused ("<a>\355\240\200</a>", "not-utf8", 1);
  assert_refused ("<a>\300\257</a>", "not-utf8", 1);
}

static void
test_only_the_first_mistake_is_told (void)
{
  assert_refused ("<a>\n<b>\n</c>\n</a>", "xml-malformed", 3);
  assert_refused ("<a>\n&nbsp;&nbsp;</a>", "xml-malformed", 2);
  assert_refused ("<a/>\n<b/>", "xml-malformed", 2);
  assert_refused ("hello", "xml-malformed", 1);
}

static void
test_a_document_type_is_refused_even_if_it_is_harmless (void)
{
  assert_refused ("<!DOCTYPE a><a/>", "xml-doctype", 1);
  assert_refused ("\n<!DOCTYPE a SYSTEM 'a.dtd'>\n<a/>", "xml-doctype", 2);
  assert_refused ("<!DOCTYPE a PUBLIC 'x' 'http://example.org/'><a/>", "xml-doctype", 1);
}

static void
test_text_that_looks_like_a_tag_is_not_measured (void)
{
  g_autofree char *long_text = g_strnfill (20000, 'x');
  g_autofree char *comment = g_strconcat ("<a><!-- <b ", long_text, " --></a>", NULL);
  g_autofree char *section = g_strconcat ("<a><![CDATA[<b ", long_text, "]]></a>", NULL);
  g_autofree char *instruction = g_strconcat ("<a><?b <c ", long_text, "?></a>", NULL);
  g_autoptr(TarnXmlDocument) first = read_text (comment);
  g_autoptr(TarnXmlDocument) second = read_text (section);
  g_autoptr(TarnXmlDocument) third = read_text (instruction);

  g_assert_null (first->root->first);
  g_assert_nonnull (second->root->first);
  g_assert_null (third->root->first);
}

static void
test_white_space_is_folded (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { " \n\t\r ", "" },
    { "a", "a" },
    { "  a \n b  ", "a b" },
    { "a\302\240 b", "a\302\240 b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = tarn_xml_fold (g_strdup (cases[i].text));

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/values-come-as-they-were-meant", test_values_come_as_they_were_meant);
  g_test_add_func ("/xml/a-line-is-where-the-tag-begins", test_a_line_is_where_the_tag_begins);
  g_test_add_func ("/xml/lines-are-counted-beyond-sixteen-bits",
                   test_lines_are_counted_beyond_sixteen_bits);
  g_test_add_func ("/xml/a-byte-order-mark-does-no-harm", test_a_byte_order_mark_does_no_harm);
  g_test_add_func ("/xml/other-encodings-are-refused", test_other_encodings_are_refused);
  g_test_add_func ("/xml/only-the-first-mistake-is-told", test_only_the_first_mistake_is_told);
  g_test_add_func ("/xml/a-document-type-is-refused-even-if-it-is-harmless",
                   test_a_document_type_is_refused_even_if_it_is_harmless);
  g_test_add_func ("/xml/text-that-looks-like-a-tag-is-not-measured",
                   test_text_that_looks_like_a_tag_is_not_measured);
  g_test_add_func ("/xml/white-space-is-folded", test_white_space_is_folded);

  return g_test_run ();
}
