/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-projector.h"

#include "tarn-page.h"
#include "tarn-screens.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

#define WIDTH  1024
#define HEIGHT 700

/* How many times the size of the text goes into the wall: what is read at the back of the room,
 * however many pixels the projector has. In a small window it does not get tiny, nor smaller than
 * everywhere else. */
#define HEIGHT_IN_TEXT 27
#define WIDTH_IN_TEXT  20
#define LEAST_TEXT     18

/* How much of the wall is gone on by at once, so that a line or two are seen again. */
#define SCROLL 0.8

struct _TarnProjector
{
  GtkWindow parent_instance;

  GtkStack  *stack;
  GPtrArray *screens; /* borrowed from the stack */
  guint      current;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel  *place;
  gboolean   light;

  GtkCssProvider *style;
  int             text; /* the size of the text, in pixels */
  guint           fit_id;
};

G_DEFINE_FINAL_TYPE (TarnProjector, tarn_projector, GTK_TYPE_WINDOW)

static void
show_current (TarnProjector *self)
{
  GtkWidget       *screen = self->screens->pdata[self->current];
  g_autofree char *place = NULL;

  /* Translators: which screen is shown, and how many there are. */
  place = g_strdup_printf (_("%u of %u"), self->current + 1, self->screens->len);
  gtk_label_set_text (self->place, place);
  gtk_stack_set_visible_child (self->stack, screen);
  gtk_widget_set_sensitive (self->previous, self->current > 0);
  gtk_widget_set_sensitive (self->next, self->current + 1 < self->screens->len);
  tarn_page_focus_heading (screen);
}

/* In a light room black on white is read best, in a dark one white on black. */
static void
show_room (TarnProjector *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), self->light ? "tarn-dark" : "tarn-light");
  gtk_widget_add_css_class (GTK_WIDGET (self), self->light ? "tarn-light" : "tarn-dark");
}

static void
toggle_room_cb (TarnProjector *self)
{
  self->light = !self->light;
  show_room (self);
}

static void
toggle_full (TarnProjector *self)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
previous_cb (TarnProjector *self)
{
  tarn_projector_turn (self, -1);
}

static void
next_cb (TarnProjector *self)
{
  tarn_projector_turn (self, 1);
}

/* What is below the edge comes before the next screen. */
static gboolean
scroll (TarnProjector *self,
        int            direction)
{
  GtkWidget     *screen = self->screens->pdata[self->current];
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (screen));
  double         before = gtk_adjustment_get_value (down);

  gtk_adjustment_set_value (down,
                            before + direction * SCROLL * gtk_adjustment_get_page_size (down));
  return gtk_adjustment_get_value (down) != before;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        TarnProjector         *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      all = (int)self->screens->len;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Right:
      tarn_projector_turn (self, mirrored ? -1 : 1);
      break;
    case GDK_KEY_Left:
      tarn_projector_turn (self, mirrored ? 1 : -1);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_Page_Down:
      tarn_projector_go_on (self, 1);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_Page_Up:
      tarn_projector_go_on (self, -1);
      break;
    case GDK_KEY_BackSpace:
      tarn_projector_turn (self, -1);
      break;
    case GDK_KEY_Home:
      tarn_projector_turn (self, -all);
      break;
    case GDK_KEY_End:
      tarn_projector_turn (self, all);
      break;
    case GDK_KEY_F5:
    case GDK_KEY_F11:
      toggle_full (self);
      break;
    case GDK_KEY_Escape:
      gtk_window_close (GTK_WINDOW (self));
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  return GDK_EVENT_STOP;
}

