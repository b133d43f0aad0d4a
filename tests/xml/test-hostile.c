/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cases.h"
#include "generate.h"
#include "tarn-file-kind.h"
#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-questionnaire-reader.h"
#include "tarn-reflection-file.h"
#include "tarn-response-file.h"
#include "tarn-schema.h"
#include "tarn-texts-reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* The promise is one second and 100 MB for any file. Processor time is measured, not the clock, and
 * a slow or busy machine gets five times as much. Sanitizers need far more of both. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

#ifdef SANITIZED
#define MAX_SECONDS 60
#else
#define MAX_SECONDS 5
#define MAX_KIB     (100 * 1024)
#endif

#define FULL TARN_LIMIT_FILE_BYTES

#define QUESTIONNAIRE                                                                  \
  "<questionnaire xmlns='urn:tarn:questionnaire:1' format='1.0' id='q' version='1.0' " \
  "xml:lang='en'>"
#define REFLECTION "<reflection xmlns='urn:tarn:reflection:1' questionnaire='q' version='1.0'>"
#define RESPONSE                                                                        \
  "<response xmlns='urn:tarn:workshop:1' questionnaire='q' version='1.0' route='full' " \
  "token='4f0c6a1d9be27f5583c0de41a7b29e60'>"
#define TEXTS "<texts xmlns='urn:tarn:texts:1' format='1.0' id='t' xml:lang='en'>"

