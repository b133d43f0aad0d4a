/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-condition-parser.h"
#include "tarn-explain.h"

#include "shipped.h"

/* Each case of an explanation stands between bars; "-" is leaving the item out. */
static const struct
{
  const char *name;
  const char *condition;
  const char *met;
  const char *not_met;
} cases[] = {
  { "one-option", "$P_ROLE = 'student'", "P_ROLE: student", "P_ROLE: practitioner manager -" },
  { "all-but-one", "$P_ROLE != 'manager'", "P_ROLE: practitioner student", "P_ROLE: manager -" },
  { "not-and-blank", "not($P_ROLE = 'manager')", "P_ROLE: practitioner student -",
    "P_ROLE: manager" },
  { "answered", "count($P_ROLE) > 0", "P_ROLE: practitioner student manager", "P_ROLE: -" },
  { "two-options", "$P_ROLE = 'student' or $P_ROLE = 'manager'", "P_ROLE: student manager",
    "P_ROLE: practitioner -" },
  { "both", "$P_SUP = 'yes' and $P_MSG = 'yes'", "P_SUP: yes, P_MSG: yes",
    "P_SUP: no - | P_MSG: no -" },
  { "either", "$P_SUP = 'yes' or $P_MSG = 'yes'", "P_SUP: yes | P_MSG: yes",
    "P_SUP: no -, P_MSG: no -" },
  { "brackets", "$P_SUP = 'yes' and ($P_MSG = 'yes' or $P_DIRECT = 'yes')",
    "P_SUP: yes, P_MSG: yes | P_SUP: yes, P_DIRECT: yes",
    "P_SUP: no - | P_MSG: no -, P_DIRECT: no -" },
  { "same-item-twice", "$P_ROLE != 'manager' and $P_ROLE != 'student'", "P_ROLE: practitioner",
    "P_ROLE: student manager -" },
  { "never", "$P_SUP = 'yes' and $P_SUP = 'no'", NULL, NULL },
  { "always", "$P_SUP = 'yes' or not($P_SUP = 'yes')", NULL, NULL },
  { "text-or-unknown", "$NOBODY = 'yes'", NULL, NULL },
  { "too-many",
    "$P_ROLE = 'student' or $P_NATION = 'ni' or $P_USE = 'rare' or $OP-FOOT-1 = 'm3' or "
    "$OP-FOOT-2 = 'few' or $OP-FOOT-3 = 'yes'",
    NULL, NULL },
};

static TarnQuestionnaire *questionnaire;

static void
append_term (GString        *string,
             const TarnTerm *term)
{
  g_string_append_printf (string, "%s:", term->item->id);
  for (guint i = 0; i < term->options->len; i++)
    g_string_append_printf (string, " %s", ((const TarnOption *)term->options->pdata[i])->code);
  if (term->blank)
    g_string_append (string, " -");
  g_assert_cmpuint (term->options->len + term->others->len, ==, term->item->scale->options->len);
}

static void
assert_explained (TarnCondition *condition,
                  gboolean       met,
                  const char    *expected)
{
  g_autoptr(GPtrArray) explained = tarn_explain (questionnaire, condition, met);
  g_autoptr(GString) string = g_string_new (NULL);

  if (explained == NULL)
    {
      g_assert_null (expected);
      return;
    }
  for (guint i = 0; i < explained->len; i++)
    {
      GPtrArray *terms = explained->pdata[i];

      g_string_append (string, i > 0 ? " | " : "");
      for (guint j = 0; j < terms->len; j++)
        {
          g_string_append (string, j > 0 ? ", " : "");
          append_term (string, terms->pdata[j]);
        }
    }
  g_assert_cmpstr (string->str, ==, expected);
}

static void
test_a_condition_is_explained_both_ways (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnCondition) condition = tarn_condition_parse (cases[index].condition, 1, issues);

  g_assert_nonnull (condition);
  assert_explained (condition, TRUE, cases[index].met);
  assert_explained (condition, FALSE, cases[index].not_met);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  questionnaire = shipped_questionnaire ("online-presence");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/explain/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_a_condition_is_explained_both_ways);
    }
  status = g_test_run ();
  tarn_questionnaire_unref (questionnaire);
  return status;
}
