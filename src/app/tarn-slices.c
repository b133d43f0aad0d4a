/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-slices.h"

/* In microseconds. A fifth of a frame, because what was made in a slice is placed and drawn after
 * it, and other computers are slower. */
#define SLICE 3000

struct _TarnSlices
{
  GtkWidget *widget; /* it holds this, so it outlives it */
  TarnBit    bit;
  gpointer   user_data;
  gboolean   running;
  guint      idle;
  guint      tick;
};

static gboolean
idle_cb (gpointer user_data);

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  TarnSlices *self = user_data;

  self->tick = 0;
  self->idle = g_idle_add (idle_cb, self);

  return G_SOURCE_REMOVE;
}

/* What was made has to be on the screen before there is more, or all of it would be placed at
 * once after all. What nobody sees waits until it is seen. */
static void
go_on (TarnSlices *self)
{
  if (gtk_widget_get_mapped (self->widget) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, frame_cb, self, NULL);
}

static void
map_cb (TarnSlices *self)
{
  if (self->running && self->idle == 0)
    go_on (self);
}

static void
forget (TarnSlices *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

static gboolean
idle_cb (gpointer user_data)
{
  TarnSlices *self = user_data;
  gint64      end = g_get_monotonic_time () + SLICE;

  self->idle = 0;
  if (!gtk_widget_get_mapped (self->widget))
    return G_SOURCE_REMOVE;

  while (self->bit (self->user_data))
    if (g_get_monotonic_time () >= end)
      {
        go_on (self);
        return G_SOURCE_REMOVE;
      }
  tarn_slices_stop (self);

  return G_SOURCE_REMOVE;
}

/**
 * tarn_slices_new:
 * @widget: what is worked on, which has to free this when it is disposed of
 * @bit: does a bit of the work; it must not free this
 * @user_data: for @bit
 *
 * Returns: (transfer full): work that tarn_slices_start() starts
 */
TarnSlices *
tarn_slices_new (GtkWidget *widget,
                 TarnBit    bit,
                 gpointer   user_data)
{
  TarnSlices *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (bit != NULL, NULL);

  self = g_new0 (TarnSlices, 1);
  self->widget = widget;
  self->bit = bit;
  self->user_data = user_data;
  g_signal_connect_swapped (widget, "map", G_CALLBACK (map_cb), self);

  return self;
}

/**
 * tarn_slices_free:
 * @self: the work, done or not
 *
 * Frees it, and does no more.
 */
void
tarn_slices_free (TarnSlices *self)
{
  g_return_if_fail (self != NULL);

  forget (self);
  g_signal_handlers_disconnect_by_data (self->widget, self);
  g_free (self);
}

/**
 * tarn_slices_start:
 * @self: the work
 *
 * Starts it, or starts it anew: the next slice comes after the next frame. Until it is done the
 * widget is said to be busy.
 */
void
tarn_slices_start (TarnSlices *self)
{
  g_return_if_fail (self != NULL);

  forget (self);
  self->running = TRUE;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_STATE_BUSY, TRUE, -1);
  go_on (self);
}

/**
 * tarn_slices_stop:
 * @self: the work, done or not
 *
 * Does no more of it.
 */
void
tarn_slices_stop (TarnSlices *self)
{
  g_return_if_fail (self != NULL);

  forget (self);
  if (self->running)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_STATE_BUSY);
  self->running = FALSE;
}

/**
 * tarn_slices_measure:
 * @widget: what a bit of the work has made
 * @width: that it will have; 0 if that is not known
 *
 * Finds out how large it will be, which is most of the work of a new widget and is remembered, in
 * the time of the slice instead of the next frame's.
 */
void
tarn_slices_measure (GtkWidget *widget,
                     int        width)
{
  int least;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (width >= least)
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
}