/* Files that are one thing over and over: before, unit, after, as much as @length holds. */
static const struct
{
  const char *name;
  const char *before;
  const char *unit;
  const char *after;
  gsize       length;
  const char *code; /* %NULL: it is good */
} fillings[] = {
  { "attributes", "<a", " a=''", "/>", 540000, "tag-too-long" },
  { "attributes-in-every-tag", "<a>", "<b a='' b='' c='' d='' e='' f='' g='' h='' i='' j=''/>",
    "</a>", FULL, "too-many-children" },
  { "namespaces-inside-each-other", "", "<a xmlns='urn:a'>", "", FULL, "too-deep" },
  { "namespaces-beside-each-other", "<a>",
    "<b xmlns='a' xmlns:a='a' xmlns:b='b' xmlns:c='c' xmlns:d='d' xmlns:e='e' a:a='' b:a=''/>",
    "</a>", FULL, "too-many-children" },
  { "long-text", QUESTIONNAIRE "<title>", "xxxxxxxxxxxxxxxx", "</title></questionnaire>", FULL,
    "text-too-long" },
  { "far-too-long-text", QUESTIONNAIRE "<title>", "xxxxxxxxxxxxxxxx", "</title></questionnaire>",
    11 * 1024 * 1024, "file-too-large" },
  { "depth", "", "<a>", "", FULL, "too-deep" },
  { "huge-tag", "<a b='", "xxxxxxxxxxxxxxxx", "'/>", FULL, "tag-too-long" },
  { "tag-without-end", "<", "aaaaaaaaaaaaaaaa", "", FULL, "tag-too-long" },
  { "attribute-without-end", "<a b='", "<a b=\"", "", FULL, "tag-too-long" },
  { "tags-without-end", "", "<", "", FULL, "tag-too-long" },
  { "close-tags", "<a>", "</a>", "", FULL, "xml-malformed" },
  { "comments", "<a>", "<!---->", "</a>", FULL, "root-wrong" },
  { "comment-without-end", "<a>", "<!-- ", "", FULL, "xml-malformed" },
  { "instructions", "<a>", "<?a?>", "</a>", FULL, "root-wrong" },
  { "instruction-without-end", "<a>", "<?a ", "", FULL, "xml-malformed" },
  { "sections", QUESTIONNAIRE "<title>T", "<![CDATA[]]>", "</title></questionnaire>", FULL,
    "element-missing" },
  { "sections-with-text", QUESTIONNAIRE "<title>T", "<![CDATA[x]]>", "</title></questionnaire>",
    FULL, "text-too-long" },
  { "section-without-end", "<a>", "<![CDATA[ ", "", FULL, "xml-malformed" },
  { "references-to-characters", QUESTIONNAIRE "<title>", "&#38;", "</title></questionnaire>", FULL,
    "text-too-long" },
  { "references-in-attributes", QUESTIONNAIRE, "<section id='&#38;&#38;&#38;&#38;&#38;&#38;'/>",
    "</questionnaire>", FULL, "too-many-children" },
  { "spaces", QUESTIONNAIRE, "                ", "</questionnaire>", FULL, "element-missing" },
  { "lines", QUESTIONNAIRE, "\n\n\n\n\n\n\n\n", "</questionnaire>", FULL, "element-missing" },
  { "spaces-in-a-text", QUESTIONNAIRE "<title>T", " \t \n", "</title></questionnaire>", FULL,
    "element-missing" },
  { "carriage-returns", QUESTIONNAIRE "<title>T", "\r\n\r", "</title></questionnaire>", FULL,
    "element-missing" },
  { "elements", "<a>", "<b/>", "</a>", FULL, "too-many-children" },
  { "unknown-elements", QUESTIONNAIRE, "<an-element-that-nobody-ever-heard-of/>\n",
    "</questionnaire>", 150000, "too-many-issues" },
  { "texts-between-elements", QUESTIONNAIRE, "<section id='aaaaaaaaaaaaaaaaaaaa'/> x \n",
    "</questionnaire>", 150000, "text-misplaced" },
  { "sections-of-a-questionnaire", QUESTIONNAIRE, "<section id='aaaaaaaaaaaaaaaaaaaa'/>\n",
    "</questionnaire>", 150000, "too-many-issues" },
  { "instructions-of-style", "<?xml-stylesheet href='http://example.org/a.xsl' type='text/xsl'?>",
    "<?xml-stylesheet href='file:///etc/passwd'?>", "<a/>", 4096, "root-wrong" },
  { "inclusions", QUESTIONNAIRE,
    "<include xmlns='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>",
    "</questionnaire>", 4096, "element-unknown" },
  { "answers", REFLECTION, "<answer item='a' option='b'/>", "</reflection>", FULL,
    "too-many-children" },
  { "the-same-answer", REFLECTION, "<answer item='aaaaaaaaaaaaaaa' option='b'/>\n", "</reflection>",
    150000, "too-many-issues" },
  { "options", REFLECTION "<answer item='a' option='", "b ", "'/></reflection>", 16000, NULL },
  { "unknown-parts", REFLECTION, "<z:part xmlns:z='urn:z' a='&lt;&amp;'>text</z:part>",
    "</reflection>", 150000, NULL },
  { "unknown-attributes", REFLECTION, "<topic domain='a' a='' b='' c='' d='' e='' f='' g=''/>\n",
    "</reflection>", 150000, "too-many-issues" },
  { "domains", RESPONSE, "<domain id='a' status='none'/>\n", "</response>", 100000,
    "too-many-domains" },
  { "domains-without-end", RESPONSE, "<domain id='a' status='none'/>", "</response>", FULL,
    "too-many-children" },
  { "statuses", RESPONSE, "<domain id='a' status='x' band='b c'/>\n", "</response>", 150000,
    "too-many-issues" },
  { "runs", TEXTS "<sheet id='s'><title>T</title><p>", "<strong>x</strong><gap/>",
    "</p></sheet></texts>", 50000, NULL },
  { "the-same-sheet", TEXTS, "<sheet id='s'><title>T</title><p>Wordy</p></sheet>", "</texts>",
    150000, "id-duplicate" },
};

static const char *
get_reader (const char *data)
{
  if (strstr (data, "<reflection ") != NULL)
    return "reflection.rng";
  if (strstr (data, "<response ") != NULL)
    return "workshop.rng";
  if (strstr (data, "<texts ") != NULL)
    return "texts.rng";
  return "questionnaire.rng";
}

