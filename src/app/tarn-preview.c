/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-preview.h"

#include <glib/gi18n.h>

#include "tarn-heading.h"
#include "tarn-report-text.h"
#include "tarn-report-view.h"
#include "tarn-resource.h"
#include "tarn-widgets.h"
#include "tarn-window.h"

#define FIT 0.0

/* Around the pages, in pixels. */
#define MARGIN 18

struct _TarnPreview
{
  AdwBin parent_instance;

  TarnProof *proof;
  double     zoom; /* FIT or as on paper */
  guint      fit_id;
  char      *note_title;
  GPtrArray *note; /* paragraphs, or none */

  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkBox            *pages;
  GtkTextView       *text;
  gboolean           has_text;
  GtkWidget         *zoom_box;
  GtkWidget         *normal;
};

static const double zooms[] = { 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4 };

G_DEFINE_FINAL_TYPE (TarnPreview, tarn_preview, ADW_TYPE_BIN)

/* How large the pages are now, as shown. */
static double
get_shown_zoom (TarnPreview *self)
{
  const TarnPaper *paper;
  int              width;

  if (self->zoom != FIT || self->proof == NULL)
    return self->zoom != FIT ? self->zoom : 1;
  paper = tarn_layout_get_paper (tarn_proof_get_layout (self->proof));
  width = gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller));
  if (width <= 2 * MARGIN)
    return 1;
  return CLAMP ((width - 2 * MARGIN) / (paper->width * 96 / 72), 0.2, 1.25);
}

static void
update_zoom (TarnPreview *self)
{
  double           zoom = get_shown_zoom (self);
  g_autofree char *percent = g_strdup_printf (_("%d %%"), (int)(zoom * 100 + 0.5));
  g_autofree char *name = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (TARN_IS_REPORT_VIEW (child))
      tarn_report_view_set_zoom (TARN_REPORT_VIEW (child), zoom);
  gtk_button_set_label (GTK_BUTTON (self->normal), percent);
  /* Translators: the button shows the size of the pages; pressed, it fits them to the width */
  name = g_strdup_printf (_("Size %s, fit the width"), percent);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->normal), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static gboolean
fit_cb (gpointer user_data)
{
  TarnPreview *self = user_data;

  self->fit_id = 0;
  update_zoom (self);
  return G_SOURCE_REMOVE;
}

/* Sizes must not change while sizes are given out. */
static void
width_changed_cb (TarnPreview *self)
{
  if (self->zoom == FIT && self->fit_id == 0)
    self->fit_id = g_idle_add (fit_cb, self);
}

static void
scrolled_cb (TarnPreview *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (TARN_IS_REPORT_VIEW (child))
      tarn_report_view_look_again (TARN_REPORT_VIEW (child));
}

static GtkWidget *
new_note (TarnPreview *self)
{
  GtkWidget *card = tarn_box_new (9);
  GtkWidget *clamp = adw_clamp_new ();

  gtk_box_append (GTK_BOX (card), tarn_heading_new (self->note_title, 3));
  for (guint i = 0; i < self->note->len; i++)
    gtk_box_append (GTK_BOX (card), tarn_label_new (self->note->pdata[i]));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tarn-card");
  g_object_set (clamp, "maximum-size", 640, "margin-start", MARGIN, "margin-end", MARGIN, "child",
                card, NULL);
  return clamp;
}

static void
show_pages (TarnPreview *self)
{
  TarnLayout *layout = tarn_proof_get_layout (self->proof);
  guint       n_pages = tarn_layout_get_n_pages (layout);

  tarn_box_clear (GTK_WIDGET (self->pages));
  if (self->note != NULL && self->note->len > 0)
    gtk_box_append (self->pages, new_note (self));
  for (guint i = 0; i < n_pages; i++)
    gtk_box_append (self->pages,
                    tarn_report_view_new (layout, i, tarn_proof_get_fonts (self->proof)));
  update_zoom (self);
}

static void
show_text (TarnPreview *self)
{
  gboolean       text = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") == 0;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  gtk_widget_set_visible (self->zoom_box, !text);
  if (!text || self->has_text || self->proof == NULL)
    return;
  self->has_text = TRUE;
  tarn_report_text_fill (buffer, tarn_layout_get_report (tarn_proof_get_layout (self->proof)));
  if (self->note != NULL && self->note->len > 0)
    tarn_report_text_add_note (buffer, self->note_title, self->note);
}

static void
zoom_in_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  TarnPreview *self = user_data;
  double       shown = get_shown_zoom (self);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > shown * 1.01)
      {
        self->zoom = zooms[i];
        break;
      }
  update_zoom (self);
}

static void
zoom_out_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  TarnPreview *self = user_data;
  double       shown = get_shown_zoom (self);

  for (guint i = G_N_ELEMENTS (zooms); i-- > 0;)
    if (zooms[i] < shown * 0.99)
      {
        self->zoom = zooms[i];
        break;
      }
  update_zoom (self);
}

