/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-passphrase-fields.h"
#include "tarn-text-row.h"

static GtkWidget *
make_fields (void)
{
  return g_object_ref_sink (tarn_passphrase_fields_new ("New passphrase", "The same again",
                                                        "Four or more words"));
}

static void
write_field (GtkWidget  *fields,
             guint       index,
             const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (pages_find (fields, TARN_TYPE_TEXT_ROW, index)),
                         text);
}

static void
test_a_passphrase_counts_when_both_are_the_same (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *result;
    const char *says;
  } cases[] = {
    { "", "", NULL, NULL },
    { "moss", "", NULL, NULL },
    { "moss stone", "moss", NULL, NULL },
    { "moss", "mist", NULL, "not the same yet" },
    { "moss", "moss stone", NULL, "not the same yet" },
    { "moss", "moss", "moss", "Both are the same" },
  };
  GtkWidget *fields = make_fields ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_field (fields, 0, cases[i].first);
      write_field (fields, 1, cases[i].second);
      g_assert_cmpstr (tarn_passphrase_fields_get (TARN_PASSPHRASE_FIELDS (fields)), ==,
                       cases[i].result);
      g_assert_true (pages_says (fields, "same yet") == (g_strcmp0 (cases[i].says,
                                                                    "not the same yet") == 0));
      g_assert_true (pages_says (fields, "Both are") == (cases[i].result != NULL));
    }
  g_assert_finalize_object (fields);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_each_change_is_told_of (void)
{
  GtkWidget *fields = make_fields ();
  guint      count = 0;

  g_signal_connect_swapped (fields, "changed", G_CALLBACK (count_cb), &count);
  write_field (fields, 0, "moss");
  write_field (fields, 1, "moss");
  g_assert_cmpuint (count, ==, 2);
  tarn_passphrase_fields_clear (TARN_PASSPHRASE_FIELDS (fields));
  g_assert_null (tarn_passphrase_fields_get (TARN_PASSPHRASE_FIELDS (fields)));
  g_assert_finalize_object (fields);
}

/* What is typed must not be read over a shoulder, and not out of memory that was swapped. */
static void
test_what_is_typed_is_hidden (void)
{
  GtkWidget *fields = make_fields ();

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = pages_find (fields, TARN_TYPE_TEXT_ROW, i);
      GtkText   *text = GTK_TEXT (pages_find (row, GTK_TYPE_TEXT, 0));

      g_assert_false (gtk_text_get_visibility (text));
      g_assert_true (GTK_IS_PASSWORD_ENTRY_BUFFER (gtk_text_get_buffer (text)));
    }
  g_assert_finalize_object (fields);
}

/* The button says what it would do now. */
static void
test_the_button_that_shows_it_is_named_by_what_it_does (void)
{
  GtkWidget *fields = make_fields ();
  GtkWidget *button = pages_find_named (fields, GTK_TYPE_BUTTON, "Show Text");

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (pages_find_named (fields, GTK_TYPE_BUTTON, "Hide Text") == button);
  g_assert_finalize_object (fields);
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/passphrase-fields/counts-when-both-are-the-same",
                   test_a_passphrase_counts_when_both_are_the_same);
  g_test_add_func ("/passphrase-fields/each-change-is-told-of", test_each_change_is_told_of);
  g_test_add_func ("/passphrase-fields/what-is-typed-is-hidden", test_what_is_typed_is_hidden);
  g_test_add_func ("/passphrase-fields/the-button-that-shows-it-is-named-by-what-it-does",
                   test_the_button_that_shows_it_is_named_by_what_it_does);

  return g_test_run ();
}
