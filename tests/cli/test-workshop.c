/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"
#include "json.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Workshop files out of a reflection and into a picture, by the real program. */

#define DAY 86400

static guint n_files;

/* A file in which everybody has the same band everywhere but in OP-PRIV, of which each letter is
 * one person: A to D, or - for no band. */
static char *
dup_file (char        letter,
          const char *role,
          guint       token)
{
  static const char *const bands[] = {
    "well-protected",
    "mostly-protected",
    "some-exposure",
    "high-exposure",
  };
  g_autofree char *own = letter == '-'
                           ? g_strdup ("status=\"none\"")
                           : g_strdup_printf ("status=\"scored\" band=\"%s\"",
                                              bands[letter - 'A']);

  return g_strdup_printf ("<response xmlns=\"urn:tarn:workshop:1\" "
                          "questionnaire=\"online-presence\" version=\"1.0\" route=\"full\" "
                          "token=\"%032x\"%s%s%s><domain id=\"OP-PRIV\" %s/></response>",
                          token, role != NULL ? " role=\"" : "", role != NULL ? role : "",
                          role != NULL ? "\"" : "", own);
}

static void
write_room (Scratch     folder,
            const char *people,
            const char *role)
{
  for (const char *person = people; *person != '\0'; person++)
    {
      g_autofree char *text = dup_file (*person, role, ++n_files);
      g_autofree char *name = g_strdup_printf ("%u.xml", n_files);
      g_autofree char *path = scratch_write (folder, name, text);
    }
}

static char *
copy_reflection (Scratch     folder,
                 const char *name)
{
  g_autofree char *file = g_strconcat ("reflections/", name, ".xml", NULL);
  g_autofree char *source = cli_test_data (file);
  g_autofree char *text = cli_read (source);

  return scratch_write (folder, "reflection.xml", text);
}

static JsonObject *
get_domain (JsonNode   *root,
            const char *id)
{
  JsonArray *domains = json_object_get_array_member (json_node_get_object (root), "domains");

  for (guint i = 0; i < json_array_get_length (domains); i++)
    {
      JsonObject *domain = json_array_get_object_element (domains, i);

      if (g_str_equal (json_object_get_string_member (domain, "id"), id))
        return domain;
    }

  g_assert_not_reached ();
}

static void
test_a_file_holds_what_is_shown_and_nothing_else (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *reflection = copy_reflection (folder, "w2-online-presence");
  g_autofree char *out = g_build_filename (folder, "out.xml", NULL);
  g_autoptr(Cli) shown = cli_run ("workshop", "export", reflection, "-o", "-", NULL);
  g_autoptr(Cli) saved = cli_run ("workshop", "export", reflection, "-o", out, NULL);
  g_autofree char *content = cli_read (out);
  g_autoptr(Cli) checked = cli_run ("validate", out, NULL);
  GStatBuf info;

  g_assert_cmpint (shown->status, ==, 0);
  g_assert_cmpint (saved->status, ==, 0);
  g_assert_cmpint (checked->status, ==, 0);
  g_assert_cmpstr (shown->out, ==, content);
  g_assert_nonnull (strstr (saved->err, content));
  cli_assert_says (content, "<domain id=\"OP-CONF\" status=\"scored\" band=\"high-exposure\"/>");
  cli_assert_says (content, "<domain id=\"OP-COND\" status=\"none\"/>");
  g_assert_null (strstr (content, "act-now"));
  g_assert_null (strstr (content, "role"));
  g_assert_null (strstr (content, "2026"));

  /* Midnight, as it is here. */
  g_assert_cmpint (g_stat (out, &info), ==, 0);
  g_assert_cmpint (info.st_mtime % DAY, ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_the_token_is_random_and_kept (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_auto(Scratch) other_folder = scratch_new ();
  g_autofree char *reflection = copy_reflection (folder, "w2-online-presence");
  g_autofree char *other = copy_reflection (other_folder, "w2-online-presence");
  g_autoptr(Cli) first = cli_run ("workshop", "export", reflection, "-o", "-", NULL);
  g_autoptr(Cli) second = cli_run ("workshop", "export", reflection, "-o", "-", NULL);
  g_autoptr(Cli) stranger = cli_run ("workshop", "export", other, "-o", "-", NULL);
  g_autofree char *kept = cli_read (reflection);
  g_autofree char *token = NULL;
  const char      *found = strstr (first->out, "token=\"");

  g_assert_cmpstr (first->out, ==, second->out);
  g_assert_cmpstr (first->out, !=, stranger->out);
  token = g_strndup (found, strlen ("token=\"\"") + 32);
  cli_assert_once (kept, token);
}

static void
test_a_folder_gets_a_file_with_a_random_name (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_auto(Scratch) stick = scratch_new ();
  g_autofree char *reflection = copy_reflection (folder, "w2-online-presence");
  g_autoptr(Cli) first = cli_run ("workshop", "export", reflection, "-o", stick, NULL);
  g_autoptr(Cli) second = cli_run ("workshop", "export", reflection, "-o", stick, NULL);
  g_autoptr(Cli) picture = NULL;
  g_autoptr(JsonNode) root = NULL;

  g_assert_cmpint (first->status, ==, 0);
  g_assert_cmpint (second->status, ==, 0);
  g_assert_cmpuint (scratch_count (stick), ==, 2);

  picture = cli_run ("workshop", "summarise", stick, NULL);
  root = json_read (picture->out);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "files"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "duplicates"), ==, 1);
}

