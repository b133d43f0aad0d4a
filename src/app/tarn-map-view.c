/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-map-view.h"

#include "tarn-heading.h"
#include "tarn-picture-view.h"
#include "tarn-place-row.h"
#include "tarn-report-picture.h"
#include "tarn-side-layout.h"
#include "tarn-widgets.h"
#include "tarn-window.h"

#include <glib/gi18n.h>

struct _TarnMapView
{
  AdwBin parent_instance;

  TarnSession *session;
  GtkWidget   *empty; /* shown as long as there is no place */
  GtkWidget   *list;
  GtkWidget   *add;
  GtkWidget   *full;
  GtkWidget   *picture;
  GtkWidget   *beside;
  GtkWidget   *hints;
};

typedef struct
{
  TarnSession *session;
  TarnPlace   *place;
} Undo;

G_DEFINE_FINAL_TYPE (TarnMapView, tarn_map_view, ADW_TYPE_BIN)

static TarnReflection *
get_reflection (TarnMapView *self)
{
  return tarn_session_get_reflection (self->session);
}

static const TarnMap *
get_map (TarnMapView *self)
{
  return tarn_session_get_questionnaire (self->session)->map;
}

static void
show_picture (TarnMapView *self)
{
  GPtrArray *places = tarn_reflection_get_places (get_reflection (self));
  TarnFonts *fonts = tarn_session_get_fonts (self->session, NULL);
  g_autoptr(TarnReport) picture = NULL;

  if (places->len > 0 && fonts != NULL)
    picture = tarn_report_picture_new (TARN_PICTURE_MAP, tarn_session_get_profile (self->session),
                                       get_reflection (self),
                                       tarn_session_get_texts (self->session));
  if (picture == NULL)
    {
      gtk_widget_hide (self->beside);
      return;
    }

  if (self->picture == NULL)
    {
      self->picture = tarn_picture_view_new (picture, fonts);
      gtk_box_prepend (GTK_BOX (self->beside), self->picture);
    }
  else
    tarn_picture_view_set_picture (TARN_PICTURE_VIEW (self->picture), picture, fonts);
  gtk_widget_show (self->beside);
}

/* The places that a hint is about, by their numbers. */
static char *
dup_numbers (TarnMapView    *self,
             const TarnHint *hint)
{
  GPtrArray *places = tarn_reflection_get_places (get_reflection (self));
  GString   *numbers = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    if (tarn_place_fits_hint (places->pdata[i], hint))
      g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? ", " : "", i + 1);

  return g_string_free (numbers, FALSE);
}

static void
show_hints (TarnMapView *self)
{
  const TarnMap *map = get_map (self);
  guint          n = 0;

  tarn_box_clear (self->hints);
  for (guint i = 0; i < map->hints->len && n < map->max_hints; i++)
    {
      const TarnHint  *hint = map->hints->pdata[i];
      g_autofree char *numbers = dup_numbers (self, hint);
      g_autofree char *words = NULL;
      g_autofree char *line = NULL;

      if (*numbers == '\0')
        continue;
      words = tarn_session_dup_words (self->session, hint->text);
      /* Translators: the numbers of places on the map, and what is worth a look there. */
      line = g_strdup_printf (_("Place %s: %s"), numbers, words);
      gtk_box_append (GTK_BOX (self->hints), tarn_label_new (line));
      n++;
    }
}

static void
refresh (TarnMapView *self)
{
  guint    n_places = tarn_reflection_get_places (get_reflection (self))->len;
  gboolean room = n_places < get_map (self)->max_places;

  show_picture (self);
  show_hints (self);
  gtk_widget_set_visible (self->add, room);
  gtk_widget_set_visible (self->empty, n_places == 0);
  gtk_widget_set_visible (self->full, !room);
}

static void
place_changed_cb (TarnPlaceRow *row,
                  TarnMapView  *self)
{
  tarn_reflection_change_place (get_reflection (self), tarn_place_row_get_index (row),
                                tarn_place_row_dup_place (row));
  refresh (self);
}

static void
list_places (TarnMapView *self,
             gboolean     open_last);

static gboolean
undo_remove (TarnWindow *window,
             gpointer    user_data,
             GError    **error)
{
  Undo *undo = user_data;

  if (undo->place != NULL)
    tarn_reflection_take_place (tarn_session_get_reflection (undo->session),
                                g_steal_pointer (&undo->place));
  return TRUE;
}

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_object_unref (undo->session);
  if (undo->place != NULL)
    tarn_place_free (undo->place);
  g_free (undo);
}

