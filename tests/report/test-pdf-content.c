/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-pdf-content.h"

#include <string.h>

/* What a page draws, the names of its marks, and what comes of it; NULL if it cannot be. */
static const struct
{
  const char *name;
  const char *content;
  const char *roles[3];
  const char *expected;
} cases[] = {
  { "an-empty-page-stays-empty", "", { NULL }, "" },
  { "a-mark-gets-its-name-and-number",
    "/P << /MCID 7 >> BDC BT (a) Tj ET EMC /P <</MCID 9>> BDC BT (b) Tj ET EMC",
    { "H1", "P" },
    "/H1 << /MCID 0 >> BDC\nBT\n(a) Tj\nET\nEMC\n/P << /MCID 1 >> BDC\nBT\n(b) Tj\nET\nEMC\n" },
  { "a-shape-becomes-an-artifact",
    "1 0 0 rg 0 0 5 5 re f",
    { NULL },
    "1 0 0 rg\n/Artifact BMC\n0 0 5 5 re\nf\nEMC\n" },
  { "each-shape-becomes-one-artifact",
    "0 0 m 1 1 l S q 2 w 0 0 5 5 re B* Q",
    { NULL },
    "/Artifact BMC\n0 0 m\n1 1 l\nS\nEMC\nq\n2 w\n/Artifact BMC\n0 0 5 5 re\nB*\nEMC\nQ\n" },
  { "a-clip-leaves-no-ink", "0 0 5 5 re W n", { NULL }, "0 0 5 5 re\nW\nn\n" },
  { "words-become-one-artifact",
    "BT /f 1 Tf (a) Tj (b) Tj ET",
    { NULL },
    "/Artifact BMC\nBT\n/f 1 Tf\n(a) Tj\n(b) Tj\nET\nEMC\n" },
  { "a-shape-in-a-mark-stays-in-it",
    "/P << /MCID 0 >> BDC 0 0 5 5 re f EMC 0 0 5 5 re f",
    { "Figure" },
    "/Figure << /MCID 0 >> BDC\n0 0 5 5 re\nf\nEMC\n/Artifact BMC\n0 0 5 5 re\nf\nEMC\n" },
  { "a-span-in-a-mark-does-not-end-it",
    "/P << /MCID 0 >> BDC BT /Span << /ActualText <feff> >> BDC (a) Tj EMC ET EMC",
    { "P" },
    "/P << /MCID 0 >> BDC\nBT\n/Span << /ActualText <feff> >> BDC\n(a) Tj\nEMC\nET\nEMC\n" },
  { "an-object-becomes-an-artifact", "/x Do", { NULL }, "/Artifact BMC\n/x Do\nEMC\n" },
  { "an-image-is-not-read-as-operators",
    "BI /W 1 ID S f (\n EI\n0 g",
    { NULL },
    "/Artifact BMC\nBI /W 1 ID S f (\n EI\nEMC\n0 g\n" },
  { "strings-are-not-read-as-operators",
    "/P << /MCID 0 >> BDC BT [(EMC \\) (f)) <4142>-3] TJ ET EMC",
    { "P" },
    "/P << /MCID 0 >> BDC\nBT\n[(EMC \\) (f)) <4142>-3] TJ\nET\nEMC\n" },
  { "comments-are-not-read-as-operators", "0 g % 0 0 5 5 re f\n1 g", { NULL }, "0 g\n1 g\n" },
  { "constants-are-no-operators",
    "/a << /b true /c null >> BMC EMC",
    { NULL },
    "/a << /b true /c null >> BMC\nEMC\n" },
  { "a-mark-too-many-is-refused", "/P << /MCID 0 >> BDC EMC", { NULL }, NULL },
  { "a-mark-too-few-is-refused", "/P << /MCID 0 >> BDC EMC", { "P", "P" }, NULL },
  { "a-mark-in-a-mark-is-refused",
    "/P << /MCID 0 >> BDC /P << /MCID 1 >> BDC EMC EMC",
    { "P", "P" },
    NULL },
  { "a-mark-without-an-end-is-refused", "/P << /MCID 0 >> BDC", { "P" }, NULL },
  { "a-mark-in-a-path-is-refused", "0 0 m /P << /MCID 0 >> BDC 1 1 l S EMC", { "P" }, NULL },
  { "a-cut-string-is-survived", "(abc \\", { NULL }, "" },
  { "a-cut-image-is-survived", "BI /W 1 ID abc", { NULL }, "/Artifact BMC\nBI /W 1 ID abc\nEMC\n" },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr(GPtrArray) roles = g_ptr_array_new ();
  GString *marked;

  for (guint i = 0; i < 3 && cases[index].roles[i] != NULL; i++)
    g_ptr_array_add (roles, (gpointer)cases[index].roles[i]);
  marked = tarn_pdf_content_mark (cases[index].content, strlen (cases[index].content), roles);
  g_assert_cmpstr (marked != NULL ? marked->str : NULL, ==, cases[index].expected);
  if (marked != NULL)
    g_string_free (marked, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pdf-content/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  return g_test_run ();
}
