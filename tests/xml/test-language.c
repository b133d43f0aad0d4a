/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-language.h"

static const struct
{
  const char *tag;
  gboolean    valid;
} tags[] = {
  { "en", TRUE },
  { "en-GB", TRUE },
  { "cy", TRUE },
  { "zh-Hant-TW", TRUE },
  { "de-x-private", TRUE },
  { "es-419", TRUE },
  { "", FALSE },
  { "e", FALSE },
  { "en-", FALSE },
  { "-en", FALSE },
  { "en--GB", FALSE },
  { "en_GB", FALSE },
  { "4n", FALSE },
  { "en GB", FALSE },
  { "en-toolongpart", FALSE },
  { "fran\303\247ais", FALSE },
};

static const struct
{
  const char *wanted[4];
  const char *available[5];
  const char *own;
  const char *picked;
} picks[] = {
  { { NULL }, { "cy", "en-GB", NULL }, "en-GB", "en-GB" },
  { { "cy", NULL }, { "en-GB", "cy", NULL }, "en-GB", "cy" },
  { { "CY", NULL }, { "en-GB", "cy", NULL }, "en-GB", "cy" },
  { { "cy-GB", NULL }, { "en-GB", "cy", NULL }, "en-GB", "cy" },
  { { "zh-Hant-CN-x-private", NULL }, { "en", "zh-Hant", "zh", NULL }, "en", "zh-Hant" },
  { { "zh-Hant-CN-x-private", NULL }, { "en", "zh-Hant-CN-x", "zh", NULL }, "en", "zh" },
  { { "gd", "cy", NULL }, { "en-GB", "cy", NULL }, "en-GB", "cy" },
  { { "gd-GB", "cy", NULL }, { "cy", "gd", NULL }, "cy", "gd" },
  { { "en", NULL }, { "cy", "en-GB", NULL }, "cy", "cy" },
  { { "fr", NULL }, { "cy", "en-GB", NULL }, "en-GB", "en-GB" },
  { { "fr", NULL }, { "cy", "gd", NULL }, "en-GB", "cy" },
};

static void
test_a_tag_is_a_language_or_not (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_test_message ("%s", tags[i].tag);
      g_assert_true (tarn_language_is_valid (tags[i].tag) == tags[i].valid);
    }
}

static void
test_languages_are_looked_up_as_rfc_4647_says (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (picks); i++)
    {
      int place = tarn_language_pick (picks[i].wanted, picks[i].available, picks[i].own);

      g_assert_cmpstr (picks[i].available[place], ==, picks[i].picked);
    }
}

static void
test_without_a_wish_the_file_decides (void)
{
  static const char *const available[] = { "cy", "en", NULL };

  g_assert_cmpint (tarn_language_pick (NULL, available, "en"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/a-tag-is-a-language-or-not", test_a_tag_is_a_language_or_not);
  g_test_add_func ("/language/languages-are-looked-up-as-rfc-4647-says",
                   test_languages_are_looked_up_as_rfc_4647_says);
  g_test_add_func ("/language/without-a-wish-the-file-decides",
                   test_without_a_wish_the_file_decides);

  return g_test_run ();
}
