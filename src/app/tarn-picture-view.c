/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-picture-view.h"

#include "tarn-painter.h"
#include "tarn-report-picture.h"

/* In pixels. Below the least width the words of a picture would not fit beside its shapes. */
#define PADDING       12
#define LEAST_WIDTH   264
#define NATURAL_WIDTH 600
#define WIDEST        (1 << 20)
#define CORNER        12

/* In points. A picture for less would break its words; it is drawn smaller instead, and the same
 * words stand in rows beside it. */
#define LEAST_POINTS 330.0

struct _TarnPictureView
{
  GtkWidget parent_instance;

  TarnReport *picture;
  TarnFonts  *fonts;

  /* Laid out for one width, and kept, because GTK asks for many. */
  TarnLayout *layout;
  double      points;
};

G_DEFINE_FINAL_TYPE (TarnPictureView, tarn_picture_view, GTK_TYPE_WIDGET)

/* Pixels for a point: as many as the text around it has, as far as there is room. */
static double
get_scale (TarnPictureView *self,
           int              width)
{
  double dpi = 96.0;
  int    set;

  /* In 1024ths, or -1; text that was made larger on this computer counts in it. */
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &set, NULL);
  if (set > 0)
    dpi = set / 1024.0;

  return MIN (dpi / 72.0, (width - 2 * PADDING) / LEAST_POINTS);
}

static TarnLayout *
lay_out (TarnPictureView *self,
         int              width)
{
  double points = (width - 2 * PADDING) / get_scale (self, width);

  if (self->picture == NULL)
    return NULL;
  if (self->layout == NULL || self->points != points)
    {
      g_clear_pointer (&self->layout, tarn_layout_unref);
      self->points = points;
      self->layout = tarn_layout_new_view (self->picture, points,
                                           tarn_fonts_get_measure (self->fonts));
    }
  return self->layout;
}

static GtkSizeRequestMode
tarn_picture_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_height (TarnPictureView *self,
            int              width)
{
  TarnLayout *layout = lay_out (self, width);

  if (layout == NULL)
    return 0;
  return (int)(tarn_layout_get_paper (layout)->height * get_scale (self, width)) + 2 * PADDING;
}

static void
tarn_picture_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  TarnPictureView *self = TARN_PICTURE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  if (for_size > 0)
    *minimum = get_height (self, MAX (for_size, LEAST_WIDTH));
  else
    /* A wide picture may be the higher one, since it has room to be drawn larger; the toolkit asks
     * that no width needs more than what is said for any width. */
    *minimum = MAX (get_height (self, NATURAL_WIDTH), get_height (self, WIDEST));
  *natural = *minimum;
}

static void
tarn_picture_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  TarnPictureView *self = TARN_PICTURE_VIEW (widget);
  int              width = MAX (gtk_widget_get_width (widget), LEAST_WIDTH);
  int              height = gtk_widget_get_height (widget);
  TarnLayout      *layout = lay_out (self, width);
  double           scale = get_scale (self, width);
  double           fit;
  GdkRGBA          paper = { 1, 1, 1, 1 };
  graphene_rect_t  area = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect   card;
  cairo_t         *cr;

  if (layout == NULL)
    return;
  /* The toolkit takes two widths of the same height for proof that all between them have it, too.
   * Where that gives too little, the whole picture is drawn smaller, in the middle. */
  fit = MIN (1, (height - 2 * PADDING) / (scale * tarn_layout_get_paper (layout)->height));
  gsk_rounded_rect_init_from_rect (&card, &area, CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  gtk_snapshot_append_color (snapshot, &paper, &area);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, PADDING + (1 - fit) * (width / 2.0 - PADDING), PADDING);
  cairo_scale (cr, fit * scale, fit * scale);
  tarn_painter_draw_page (layout, 0, self->fonts, cr);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

static void
tarn_picture_view_dispose (GObject *object)
{
  TarnPictureView *self = TARN_PICTURE_VIEW (object);

  g_clear_pointer (&self->layout, tarn_layout_unref);
  g_clear_pointer (&self->picture, tarn_report_unref);
  g_clear_object (&self->fonts);

  G_OBJECT_CLASS (tarn_picture_view_parent_class)->dispose (object);
}

static void
tarn_picture_view_class_init (TarnPictureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_picture_view_dispose;
  widget_class->get_request_mode = tarn_picture_view_get_request_mode;
  widget_class->measure = tarn_picture_view_measure;
  widget_class->snapshot = tarn_picture_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "tarn-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tarn_picture_view_init (TarnPictureView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * tarn_picture_view_new:
 * @picture: (nullable): what tarn_report_picture_new() gave
 * @fonts: typefaces
 *
 * Returns: (transfer floating): the picture
 */
GtkWidget *
tarn_picture_view_new (TarnReport *picture,
                       TarnFonts  *fonts)
{
  GtkWidget *self = g_object_new (TARN_TYPE_PICTURE_VIEW, NULL);

  tarn_picture_view_set_picture (TARN_PICTURE_VIEW (self), picture, fonts);
  return self;
}

/**
 * tarn_picture_view_set_picture:
 * @self: a view
 * @picture: (nullable): another picture; with %NULL there is nothing to see
 * @fonts: typefaces
 *
 * Shows another picture, and says the new one in words.
 */
void
tarn_picture_view_set_picture (TarnPictureView *self,
                               TarnReport      *picture,
                               TarnFonts       *fonts)
{
  g_autofree char *missing = NULL;

  g_return_if_fail (TARN_IS_PICTURE_VIEW (self));
  g_return_if_fail (TARN_IS_FONTS (fonts));

  g_clear_pointer (&self->layout, tarn_layout_unref);
  g_clear_pointer (&self->picture, tarn_report_unref);
  g_set_object (&self->fonts, fonts);
  gtk_widget_set_visible (GTK_WIDGET (self), picture != NULL);
  if (picture != NULL)
    {
      self->picture = tarn_report_ref (picture);
      missing = tarn_fonts_prepare (fonts, picture);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      tarn_report_picture_get_description (picture), -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