static void
test_a_role_is_handed_in_only_if_asked_for (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *reflection = copy_reflection (folder, "w1-online-presence");
  g_autoptr(Cli) with_role = cli_run ("workshop", "export", reflection, "--role", "-o", "-", NULL);

  g_assert_cmpint (with_role->status, ==, 0);
  cli_assert_once (with_role->out, "role=\"");
}

static void
test_a_picture_has_its_keys_in_order (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(Cli) run = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObject *domain;

  write_room (folder, "ABBCCD", NULL);
  run = cli_run ("workshop", "summarise", folder, "--format", "json", NULL);
  g_assert_cmpint (run->status, ==, 0);
  root = json_read (run->out);
  json_assert_keys (json_node_get_object (root),
                    "questionnaire version route files duplicates refused k shown reason domains");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "files"), ==, 6);

  domain = get_domain (root, "OP-PRIV");
  json_assert_keys (domain, "id axis people shown words bands");
  g_assert_cmpint (json_object_get_int_member (domain, "people"), ==, 6);
  g_assert_cmpstr (json_object_get_string_member (domain, "words"), ==, "about half");
  g_assert_true (json_object_get_null_member (domain, "bands"));

  domain = get_domain (root, "OP-LOOK");
  json_assert_keys (domain, "id axis shown words bands");
  g_assert_false (json_object_get_boolean_member (domain, "shown"));
}

static void
test_percents_stand_instead_of_words (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(Cli) run = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObject *domain;
  JsonArray  *bands;

  write_room (folder, "AAAAAAABBBBBBBBCCCCC", NULL);
  run = cli_run ("workshop", "summarise", folder, NULL);
  root = json_read (run->out);
  domain = get_domain (root, "OP-PRIV");
  g_assert_true (json_object_get_null_member (domain, "words"));
  bands = json_object_get_array_member (domain, "bands");
  g_assert_cmpuint (json_array_get_length (bands), ==, 4);
  json_assert_keys (json_array_get_object_element (bands, 0), "id percent");
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (bands, 0), "percent"),
                   ==, 35);
}

static void
test_a_bad_file_is_named_and_stops_nothing (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *huge = g_strnfill (100000, ' ');
  g_autofree char *newer = dup_file ('A', NULL, 900);
  g_autofree char *newer_text = cli_replace (newer, "version=\"1.0\"", "version=\"2.0\"");
  g_autofree char *quick = cli_replace (newer, "route=\"full\"", "route=\"quick\"");
  g_autofree char *purple = cli_replace (newer, "well-protected", "purple");
  g_autofree char *other = cli_replace (newer, "online-presence", "group-participation");
  const struct
  {
    const char *name;
    const char *text;
    const char *code;
  } cases[] = {
    { "z-broken.xml", "<response", "xml-malformed" },
    { "z-doctype.xml", "<!DOCTYPE a><a/>", "xml-doctype" },
    { "z-empty.xml", "", "file-empty" },
    { "z-huge.xml", huge, NULL },
    { "z-newer.xml", newer_text, "response-version" },
    { "z-quick.xml", quick, "response-route" },
    { "z-purple.xml", purple, "response-band" },
    { "z-other.xml", other, "response-questionnaire" },
  };
  g_autoptr(Cli) run = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonArray *refused;

  write_room (folder, "ABBCCD", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = scratch_write (folder, cases[i].name, cases[i].text);
    }

  run = cli_run ("workshop", "summarise", folder, NULL);
  g_assert_cmpint (run->status, ==, 0);
  root = json_read (run->out);
  refused = json_object_get_array_member (json_node_get_object (root), "refused");
  g_assert_cmpuint (json_array_get_length (refused), ==, G_N_ELEMENTS (cases));
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "files"), ==, 6);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cli_assert_says (run->err, cases[i].name);
      if (cases[i].code != NULL)
        cli_assert_says (run->out, cases[i].code);
    }
  g_assert_null (strstr (run->out, "purple\""));
  g_assert_null (strstr (run->err, "“purple"));
}

