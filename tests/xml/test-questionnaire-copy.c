/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-copy.h"

#include "tarn-issue.h"
#include "tarn-questionnaire-reader.h"

#include <string.h>

static const struct
{
  const char *title;
  const char *id;
} ids[] = {
  { "Tea breaks", "tea-breaks" },
  { "  7 Questions — about *rest*  ", "questions-about-rest" },
  { "Über Ruhe", "uber-ruhe" },
  { "!!!", "questionnaire" },
  { "", "questionnaire" },
  { "A very long title that goes on and on and on and on and never ends",
    "a-very-long-title-that-goes-on-and-on-an" },
};

static void
test_an_id_is_made_of_a_title (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *id = tarn_questionnaire_copy_dup_id (ids[i].title);

      g_assert_cmpstr (id, ==, ids[i].id);
    }
}

/* Each shipped questionnaire can be the start of another one. */
static void
test_a_copy_is_good_and_keeps_its_licence (void)
{
  static const char *const shipped[] = { "online-presence.xml", "group-participation.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("TARN_DATADIR"), "questionnaires",
                                                shipped[i], NULL);
      g_autofree char *source = NULL;
      g_autofree char *copy = NULL;
      g_autoptr(GPtrArray) issues = tarn_issues_new ();
      g_autoptr(TarnQuestionnaire) questionnaire = NULL;
      g_autoptr(GError) error = NULL;
      gsize length;

      g_file_get_contents (path, &source, &length, &error);
      g_assert_no_error (error);
      copy = tarn_questionnaire_copy (source, length, "tea", "Tea & <rest>", &length);
      questionnaire = tarn_questionnaire_read (copy, length, NULL, issues);

      g_assert_nonnull (questionnaire);
      g_assert_cmpstr (questionnaire->id, ==, "tea");
      g_assert_cmpstr (questionnaire->version, ==, "1.0");
      g_assert_cmpstr (questionnaire->title->text, ==, "Tea & <rest>");
      g_assert_cmpstr (questionnaire->licence->text, ==, "CC-BY-SA-4.0");
      g_assert_nonnull (strstr (copy, "SPDX-License-Identifier: CC-BY-SA-4.0"));
    }
}

static void
test_old_translations_of_the_title_go (void)
{
  const char      *source = "<questionnaire id='a' version='2.3'><title draft='yes'>Old</title>"
                            "<title xml:lang='cy'>Hen</title><summary>s</summary></questionnaire>";
  g_autofree char *copy = NULL;
  gsize            length;

  copy = tarn_questionnaire_copy (source, strlen (source), "b", "New", &length);
  g_assert_nonnull (strstr (copy, "<questionnaire id=\"b\" version=\"1.0\"><title>New</title>"
                                  "<summary>s</summary></questionnaire>"));
}

/* Marks that only look like tags, and a root that is written in its own way. */
static void
test_everything_else_stays_as_it_is (void)
{
  const char      *source = "<?xml version='1.0'?>\n<!-- <questionnaire id='no'> -->\n"
                            "<t:quest\n  version='4.0' xmlns:t='urn:t'\n"
                            "  id = 'a' note=\"a > b\">\n  <t:title>Old</t:title>\n"
                            "  <!-- id='a' -->\n  <t:b id='a'><t:title>stays</t:title></t:b>\n"
                            "  <t:i/><![CDATA[ <title> ]]></t:quest>\n<!-- end -->";
  const char      *expected = "<?xml version='1.0'?>\n<!-- <questionnaire id='no'> -->\n"
                              "<t:quest\n  version=\"1.0\" xmlns:t='urn:t'\n"
                              "  id = \"b\" note=\"a > b\">\n  <t:title>New</t:title>\n"
                              "  <!-- id='a' -->\n  <t:b id='a'><t:title>stays</t:title></t:b>\n"
                              "  <t:i/><![CDATA[ <title> ]]></t:quest>\n<!-- end -->";
  g_autofree char *copy = NULL;
  gsize            length;

  copy = tarn_questionnaire_copy (source, strlen (source), "b", "New", &length);
  g_assert_cmpstr (copy, ==, expected);
  g_assert_cmpuint (length, ==, strlen (expected));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/questionnaire-copy/id", test_an_id_is_made_of_a_title);
  g_test_add_func ("/questionnaire-copy/shipped", test_a_copy_is_good_and_keeps_its_licence);
  g_test_add_func ("/questionnaire-copy/translations", test_old_translations_of_the_title_go);
  g_test_add_func ("/questionnaire-copy/the-rest", test_everything_else_stays_as_it_is);

  return g_test_run ();
}
