/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <poppler.h>

/* Fills a form in as a reader of PDF does it that is on most desktops: fill IN OUT WORDS
 *
 * Every field gets the words and its number. Prints how many fields there were. */

static guint
fill_page (PopplerPage *page,
           const char  *words,
           guint        n_before)
{
  GList *mappings = poppler_page_get_form_field_mapping (page);
  guint  n = n_before;

  for (GList *l = mappings; l != NULL; l = l->next)
    {
      PopplerFormFieldMapping *mapping = l->data;
      g_autofree char         *text = g_strdup_printf ("%s %u", words, ++n);

      poppler_form_field_text_set_text (mapping->field, text);
    }
  poppler_page_free_form_field_mapping (mappings);
  return n;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *in = argc == 4 ? g_filename_to_uri (argv[1], NULL, NULL) : NULL;
  g_autofree char *out = argc == 4 ? g_filename_to_uri (argv[2], NULL, NULL) : NULL;
  g_autoptr(GError) error = NULL;
  PopplerDocument *document;
  gboolean         saved;
  guint            n = 0;

  if (in == NULL || out == NULL)
    {
      g_printerr ("fill IN OUT WORDS, with whole paths\n");
      return 2;
    }
  document = poppler_document_new_from_file (in, NULL, &error);
  for (int i = 0; document != NULL && i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);

      n = fill_page (page, argv[3], n);
      g_object_unref (page);
    }
  saved = document != NULL && poppler_document_save (document, out, &error);
  g_clear_object (&document);
  if (!saved)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_print ("%u\n", n);
  return 0;
}
