/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-heading.h"

#include "tarn-widgets.h"

struct _TarnHeading
{
  GtkWidget parent_instance;

  GtkWidget *label;
  int        level;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_LEVEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Looks of libadwaita for levels 1 to 4. */
static const char *const styles[] = { "title-1", "title-2", "title-4", "heading" };

G_DEFINE_FINAL_TYPE (TarnHeading, tarn_heading, GTK_TYPE_WIDGET)

static void
tarn_heading_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TarnHeading *self = TARN_HEADING (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, tarn_heading_get_text (self));
      break;
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tarn_heading_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  TarnHeading *self = TARN_HEADING (object);

  switch (id)
    {
    case PROP_TEXT:
      tarn_heading_set_text (self, g_value_get_string (value));
      break;
    case PROP_LEVEL:
      tarn_heading_set_level (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tarn_heading_dispose (GObject *object)
{
  TarnHeading *self = TARN_HEADING (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (tarn_heading_parent_class)->dispose (object);
}

/* Only a program moves the focus here: Tab goes on to what can be worked with. */
static gboolean
tarn_heading_focus (GtkWidget       *widget,
                    GtkDirectionType direction)
{
  return FALSE;
}

static void
tarn_heading_class_init (TarnHeadingClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tarn_heading_get_property;
  object_class->set_property = tarn_heading_set_property;
  object_class->dispose = tarn_heading_dispose;
  widget_class->focus = tarn_heading_focus;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEVEL] =
    g_param_spec_int ("level", NULL, NULL, 1, G_N_ELEMENTS (styles), 1,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tarn-heading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
tarn_heading_init (TarnHeading *self)
{
  /* The words are the name of the heading; the label inside would only say them again. */
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "wrap", TRUE,
                              "width-chars", TARN_LEAST_CHARS / 2, /* they are larger */
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                              "xalign", 0.0,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  tarn_heading_set_level (self, 1);
}

/**
 * tarn_heading_new:
 * @text: the words
 * @level: 1 for the heading of a page, up to 4
 *
 * Returns: (transfer floating): a heading
 */
GtkWidget *
tarn_heading_new (const char *text,
                  int         level)
{
  return g_object_new (TARN_TYPE_HEADING, "text", text, "level", level, NULL);
}

/**
 * tarn_heading_get_text:
 * @self: a heading
 *
 * Returns: (transfer none): the words
 */
const char *
tarn_heading_get_text (TarnHeading *self)
{
  g_return_val_if_fail (TARN_IS_HEADING (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->label));
}

/**
 * tarn_heading_set_text:
 * @self: a heading
 * @text: (nullable): the words
 *
 * Changes the words, and the name that is read out.
 */
void
tarn_heading_set_text (TarnHeading *self,
                       const char  *text)
{
  g_return_if_fail (TARN_IS_HEADING (self));

  if (text == NULL)
    text = "";
  if (g_str_equal (tarn_heading_get_text (self), text))
    return;

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * tarn_heading_get_level:
 * @self: a heading
 *
 * Returns: the level, from 1
 */
int
tarn_heading_get_level (TarnHeading *self)
{
  g_return_val_if_fail (TARN_IS_HEADING (self), 0);

  return self->level;
}

/**
 * tarn_heading_set_level:
 * @self: a heading
 * @level: 1 for the heading of a page, up to 4
 *
 * Changes how large it is, and the level that is read out.
 */
void
tarn_heading_set_level (TarnHeading *self,
                        int          level)
{
  g_return_if_fail (TARN_IS_HEADING (self));
  g_return_if_fail (level >= 1 && level <= (int)G_N_ELEMENTS (styles));

  if (self->level == level)
    return;

  if (self->level != 0)
    gtk_widget_remove_css_class (self->label, styles[self->level - 1]);
  self->level = level;
  gtk_widget_add_css_class (self->label, styles[level - 1]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}