static gboolean
read_with_its_reader (const char *reader,
                      const char *data,
                      gsize       length,
                      GPtrArray  *issues)
{
  if (g_str_equal (reader, "reflection.rng"))
    {
      g_autoptr(TarnReflection) reflection = tarn_reflection_read (data, length, issues);
      g_autofree char *written = NULL;

      if (reflection != NULL)
        written = tarn_reflection_write (reflection, NULL);
      return reflection != NULL;
    }

  if (g_str_equal (reader, "workshop.rng"))
    {
      g_autoptr(TarnResponse) response = tarn_response_read (data, length, issues);

      return response != NULL;
    }

  if (g_str_equal (reader, "texts.rng"))
    {
      g_autoptr(TarnTexts) texts = tarn_texts_new ();

      return tarn_texts_read (texts, data, length, NULL, issues) &&
             tarn_texts_check (texts, issues);
    }
  else
    {
      g_autoptr(TarnQuestionnaire) questionnaire = NULL;

      questionnaire = tarn_questionnaire_read (data, length, NULL, issues);
      return questionnaire != NULL;
    }
}

/* What the program would do with the file. The schema is only asked where the reader is content. */
static void
read_as_child (const char *data,
               gsize       length,
               GPtrArray  *issues)
{
  const char      *reader = get_reader (data);
  g_autofree char *path = g_build_filename (g_getenv ("TARN_DATADIR"), "schema", reader, NULL);
  gsize            schema_length;
  g_autofree char *schema = case_load (path, &schema_length);
  gboolean         good;

  tarn_file_kind (data, length);
  good = read_with_its_reader (reader, data, length, issues);
  g_assert_true (good != tarn_issues_have_error (issues));
  if (good)
    tarn_schema_validate (schema, schema_length, data, length, issues);
}

/* Tells the parent which codes came up, and ends. */
static void
be_child (const char *data,
          gsize       length,
          int         out)
{
  struct rlimit cpu = { 2 * MAX_SECONDS, 2 * MAX_SECONDS };
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autofree char *list = NULL;
  gsize            n_bytes;

  setrlimit (RLIMIT_CPU, &cpu);
#ifndef SANITIZED
  setrlimit (RLIMIT_AS, &(struct rlimit){ 1 << 30, 1 << 30 });
#endif

  read_as_child (data, length, issues);
  list = case_list_issues (issues);
  n_bytes = MIN (strlen (list), 32 * 1024);
  if (write (out, list, n_bytes) != (gssize)n_bytes)
    _exit (1);
  _exit (0);
}

static char *
read_all (int in)
{
  GString *text = g_string_new (NULL);
  char     buffer[4096];
  gssize   n_bytes;

  while ((n_bytes = read (in, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n_bytes);
  close (in);

  return g_string_free (text, FALSE);
}

static double
to_seconds (struct timeval time)
{
  return (double)time.tv_sec + (double)time.tv_usec / G_USEC_PER_SEC;
}

/* Reads a file in a process of its own, which may neither crash nor take long nor much memory. */
static void
check_hostile (const char *name,
               const char *data,
               gsize       length,
               const char *code)
{
  int              pipe_ends[2];
  int              status;
  pid_t            child;
  struct rusage    usage;
  g_autofree char *found = NULL;
  g_autofree char *pattern = NULL;
  double           seconds;

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  fflush (stdout);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    be_child (data, length, pipe_ends[1]);

  close (pipe_ends[1]);
  found = read_all (pipe_ends[0]);
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  seconds = to_seconds (usage.ru_utime) + to_seconds (usage.ru_stime);
  g_test_message ("%s: %.0f ms, %ld KiB: %.100s", name, 1000 * seconds, usage.ru_maxrss, found);

  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_cmpfloat (seconds, <, MAX_SECONDS);
#ifdef MAX_KIB
  g_assert_cmpint (usage.ru_maxrss, <, MAX_KIB);
#endif

  if (code == NULL)
    {
      g_assert_cmpstr (found, ==, "");
      return;
    }

  pattern = g_strdup_printf ("(^|\\n)[0-9]+ %s(\\n| )", code);
  g_assert_true (g_regex_match_simple (pattern, found, 0, 0));
}

static void
check_text (const char *name,
            const char *text,
            const char *code)
{
  check_hostile (name, text, strlen (text), code);
}

static void
test_files_that_repeat_one_thing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      g_autofree char *text = generate_filled (fillings[i].before, fillings[i].unit,
                                               fillings[i].after, fillings[i].length);

      check_text (fillings[i].name, text, fillings[i].code);
    }
}