static void
test_fewer_than_k_show_nothing (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(Cli) run = NULL;
  g_autoptr(Cli) table = NULL;
  g_autoptr(JsonNode) root = NULL;

  write_room (folder, "ABCD", NULL);
  run = cli_run ("workshop", "summarise", folder, NULL);
  root = json_read (run->out);
  g_assert_false (json_object_get_boolean_member (json_node_get_object (root), "shown"));
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "files"), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "reason"), ==,
                   "too-few-files");
  cli_assert_says (run->err, "Waiting for more responses (at least 5 needed).");

  table = cli_run ("workshop", "summarise", folder, "--format", "csv", NULL);
  cli_assert_says (table->out, ",,OP-PRIV,concern,,,,,\r\n");
}

static void
test_k_cannot_be_lowered (void)
{
  static const char *const low[] = { "4", "0", "-1", "21", "five" };
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(Cli) raised = NULL;

  write_room (folder, "ABBCCD", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (low); i++)
    {
      g_autoptr(Cli) run = cli_run ("workshop", "summarise", folder, "-k", low[i], NULL);

      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
    }

  raised = cli_run ("workshop", "summarise", folder, "-k", "7", NULL);
  g_assert_cmpint (raised->status, ==, 0);
  cli_assert_says (raised->out, "\"shown\" : false");
}

static void
test_rounds_and_roles_are_shown_under_the_rules (void)
{
  g_auto(Scratch) before = scratch_new ();
  g_auto(Scratch) after = scratch_new ();
  g_auto(Scratch) parts = scratch_new ();
  g_autoptr(Cli) rounds = NULL;
  g_autoptr(Cli) roles = NULL;
  g_autoptr(Cli) table = NULL;
  g_autoptr(Cli) same = NULL;
  g_autoptr(JsonNode) root = NULL;

  write_room (before, "AAACCC", NULL);
  write_room (after, "AAAAAB", NULL);
  rounds = cli_run ("workshop", "summarise", after, "--before", before, NULL);
  root = json_read (rounds->out);
  g_assert_cmpstr (json_object_get_string_member (get_domain (root, "OP-PRIV"), "change"), ==,
                   "fewer");
  table = cli_run ("workshop", "summarise", after, "--before", before, "--format", "csv", NULL);
  cli_assert_says (table->out, "before,,OP-PRIV,concern,6,about half,,,\r\n");
  cli_assert_says (table->out, "after,,OP-PRIV,concern,6,few or none,,,fewer\r\n");

  /* The files of the first round are not counted again, so that nothing is left. */
  same = cli_run ("workshop", "summarise", before, "--before", before, NULL);
  cli_assert_says (same->out, "\"duplicates\" : 6");
  cli_assert_says (same->out, "\"reason\" : \"too-few-files\"");

  write_room (parts, "AAAAAAAAAC", "student");
  write_room (parts, "CCCCAAAAA", "practitioner");
  roles = cli_run ("workshop", "summarise", parts, "--by-role", "--format", "csv", NULL);
  cli_assert_says (roles->out, ",student,OP-PRIV,concern,,few or none,,,\r\n");
  cli_assert_says (roles->out, ",practitioner,OP-PRIV,concern,,about half,,,\r\n");
}

static void
test_an_archive_is_read_from_the_standard_input (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_auto(Scratch) elsewhere = scratch_new ();
  g_autofree char *archive = g_build_filename (elsewhere, "room.tar", NULL);
  g_autofree char *made = NULL;
  g_autoptr(Cli) of_folder = NULL;
  g_autoptr(Cli) of_archive = NULL;
  g_autoptr(Cli) cut = NULL;
  g_autofree char *content = NULL;
  gsize            length;

  write_room (folder, "ABBCCD", NULL);
  made = cli_ask ("tar", "-cf", archive, "-C", folder, ".", NULL);
  if (made == NULL)
    {
      g_test_skip ("there is no tar");
      return;
    }

  of_folder = cli_run ("workshop", "summarise", folder, NULL);
  of_archive = cli_run ("workshop", "summarise", archive, NULL);
  g_assert_cmpint (of_archive->status, ==, 0);
  g_assert_cmpstr (of_archive->out, ==, of_folder->out);

  g_assert_true (g_file_get_contents (archive, &content, &length, NULL));
  g_assert_true (g_file_set_contents (archive, content, (gssize)length - 10240, NULL));
  cut = cli_run ("workshop", "summarise", archive, NULL);
  cli_assert_says (cut->err, "is not a whole tar archive");
}

static void
test_a_pdf_has_the_picture_the_box_and_the_method (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr(Cli) run = NULL;
  g_autofree char *text = NULL;

  write_room (folder, "ABBCCD", NULL);
  run = cli_run ("workshop", "summarise", folder, "-o", out, NULL);
  g_assert_cmpint (run->status, ==, 0);
  text = cli_ask ("pdftotext", "-layout", out, "-", NULL);
  if (text == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }

  cli_assert_says (text, "about half");
  cli_assert_says (text, "Too few answers to show");
  cli_assert_says (text, "If you found something today");
  cli_assert_says (text, "What is not promised");
}

