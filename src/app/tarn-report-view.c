/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-view.h"

#include <glib/gi18n.h>

#include "tarn-painter.h"

/* At a zoom of 1 the page is as large as on paper, on a screen of 96 dots an inch. */
#define PIXELS_PER_POINT (96.0 / 72.0)

#define LEAST_ZOOM 0.1
#define MOST_ZOOM  8.0

struct _TarnReportView
{
  GtkWidget parent_instance;

  TarnLayout *layout;
  TarnFonts  *fonts;
  guint       page;
  double      zoom;
  gboolean    blank; /* it was far away when it was drawn last */
};

G_DEFINE_FINAL_TYPE (TarnReportView, tarn_report_view, GTK_TYPE_WIDGET)

static void
get_size (TarnReportView *self,
          int            *width,
          int            *height)
{
  const TarnPaper *paper = tarn_layout_get_paper (self->layout);

  *width = (int)(paper->width * self->zoom * PIXELS_PER_POINT + 0.5);
  *height = (int)(paper->height * self->zoom * PIXELS_PER_POINT + 0.5);
}

static void
tarn_report_view_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  int width, height;

  get_size (TARN_REPORT_VIEW (widget), &width, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
}

/* Pages are drawn as they come near: all of a long report at once would take seconds. */
static gboolean
is_near (TarnReportView *self)
{
  GtkWidget      *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;
  float           height;

  if (viewport == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), viewport, &bounds))
    return TRUE;
  height = gtk_widget_get_height (viewport);
  return bounds.origin.y < 2 * height && bounds.origin.y + bounds.size.height > -height;
}

static void
tarn_report_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TarnReportView *self = TARN_REPORT_VIEW (widget);
  double          scale = self->zoom * PIXELS_PER_POINT;
  graphene_rect_t area;
  GdkRGBA         paper = { 1, 1, 1, 1 };
  cairo_t        *cr;
  int             width, height;

  get_size (self, &width, &height);
  area = GRAPHENE_RECT_INIT (0, 0, width, height);
  gtk_snapshot_append_color (snapshot, &paper, &area);
  self->blank = !is_near (self);
  if (self->blank)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_scale (cr, scale, scale);
  tarn_painter_draw_page (self->layout, self->page, self->fonts, cr);
  cairo_destroy (cr);
}

static void
tarn_report_view_finalize (GObject *object)
{
  TarnReportView *self = TARN_REPORT_VIEW (object);

  g_clear_pointer (&self->layout, tarn_layout_unref);
  g_clear_object (&self->fonts);

  G_OBJECT_CLASS (tarn_report_view_parent_class)->finalize (object);
}

static void
tarn_report_view_class_init (TarnReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tarn_report_view_finalize;
  widget_class->measure = tarn_report_view_measure;
  widget_class->snapshot = tarn_report_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "tarn-paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tarn_report_view_init (TarnReportView *self)
{
  self->zoom = 1;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * tarn_report_view_new:
 * @layout: a report on paper
 * @page: which page, from 0
 * @fonts: the typefaces that it was measured with
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_report_view_new (TarnLayout *layout,
                      guint       page,
                      TarnFonts  *fonts)
{
  TarnReportView  *self = g_object_new (TARN_TYPE_REPORT_VIEW, NULL);
  g_autofree char *name = NULL;

  g_return_val_if_fail (layout != NULL && TARN_IS_FONTS (fonts), NULL);
  g_return_val_if_fail (page < tarn_layout_get_n_pages (layout), NULL);

  self->layout = tarn_layout_ref (layout);
  self->page = page;
  self->fonts = g_object_ref (fonts);
  /* Translators: the name of a picture of one page of the report */
  name = g_strdup_printf (_("Page %u of %u"), page + 1, tarn_layout_get_n_pages (layout));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("The same words are in the text version"), -1);
  return GTK_WIDGET (self);
}

/**
 * tarn_report_view_get_page:
 * @self: a page
 *
 * Returns: which page, from 0
 */
guint
tarn_report_view_get_page (TarnReportView *self)
{
  g_return_val_if_fail (TARN_IS_REPORT_VIEW (self), 0);

  return self->page;
}

/**
 * tarn_report_view_get_zoom:
 * @self: a page
 *
 * Returns: how large it is; 1 is as on paper
 */
double
tarn_report_view_get_zoom (TarnReportView *self)
{
  g_return_val_if_fail (TARN_IS_REPORT_VIEW (self), 1);

  return self->zoom;
}

/**
 * tarn_report_view_set_zoom:
 * @self: a page
 * @zoom: how large; 1 is as on paper
 *
 * Draws the page larger or smaller, always sharp.
 */
void
tarn_report_view_set_zoom (TarnReportView *self,
                           double          zoom)
{
  g_return_if_fail (TARN_IS_REPORT_VIEW (self));

  zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tarn_report_view_look_again:
 * @self: a page
 *
 * Draws what was too far away to be drawn, for example after scrolling.
 */
void
tarn_report_view_look_again (TarnReportView *self)
{
  g_return_if_fail (TARN_IS_REPORT_VIEW (self));

  if (self->blank)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
