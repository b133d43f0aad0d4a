/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-start-page.h"

#include "tarn-heading.h"
#include "tarn-resource.h"

struct _TarnStartPage
{
  AdwBin parent_instance;

  TarnWindow *window; /* it holds the page, so it outlives it */

  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (TarnStartPage, tarn_start_page, ADW_TYPE_BIN)

static void
tarn_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TARN_TYPE_START_PAGE);

  G_OBJECT_CLASS (tarn_start_page_parent_class)->dispose (object);
}

static void
tarn_start_page_class_init (TarnStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_start_page_dispose;

  g_type_ensure (TARN_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class, TARN_RESOURCE "tarn-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TarnStartPage, content);
}

static void
tarn_start_page_init (TarnStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tarn_start_page_new:
 * @window: the window it will be shown in
 *
 * Returns: (transfer floating): the start page
 */
GtkWidget *
tarn_start_page_new (TarnWindow *window)
{
  TarnStartPage *self = g_object_new (TARN_TYPE_START_PAGE, NULL);

  self->window = window;

  return GTK_WIDGET (self);
}
