/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-print.h"

#include "tarn-painter.h"

typedef struct
{
  TarnLayout *layout;
  TarnFonts  *fonts;
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  tarn_layout_unref (job->layout);
  g_object_unref (job->fonts);
  g_free (job);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  Job *job = user_data;

  tarn_painter_draw_page (job->layout, page, job->fonts,
                          gtk_print_context_get_cairo_context (context));
}

static GtkPageSetup *
new_setup (const TarnPaper *paper)
{
  GtkPageSetup    *setup = gtk_page_setup_new ();
  g_autofree char *name = g_strdup_printf ("tarn-%s", paper->name);
  g_autoptr(GtkPaperSize) size = NULL;

  if (g_str_equal (paper->name, "a4"))
    size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  else if (g_str_equal (paper->name, "letter"))
    size = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  else
    size = gtk_paper_size_new_custom (name, paper->name, paper->width, paper->height,
                                      GTK_UNIT_POINTS);
  gtk_page_setup_set_paper_size (setup, size);
  return setup;
}

/**
 * tarn_print_new:
 * @layout: a report on paper
 * @fonts: the typefaces that it was measured with
 *
 * Makes ready to print the very pages that are previewed and saved. The name of the job says
 * nothing of what is in it, because others may see it in the queue of the printer.
 *
 * Returns: (transfer full): an operation that was not started
 */
GtkPrintOperation *
tarn_print_new (TarnLayout *layout,
                TarnFonts  *fonts)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = new_setup (tarn_layout_get_paper (layout));
  Job *job = g_new0 (Job, 1);

  job->layout = tarn_layout_ref (layout);
  job->fonts = g_object_ref (fonts);
  gtk_print_operation_set_n_pages (operation, tarn_layout_get_n_pages (layout));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, "Tarn");
  /* What takes more than a moment is said by the toolkit, with a way to stop it. */
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);
  return operation;
}