static void
remove_cb (TarnPlaceRow *row,
           TarnMapView  *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  Undo    *undo = g_new0 (Undo, 1);

  undo->session = g_object_ref (self->session);
  undo->place = tarn_place_row_dup_place (row);
  tarn_reflection_remove_place (get_reflection (self), tarn_place_row_get_index (row));
  gtk_widget_grab_focus (self->add);

  if (TARN_IS_WINDOW (root))
    tarn_window_add_undo_toast (TARN_WINDOW (root), _("Place removed"), undo_remove, undo,
                                                       undo_free);
  else
    undo_free (undo);
}

static void
list_places (TarnMapView *self,
             gboolean     open_last)
{
  GPtrArray *places = tarn_reflection_get_places (get_reflection (self));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);

  for (guint i = 0; i < places->len; i++)
    {
      row = tarn_place_row_new (self->session, i);
      g_signal_connect (row, "changed", G_CALLBACK (place_changed_cb), self);
      g_signal_connect (row, "remove", G_CALLBACK (remove_cb), self);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (open_last && i + 1 == places->len)
        {
          adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
          gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
        }
    }
  gtk_widget_set_visible (self->list, places->len > 0);
}

static guint
count_rows (TarnMapView *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

/* A place that was put in or out somewhere else, by an undo for example. */
static void
changed_cb (TarnSession *session,
            TarnMapView *self)
{
  guint n_rows = count_rows (self);
  guint n_places = tarn_reflection_get_places (get_reflection (self))->len;

  if (n_rows != n_places)
    {
      list_places (self, n_places > n_rows);
      refresh (self);
    }
}

static void
add_clicked_cb (TarnMapView *self)
{
  tarn_reflection_take_place (get_reflection (self), tarn_place_new ());
}

/* What a map is good for, while there is nothing on it. */
static GtkWidget *
new_empty (void)
{
  GtkWidget *card = tarn_box_new (9);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tarn-card");
  gtk_box_append (GTK_BOX (card), tarn_heading_new (_("Your map is empty so far"), 2));
  gtk_box_append (GTK_BOX (card),
                  tarn_label_new (_("The map has rings: the further out a place stands, the more "
                                    "people can see you there. Put together, the places show what "
                                    "no single account does.")));
  gtk_box_append (GTK_BOX (card),
                  tarn_label_new (_("Begin with the place that you used last. A place takes a few "
                                    "short answers, and you can leave the map as it is and go "
                                    "on.")));

  return card;
}

static GtkWidget *
new_form (TarnMapView *self)
{
  GtkWidget *form = tarn_box_new (12);

  self->empty = new_empty ();
  gtk_box_append (GTK_BOX (form), self->empty);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Places on the map"), -1);
  gtk_box_append (GTK_BOX (form), self->list);

  self->add = gtk_button_new_with_mnemonic (_("_Add a Place"));
  tarn_button_wrap (self->add);
  tarn_name_by_words (self->add);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (form), self->add);

  self->full = tarn_dim_label_new (_("The map is full. Remove a place to add another."));
  gtk_box_append (GTK_BOX (form), self->full);

  return form;
}

static void
build (TarnMapView *self)
{
  const TarnMap   *map = get_map (self);
  g_autofree char *title = tarn_session_dup_words (self->session, map->title);
  GtkWidget       *box = tarn_box_new (0);
  GtkWidget       *sides = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "tarn-page");
  gtk_box_append (GTK_BOX (box), tarn_heading_new (title, 1));
  if (map->intro != NULL)
    {
      g_autofree char *intro = tarn_session_dup_words (self->session, map->intro);

      gtk_box_append (GTK_BOX (box), tarn_label_new (intro));
    }

  gtk_widget_set_layout_manager (sides, tarn_side_layout_new ());
  gtk_box_append (GTK_BOX (sides), new_form (self));
  self->beside = tarn_box_new (12);
  self->hints = tarn_box_new (6);
  gtk_box_append (GTK_BOX (self->beside), self->hints);
  gtk_box_append (GTK_BOX (sides), self->beside);
  gtk_box_append (GTK_BOX (box), sides);

  adw_bin_set_child (ADW_BIN (self), box);
}

static void
tarn_map_view_dispose (GObject *object)
{
  TarnMapView *self = TARN_MAP_VIEW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tarn_map_view_parent_class)->dispose (object);
}

static void
tarn_map_view_class_init (TarnMapViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_map_view_dispose;
}

static void
tarn_map_view_init (TarnMapView *self)
{
}

/**
 * tarn_map_view_new:
 * @session: what is open; its questionnaire has a presence map
 *
 * Returns: (transfer floating): the presence map
 */
GtkWidget *
tarn_map_view_new (TarnSession *session)
{
  TarnMapView *self;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);
  g_return_val_if_fail (tarn_session_get_questionnaire (session)->map != NULL, NULL);

  self = g_object_new (TARN_TYPE_MAP_VIEW, NULL);
  self->session = g_object_ref (session);
  build (self);
  list_places (self, FALSE);
  refresh (self);
  g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);

  return GTK_WIDGET (self);
}