static void
test_what_is_wrong_use (void)
{
  g_auto(Scratch) folder = scratch_new ();
  const char *const cases[][6] = {
    { "workshop", NULL },
    { "workshop", "summarize", NULL },
    { "workshop", "export", NULL },
    { "workshop", "export", "a.xml", NULL },
    { "workshop", "summarise", NULL },
    { "workshop", "summarise", folder, "--format", "xml", NULL },
    { "workshop", "summarise", folder, "-o", "picture.txt", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(Cli) run = cli_run_full (NULL, NULL, cases[i]);

      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
    }
}

static void
test_without_a_file_there_is_no_picture (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(Cli) run = cli_run ("workshop", "summarise", folder, NULL);

  g_assert_cmpint (run->status, ==, 3);
  g_assert_cmpstr (run->out, ==, "");
}

/* A trainer's own copy of the texts stands in place of the one that came with Tarn. */
static void
test_the_pack_can_be_edited (void)
{
  g_auto(Scratch) folder = scratch_new ();
  const char *const environment[] = { "XDG_DATA_HOME", folder, NULL };
  g_autofree char  *out = g_build_filename (folder, "out.pdf", NULL);
  const char *const args[] = { "handout", "ground-rules", "-o", out, NULL };
  g_autofree char  *shipped = cli_data ("texts/workshop.xml");
  g_autofree char  *source = cli_read (shipped);
  g_autofree char  *edited = cli_replace (source, "<title>Ground rules</title>",
                                          "<title>House rules of our team</title>");
  g_autofree char  *own = scratch_write (folder, "tarn/texts/workshop.xml", edited);
  g_autoptr(Cli) run = cli_run_full (NULL, environment, args);
  g_autofree char *text = NULL;

  g_assert_cmpint (run->status, ==, 0);
  text = cli_ask ("pdftotext", out, "-", NULL);
  if (text != NULL)
    cli_assert_says (text, "House rules of our team");
}

static void
test_the_discussion_sheet_is_about_the_parts_that_are_picked (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr(Cli) run = NULL;
  g_autoptr(Cli) without = cli_run ("handout", "discussion-sheet", "-o", out, NULL);
  g_autoptr(Cli) unknown = cli_run ("handout", "discussion-sheet", "--topics", "OP-PRIV,GP-SUP",
                                     "-o", out, NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (without->status, ==, 2);
  g_assert_cmpint (unknown->status, ==, 2);
  run = cli_run ("handout", "discussion-sheet", "--topics", "OP-PRIV,OP-LOOK", "-o", out, NULL);
  g_assert_cmpint (run->status, ==, 0);
  text = cli_ask ("pdftotext", out, "-", NULL);
  if (text == NULL)
    return;
  cli_assert_says (text, "Privacy and safety");
  cli_assert_says (text, "Looking people up");
  cli_assert_says (text, "holiday photos");
  g_assert_null (strchr (text, '{'));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workshop/export/content", test_a_file_holds_what_is_shown_and_nothing_else);
  g_test_add_func ("/workshop/export/token", test_the_token_is_random_and_kept);
  g_test_add_func ("/workshop/export/folder", test_a_folder_gets_a_file_with_a_random_name);
  g_test_add_func ("/workshop/export/role", test_a_role_is_handed_in_only_if_asked_for);
  g_test_add_func ("/workshop/summarise/keys", test_a_picture_has_its_keys_in_order);
  g_test_add_func ("/workshop/summarise/percents", test_percents_stand_instead_of_words);
  g_test_add_func ("/workshop/summarise/refused", test_a_bad_file_is_named_and_stops_nothing);
  g_test_add_func ("/workshop/summarise/too-few", test_fewer_than_k_show_nothing);
  g_test_add_func ("/workshop/summarise/k", test_k_cannot_be_lowered);
  g_test_add_func ("/workshop/summarise/rounds-and-roles",
                   test_rounds_and_roles_are_shown_under_the_rules);
  g_test_add_func ("/workshop/summarise/archive", test_an_archive_is_read_from_the_standard_input);
  g_test_add_func ("/workshop/summarise/pdf", test_a_pdf_has_the_picture_the_box_and_the_method);
  g_test_add_func ("/workshop/summarise/nothing", test_without_a_file_there_is_no_picture);
  g_test_add_func ("/workshop/discussion",
                   test_the_discussion_sheet_is_about_the_parts_that_are_picked);
  g_test_add_func ("/workshop/pack", test_the_pack_can_be_edited);
  g_test_add_func ("/workshop/usage", test_what_is_wrong_use);

  return g_test_run ();
}
