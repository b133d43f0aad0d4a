/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-file-kind.h"

#include "cases.h"

#include <string.h>

static const struct
{
  const char  *text;
  TarnFileKind kind;
} cases[] = {
  { "<questionnaire xmlns='urn:tarn:questionnaire:1'/>", TARN_FILE_KIND_QUESTIONNAIRE },
  { "<texts xmlns='urn:tarn:texts:1'/>", TARN_FILE_KIND_TEXTS },
  { "<identifiers xmlns='urn:tarn:identifiers:1'/>", TARN_FILE_KIND_IDENTIFIERS },
  { "<reflection xmlns='urn:tarn:reflection:1'/>", TARN_FILE_KIND_REFLECTION },
  { "<response xmlns='urn:tarn:workshop:1'/>", TARN_FILE_KIND_WORKSHOP },
  { "<reflection xmlns='urn:tarn:reflection:9'/>", TARN_FILE_KIND_REFLECTION },
  { "\357\273\277<?xml version='1.0'?><!-- a --><?b c?>\n<t:texts xmlns:t='urn:tarn:texts:1'>",
    TARN_FILE_KIND_TEXTS },
  { "<texts xmlns='urn:tarn:texts:1'><this is no longer read", TARN_FILE_KIND_TEXTS },
  { "<texts/>", TARN_FILE_KIND_UNKNOWN },
  { "<response xmlns='urn:tarn:reflection:1'/>", TARN_FILE_KIND_UNKNOWN },
  { "<reflection xmlns='urn:tarn'/>", TARN_FILE_KIND_UNKNOWN },
  { "<!DOCTYPE texts><texts xmlns='urn:tarn:texts:1'/>", TARN_FILE_KIND_UNKNOWN },
  { "<texts xmlns='urn:tarn:texts:1'", TARN_FILE_KIND_UNKNOWN },
  { "%PDF-1.7", TARN_FILE_KIND_UNKNOWN },
  { "", TARN_FILE_KIND_UNKNOWN },
};

static void
test_the_first_tag_tells_the_kind (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize            length = strlen (cases[i].text);
      g_autofree char *exact = g_memdup2 (cases[i].text, length);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (tarn_file_kind (exact, length), ==, cases[i].kind);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-kind/the-first-tag-tells-the-kind", test_the_first_tag_tells_the_kind);

  return g_test_run ();
}