static void
test_entities_are_never_reached (void)
{
  static const struct
  {
    const char *name;
    const char *doctype;
  } cases[] = {
    { "a billion laughs", "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                          "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
                          "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
                          "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'>]>" },
    { "an external entity", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" },
    { "a parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;"
                            "<!ENTITY e 'x'>]>" },
    { "an external subset", "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'>" },
    { "an endless device", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///dev/zero'>]>" },
    { "attributes by default", "<!DOCTYPE a [<!ATTLIST title draft CDATA 'yes'>"
                               "<!ENTITY e 'x'>]>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].doctype, QUESTIONNAIRE "<title>&e;</title>"
                                                                           "</questionnaire>",
                                           NULL);

      check_text (cases[i].name, text, "xml-doctype");
    }
}

static void
test_a_quadratic_entity_is_never_reached (void)
{
  g_autofree char *text = generate_filled ("<!DOCTYPE a [<!ENTITY e '", "xxxxxxxxxxxxxxxx", "'>]>",
                                           200000);
  g_autofree char *file = generate_filled (text, "&e;", "</title></questionnaire>", 400000);

  check_text ("a quadratic entity", file, "xml-doctype");
}

static void
test_bytes_that_are_no_text (void)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    gsize       length;
  } cases[] = {
    { "a nul", "<a>\0</a>", 8 },
    { "UTF-16, little end first", "\377\376<\0a\0/\0>\0", 10 },
    { "UTF-16, big end first", "\376\377\0<\0a\0/\0>", 10 },
    { "UTF-16 without a mark", "<\0a\0/\0>\0", 8 },
    { "UTF-32", "<\0\0\0a\0\0\0/\0\0\0>\0\0\0", 16 },
    { "EBCDIC", "L\201an", 4 },
    { "a broken character", "<a>\303</a>", 8 },
    { "a character written too long", "<a>\300\274</a>", 9 },
    { "a surrogate", "<a>\355\240\200</a>", 10 },
    { "UTF-7", "<?xml version='1.0' encoding='UTF-7'?>+ADw-a/+AD4-", 50 },
    { "two declarations", "<?xml version='1.0' encoding='UTF-16' encoding='UTF-8'?><a/>", 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *exact = g_malloc (cases[i].length + 1);

      memcpy (exact, cases[i].bytes, cases[i].length);
      exact[cases[i].length] = '\0';
      check_hostile (cases[i].name, exact, cases[i].length, "not-utf8");
    }
}

/* Every one with another number: ids, names and languages that are kept in tables. */
static void
check_numbered (const char *name,
                const char *before,
                const char *unit,
                const char *after,
                guint       count,
                const char *code)
{
  g_autofree char *middle = generate_repeated (unit, count);
  g_autofree char *text = g_strconcat (before, middle, after, NULL);

  g_assert_cmpuint (strlen (text), <=, FULL);
  check_text (name, text, code);
}

static void
test_many_different_names (void)
{
  check_numbered ("names of elements", QUESTIONNAIRE, "<element%u/>\n", "</questionnaire>", 4900,
                  "too-many-issues");
  check_numbered ("names of attributes", QUESTIONNAIRE, "<title a%u=''>x</title>\n",
                  "</questionnaire>", 4900, "too-many-issues");
  check_numbered ("namespaces", QUESTIONNAIRE, "<n:a xmlns:n='u:%u'/>\n", "</questionnaire>", 4900,
                  "too-many-issues");
  check_numbered ("languages", QUESTIONNAIRE, "<title xml:lang='en-%u'>x</title>",
                  "</questionnaire>", 4900, "element-missing");
  check_numbered ("scales", QUESTIONNAIRE "<scales>",
                  "<scale id='s%u' max='4'><option/></scale>\n", "</scales></questionnaire>", 4900,
                  "too-many-issues");
  check_numbered ("notes", REFLECTION, "<note item='n%u'>x</note>", "</reflection>", 4900, NULL);
  check_numbered ("steps", REFLECTION, "<step id='n%u'>x</step>", "</reflection>", 4900, NULL);
  check_numbered ("topics", REFLECTION, "<topic domain='n%u'/>", "</reflection>", 4900,
                  "too-many-domains");
  check_numbered ("answers", REFLECTION, "<answer item='n%u' option='x'/>", "</reflection>", 4900,
                  "too-many-items");
  check_numbered ("unknown parts", REFLECTION, "<part%u/>", "</reflection>", 4900, NULL);
  check_numbered ("entries", TEXTS, "<entry id='e%u'><text>x</text></entry>", "</texts>", 4900,
                  NULL);
  check_numbered ("sheets", TEXTS, "<sheet id='e%u'><title>x</title></sheet>", "</texts>", 4900,
                  NULL);
  check_numbered ("languages of a sheet", TEXTS,
                  "<sheet id='s' xml:lang='en-%u'><title>x</title></sheet>", "</texts>", 4900,
                  NULL);
}

static void
check_parts (const char  *name,
             const Parts *parts,
             const char  *code)
{
  g_autofree char *text = generate_questionnaire (parts);

  g_assert_cmpuint (strlen (text), <=, FULL);
  check_text (name, text, code);
}

static void
test_many_items (void)
{
  g_autofree char *items = generate_repeated ("<item id='I%u' type='info'><prompt>P</prompt>"
                                              "</item>",
                                              4900);

  check_parts ("items", &(Parts){ .section = items }, "too-many-items");
}

static void
test_many_citations (void)
{
  const char      *reference = "<reference id='r%u' status='unknown' seen='part'>"
                               "<title>T</title><label>L</label></reference>";
  g_autofree char *list = generate_repeated (reference, TARN_LIMIT_REFERENCES);
  g_autofree char *references = g_strconcat ("<references>", list, "</references>", NULL);
  g_autofree char *good = generate_repeated ("<cite ref='r999'/>", 4900);
  g_autofree char *bad = generate_repeated ("<cite ref='b%u'/>\n", 4900);
  g_autofree char *good_note = g_strconcat ("<note><text>T</text>", good, "</note>", NULL);
  g_autofree char *bad_note = g_strconcat ("<note><text>T</text>", bad, "</note>", NULL);
  g_autofree char *good_notes = generate_repeated (good_note, 18);
  g_autofree char *bad_notes = generate_repeated (bad_note, 18);

  check_parts ("citations", &(Parts){ .references = references, .section = good_notes },
               "reference-unused");
  check_parts ("citations of nothing", &(Parts){ .references = references, .section = bad_notes },
               "too-many-issues");
}

static void
test_many_variants (void)
{
  g_autofree char *notes = generate_repeated ("<note when=\"$O = 'a'\"><text>T</text></note>",
                                              4900);
  g_autofree char *holes = generate_filled ("<note><text>", "{", "</text></note>", 400);
  g_autofree char *many_holes = generate_repeated (holes, 4900);
  g_autofree char *words = generate_repeated ("<note><text>{w%u}{x}{y}{z}</text></note>", 4900);

  check_parts ("conditions", &(Parts){ .section = notes }, NULL);
  check_parts ("braces", &(Parts){ .section = many_holes }, NULL);
  check_parts ("words that are not there", &(Parts){ .section = words }, "word-unknown");
}

/* As many and as long conditions as there may be, over as many combinations as are tried. */
static void
test_conditions_over_every_combination (void)
{
  const char      *option = "<option code='o%u'><label>L</label></option>";
  g_autofree char *eight = generate_repeated (option, 8);
  g_autofree char *opening = NULL;
  g_autofree char *condition = generate_filled ("$C0='o0'", " or $C3='x'", "", 990);
  g_autofree char *item = NULL;
  g_autofree char *items = NULL;
  g_autofree char *short_items = NULL;

  opening = g_strdup_printf ("<item id='C0' type='choice'><prompt>P</prompt>%s</item>"
                             "<item id='C1' type='choice'><prompt>P</prompt>%s</item>"
                             "<item id='C2' type='choice'><prompt>P</prompt>%s</item>"
                             "<item id='C3' type='choice'><prompt>P</prompt>%s"
                             "<option code='x'><label>X</label></option></item>",
                             eight, eight, eight, "<option code='y'><label>Y</label></option>");
  item = g_strdup_printf ("<item id='I%%u' type='scale' scale='s' direction='risk' when=\"%s\">"
                          "<prompt>P</prompt></item>",
                          g_strstrip (condition));
  items = generate_repeated (item, 500);
  short_items = generate_repeated ("<item id='I%u' type='scale' scale='s' direction='risk' "
                                   "when=\"$C0 = 'o7' and $C1 = 'o7' and $C2 = 'o7'\">"
                                   "<prompt>P</prompt></item>",
                                   1900);

  check_parts ("long conditions", &(Parts){ .opening = opening, .domain = items }, NULL);
  check_parts ("conditions", &(Parts){ .opening = opening, .domain = short_items }, NULL);
}

static void
test_conditions_that_want_too_much (void)
{
  g_autofree char *open = g_strnfill (490, '(');
  g_autofree char *close = g_strnfill (490, ')');
  g_autofree char *deep = g_strconcat (open, "$O = 'a'", close, NULL);
  g_autofree char *nots = generate_filled ("", "not(", "", 900);
  g_autofree char *many = generate_filled ("$O = 'a'", " or $O = 'a'", "", 10000);
  g_autofree char *text = generate_filled ("$O = '", "x", "'", 15000);
  const struct
  {
    const char *name;
    const char *condition;
    const char *code;
  } cases[] = {
    { "brackets", deep, "condition-too-deep" },
    { "negations", nots, "condition-too-deep" },
    { "operations", many, "condition-too-long" },
    { "a long text", text, "condition-too-long" },
    { "a slow function", "contains(translate($O, 'a', 'b'), 'c')", "condition-function" },
    { "a path", "//*[//*[//*]]", "condition-path" },
    { "a file", "document('file:///etc/passwd') = 'x'", "condition-function" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *note = g_strdup_printf ("<note when=\"%s\"><text>T</text></note>",
                                               cases[i].condition);

      check_parts (cases[i].name, &(Parts){ .section = note }, cases[i].code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hostile/files-that-repeat-one-thing", test_files_that_repeat_one_thing);
  g_test_add_func ("/hostile/entities-are-never-reached", test_entities_are_never_reached);
  g_test_add_func ("/hostile/a-quadratic-entity-is-never-reached",
                   test_a_quadratic_entity_is_never_reached);
  g_test_add_func ("/hostile/bytes-that-are-no-text", test_bytes_that_are_no_text);
  g_test_add_func ("/hostile/many-different-names", test_many_different_names);
  g_test_add_func ("/hostile/many-items", test_many_items);
  g_test_add_func ("/hostile/many-citations", test_many_citations);
  g_test_add_func ("/hostile/many-variants", test_many_variants);
  g_test_add_func ("/hostile/conditions-over-every-combination",
                   test_conditions_over_every_combination);
  g_test_add_func ("/hostile/conditions-that-want-too-much", test_conditions_that_want_too_much);

  return g_test_run ();
}