static GtkWidget *
add (TarnProjector *self,
     GtkWidget     *bar,
     const char    *label,
     const char    *icon_name,
     GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  tarn_button_set_icon (button, icon_name);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

static GtkWidget *
new_bar (TarnProjector *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *place = gtk_label_new (NULL);

  gtk_widget_add_css_class (bar, "tarn-projector-bar");
  self->previous = add (self, bar, _("Previous"), "go-previous-symbolic", G_CALLBACK (previous_cb));
  self->next = add (self, bar, _("Next"), "go-next-symbolic", G_CALLBACK (next_cb));
  self->place = GTK_LABEL (place);
  gtk_widget_set_hexpand (place, TRUE);
  gtk_label_set_wrap (self->place, TRUE);
  gtk_label_set_justify (self->place, GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (bar), place);
  add (self, bar, _("Light or Dark"), "display-brightness-symbolic", G_CALLBACK (toggle_room_cb));
  add (self, bar, _("Full Screen"), "view-fullscreen-symbolic", G_CALLBACK (toggle_full));
  add (self, bar, _("Leave"), "window-close-symbolic", G_CALLBACK (gtk_window_close));

  return bar;
}

static gboolean
fit_cb (gpointer user_data)
{
  TarnProjector   *self = user_data;
  g_autofree char *css = g_strdup_printf ("stack { font-size: %dpx; }", self->text);

  self->fit_id = 0;
  gtk_css_provider_load_from_data (self->style, css, -1);
  return G_SOURCE_REMOVE;
}

/* A widget must not ask for another size while it is given one, so the text follows a moment
 * later. */
static void
tarn_projector_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  TarnProjector *self = TARN_PROJECTOR (widget);
  int            text = MIN (height / HEIGHT_IN_TEXT, width / WIDTH_IN_TEXT);

  text = MAX (text, MAX (LEAST_TEXT, tarn_get_text_size (widget)));

  GTK_WIDGET_CLASS (tarn_projector_parent_class)->size_allocate (widget, width, height, baseline);
  if (text == self->text)
    return;

  self->text = text;
  if (self->fit_id == 0)
    self->fit_id = g_idle_add (fit_cb, self);
}

static void
tarn_projector_dispose (GObject *object)
{
  g_clear_handle_id (&TARN_PROJECTOR (object)->fit_id, g_source_remove);

  G_OBJECT_CLASS (tarn_projector_parent_class)->dispose (object);
}

static void
tarn_projector_finalize (GObject *object)
{
  g_object_unref (TARN_PROJECTOR (object)->style);
  g_ptr_array_unref (TARN_PROJECTOR (object)->screens);

  G_OBJECT_CLASS (tarn_projector_parent_class)->finalize (object);
}

static void
tarn_projector_class_init (TarnProjectorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_projector_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_projector_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = tarn_projector_size_allocate;
}

static void
tarn_projector_init (TarnProjector *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->screens = g_ptr_array_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->style = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->stack)),
                                  GTK_STYLE_PROVIDER (self->style),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  self->light = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "tarn-projector");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), new_bar (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  show_room (self);

  /* Before the buttons, which would take the arrows for themselves. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_screen (TarnProjector *self,
            GtkWidget     *screen)
{
  gtk_stack_add_child (self->stack, screen);
  g_ptr_array_add (self->screens, screen);
}

/**
 * tarn_projector_new:
 * @parent: the trainer's window, with which it closes
 * @picture: what may be shown of a room
 * @texts: the words of reports
 *
 * Returns: (transfer none): a window on its first screen, which is not shown yet
 */
GtkWindow *
tarn_projector_new (GtkWindow        *parent,
                    TarnGroupPicture *picture,
                    TarnTexts        *texts)
{
  TarnProjector   *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (picture != NULL && texts != NULL, NULL);

  title = g_strdup_printf (_("Group Picture: %s"), picture->questionnaire->title->text);
  self = g_object_new (TARN_TYPE_PROJECTOR, "transient-for", parent, "destroy-with-parent", TRUE,
                       "modal", FALSE, "title", title, NULL);
  add_screen (self, tarn_screens_new_overview (picture, texts));
  for (guint i = 0; picture->shown && i < picture->domains->len; i++)
    add_screen (self, tarn_screens_new_domain (picture, i, texts));
  add_screen (self, tarn_screens_new_sheet ("if-you-found-something-today", texts));
  gtk_window_fullscreen (GTK_WINDOW (self));
  show_current (self);

  return GTK_WINDOW (self);
}

/**
 * tarn_projector_turn:
 * @self: a window
 * @screens: how many screens to go on, or back if below 0
 *
 * Shows another screen, as far as there are any.
 *
 * Returns: which screen is shown then, from 0
 */
guint
tarn_projector_turn (TarnProjector *self,
                     int            screens)
{
  int target;

  g_return_val_if_fail (TARN_IS_PROJECTOR (self), 0);

  target = CLAMP ((int)self->current + screens, 0, (int)self->screens->len - 1);
  if (target != (int)self->current)
    {
      self->current = (guint)target;
      show_current (self);
    }

  return self->current;
}

/**
 * tarn_projector_go_on:
 * @self: a window
 * @direction: 1 to go on, -1 to go back
 *
 * Scrolls, and shows another screen where there is nothing left of this one.
 *
 * Returns: which screen is shown then, from 0
 */
guint
tarn_projector_go_on (TarnProjector *self,
                      int            direction)
{
  g_return_val_if_fail (TARN_IS_PROJECTOR (self), 0);

  return scroll (self, direction) ? self->current : tarn_projector_turn (self, direction);
}