static void
zoom_normal_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  TarnPreview *self = user_data;

  self->zoom = FIT;
  update_zoom (self);
}

/* Shows the page before or after the one at the top. */
static void
turn (TarnPreview *self,
      int          direction)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double         value = gtk_adjustment_get_value (adjustment);
  double         target = direction > 0 ? gtk_adjustment_get_upper (adjustment) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;
      double          top;

      if (!gtk_widget_compute_bounds (child, GTK_WIDGET (self->pages), &bounds))
        continue;
      /* The margin of the box lies outside of its bounds. */
      top = bounds.origin.y;
      if (direction > 0 && top > value + 1)
        {
          target = top;
          break;
        }
      if (direction < 0 && top < value - 1)
        target = top;
    }
  gtk_adjustment_set_value (adjustment, target);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  TarnPreview   *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  /* Before the first page is what the report was opened from. */
  if (gtk_adjustment_get_value (adjustment) > 0)
    turn (self, -1);
  else
    tarn_window_go_back (TARN_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  turn (user_data, 1);
}

static const GActionEntry actions[] = {
  { "zoom-in", zoom_in_cb },
  { "zoom-out", zoom_out_cb },
  { "zoom-normal", zoom_normal_cb },
  { "previous", previous_cb },
  { "next", next_cb },
};

static gboolean
page_key_cb (GtkWidget *widget,
             GVariant  *direction,
             gpointer   user_data)
{
  turn (user_data, g_variant_get_int32 (direction));
  return GDK_EVENT_STOP;
}

static void
add_page_key (TarnPreview        *self,
              GtkEventController *controller,
              guint               key,
              int                 direction)
{
  GtkShortcut *shortcut;

  shortcut = gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (key, 0),
                                              gtk_callback_action_new (page_key_cb, self, NULL),
                                              "i", direction);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static void
tarn_preview_dispose (GObject *object)
{
  TarnPreview *self = TARN_PREVIEW (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->stack != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (self), TARN_TYPE_PREVIEW);
  g_clear_object (&self->proof);
  g_clear_pointer (&self->note_title, g_free);
  g_clear_pointer (&self->note, g_ptr_array_unref);

  G_OBJECT_CLASS (tarn_preview_parent_class)->dispose (object);
}

static void
tarn_preview_class_init (TarnPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_preview_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TARN_RESOURCE "tarn-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, TarnPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, TarnPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, TarnPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, TarnPreview, text);
  gtk_widget_class_bind_template_child (widget_class, TarnPreview, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, TarnPreview, normal);
}

static void
tarn_preview_init (TarnPreview *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_page_key (self, keys, GDK_KEY_Page_Up, -1);
  add_page_key (self, keys, GDK_KEY_Page_Down, 1);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), keys);
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (self->scroller),
                            "notify::page-size", G_CALLBACK (width_changed_cb), self);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scroller),
                            "value-changed", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scroller),
                            "changed", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (self->stack, "notify::visible-child-name", G_CALLBACK (show_text),
                            self);
}

/**
 * tarn_preview_new:
 *
 * Returns: (transfer floating): a preview without pages
 */
GtkWidget *
tarn_preview_new (void)
{
  return g_object_new (TARN_TYPE_PREVIEW, NULL);
}

/**
 * tarn_preview_add_actions:
 * @self: a preview
 * @map: the actions of the page that it is on
 *
 * Adds the actions that have keys: from page to page, and how large they are.
 */
void
tarn_preview_add_actions (TarnPreview *self,
                          GActionMap  *map)
{
  g_return_if_fail (TARN_IS_PREVIEW (self));

  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), self);
}

/**
 * tarn_preview_set_note:
 * @self: a preview
 * @title: what the note is about
 * @paragraphs: (element-type utf8): what the person has to know of the pages
 *
 * Says something above the first page that is not on the pages. Set it before the pages.
 */
void
tarn_preview_set_note (TarnPreview *self,
                       const char  *title,
                       GPtrArray   *paragraphs)
{
  g_return_if_fail (TARN_IS_PREVIEW (self));
  g_return_if_fail (title != NULL && paragraphs != NULL);

  g_free (self->note_title);
  self->note_title = g_strdup (title);
  g_clear_pointer (&self->note, g_ptr_array_unref);
  self->note = g_ptr_array_ref (paragraphs);
}

/**
 * tarn_preview_set_proof:
 * @self: a preview
 * @proof: the pages
 *
 * Shows other pages.
 */
void
tarn_preview_set_proof (TarnPreview *self,
                        TarnProof   *proof)
{
  g_return_if_fail (TARN_IS_PREVIEW (self));
  g_return_if_fail (TARN_IS_PROOF (proof));

  g_set_object (&self->proof, proof);
  self->has_text = FALSE;
  show_pages (self);
  show_text (self);
}
