/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-choice-group.h"

#include "tarn-widgets.h"

/* Only so many rows can be reached with one digit. */
#define MOST_DIGITS 9

typedef struct
{
  char           *code;
  GtkCheckButton *button;
} Row;

struct _TarnChoiceGroup
{
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *aside; /* what is no answer in itself: declined, does not apply */
  GArray    *rows;
  gboolean   several;
  gboolean   setting;
};

enum
{
  PROP_0,
  PROP_SEVERAL,
  N_PROPS
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnChoiceGroup, tarn_choice_group, GTK_TYPE_WIDGET)

static void
row_clear (gpointer data)
{
  g_free (((Row *)data)->code);
}

static const Row *
find_row (TarnChoiceGroup *self,
          const char      *code)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (g_str_equal (row->code, code))
        return row;
    }

  return NULL;
}

static void
toggled_cb (GtkCheckButton  *button,
            TarnChoiceGroup *self)
{
  if (self->setting || (!self->several && !gtk_check_button_get_active (button)))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).button == button)
      {
        g_autofree char *code = g_strdup (g_array_index (self->rows, Row, i).code);

        g_signal_emit (self, signals[CHOSEN], 0, code);
        return;
      }
}

static GtkWidget *
new_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "label", text,
                       "wrap", TRUE,
                       "width-chars", TARN_LEAST_CHARS,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0,
                       "hexpand", TRUE,
                       NULL);
}

/* The words are the name of the button; the labels in it are for the eye only. */
static GtkWidget *
new_row_content (const char *text,
                 guint       number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), new_label (text));
  if (number <= MOST_DIGITS)
    {
      g_autofree char *digit = g_strdup_printf ("%u", number);
      GtkWidget       *key = g_object_new (GTK_TYPE_LABEL,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "label", digit,
                                           "valign", GTK_ALIGN_CENTER,
                                           NULL);

      gtk_widget_add_css_class (key, "tarn-digit");
      gtk_box_append (GTK_BOX (box), key);
    }

  return box;
}

static GtkWidget *
new_plain_content (const char *text,
                   const char *more)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), new_label (text));
  if (more != NULL)
    {
      GtkWidget *label = new_label (more);

      gtk_widget_add_css_class (label, "tarn-dim");
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

static void
add_row (TarnChoiceGroup *self,
         GtkWidget       *card,
         const char      *code,
         const char      *text,
         GtkWidget       *content)
{
  Row row = { g_strdup (code), NULL };

  /* Grouped check buttons keep their own role in GTK 4.8, so they are given one as they are
   * made. */
  row.button = g_object_new (GTK_TYPE_CHECK_BUTTON,
                             "accessible-role",
                             self->several ? GTK_ACCESSIBLE_ROLE_CHECKBOX
                                           : GTK_ACCESSIBLE_ROLE_RADIO,
                             "child", content,
                             NULL);
  gtk_widget_add_css_class (GTK_WIDGET (row.button), "tarn-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row.button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  if (!self->several && self->rows->len > 0)
    gtk_check_button_set_group (row.button, g_array_index (self->rows, Row, 0).button);
  g_signal_connect (row.button, "toggled", G_CALLBACK (toggled_cb), self);

  gtk_box_append (GTK_BOX (card), GTK_WIDGET (row.button));
  gtk_widget_show (card);
  g_array_append_val (self->rows, row);
}

static GtkWidget *
new_card (TarnChoiceGroup *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tarn-choices");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  gtk_widget_hide (card);
  gtk_widget_set_parent (card, GTK_WIDGET (self));

  return card;
}

static void
tarn_choice_group_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  TarnChoiceGroup *self = TARN_CHOICE_GROUP (object);

  switch (id)
    {
    case PROP_SEVERAL:
      self->several = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tarn_choice_group_dispose (GObject *object)
{
  TarnChoiceGroup *self = TARN_CHOICE_GROUP (object);

  g_array_set_size (self->rows, 0);
  g_clear_pointer (&self->main, gtk_widget_unparent);
  g_clear_pointer (&self->aside, gtk_widget_unparent);

  G_OBJECT_CLASS (tarn_choice_group_parent_class)->dispose (object);
}

static void
tarn_choice_group_finalize (GObject *object)
{
  g_array_unref (TARN_CHOICE_GROUP (object)->rows);

  G_OBJECT_CLASS (tarn_choice_group_parent_class)->finalize (object);
}

static void
tarn_choice_group_class_init (TarnChoiceGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = tarn_choice_group_set_property;
  object_class->dispose = tarn_choice_group_dispose;
  object_class->finalize = tarn_choice_group_finalize;

  properties[PROP_SEVERAL] =
    g_param_spec_boolean ("several", NULL, NULL, FALSE,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TarnChoiceGroup::chosen:
   * @self: the choices
   * @code: of the row
   *
   * Emitted when the person turned a row on, or off where several may be on.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tarn-choice-group");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
tarn_choice_group_init (TarnChoiceGroup *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  self->main = new_card (self);
  self->aside = new_card (self);
  gtk_widget_add_css_class (self->aside, "tarn-aside");
}

/**
 * tarn_choice_group_new:
 * @several: any number of rows may be chosen, not one
 *
 * Returns: (transfer floating): a group without rows
 */
GtkWidget *
tarn_choice_group_new (gboolean several)
{
  return g_object_new (TARN_TYPE_CHOICE_GROUP,
                       "several", several,
                       "accessible-role",
                       several ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                       NULL);
}

/**
 * tarn_choice_group_add:
 * @self: the choices
 * @code: of the row
 * @text: what it says
 *
 * Adds a row.
 */
void
tarn_choice_group_add (TarnChoiceGroup *self,
                       const char      *code,
                       const char      *text)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL && text != NULL);

  add_row (self, self->main, code, text, new_row_content (text, self->rows->len + 1));
}

/**
 * tarn_choice_group_add_aside:
 * @self: the choices
 * @code: of the row
 * @text: what it says
 *
 * Adds a row to a card of its own, for what is no answer in itself.
 */
void
tarn_choice_group_add_aside (TarnChoiceGroup *self,
                             const char      *code,
                             const char      *text)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL && text != NULL);

  add_row (self, self->aside, code, text, new_row_content (text, self->rows->len + 1));
}

/**
 * tarn_choice_group_add_plain:
 * @self: the choices
 * @code: of the row
 * @text: what it says
 * @more: (nullable): what it means, in smaller words
 *
 * Adds a row that no digit chooses, for a page that takes no digits.
 */
void
tarn_choice_group_add_plain (TarnChoiceGroup *self,
                             const char      *code,
                             const char      *text,
                             const char      *more)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL && text != NULL);

  add_row (self, self->main, code, text, new_plain_content (text, more));
  if (more != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (find_row (self, code)->button),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
}

/**
 * tarn_choice_group_set_enabled:
 * @self: the choices
 * @code: of a row
 * @enabled: whether it can be chosen now
 *
 * Lets a row be chosen, or not. Say on the page why not.
 */
void
tarn_choice_group_set_enabled (TarnChoiceGroup *self,
                               const char      *code,
                               gboolean         enabled)
{
  const Row *row;

  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL);

  row = find_row (self, code);
  if (row != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (row->button), enabled);
}

/**
 * tarn_choice_group_describe:
 * @self: the choices
 * @title: what labels them: the prompt
 * @first: (nullable): what describes them
 * @second: (nullable): what describes them, too
 *
 * Says which words on the page belong to the group.
 */
void
tarn_choice_group_describe (TarnChoiceGroup *self,
                            GtkWidget       *title,
                            GtkWidget       *first,
                            GtkWidget       *second)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (GTK_IS_WIDGET (title));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  NULL, -1);
  if (first == NULL)
    {
      first = second;
      second = NULL;
    }
  /* The list ends at its first NULL. */
  if (first != NULL && second != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                    first, second, NULL, -1);
  else if (first != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                    first, NULL, -1);
}

/**
 * tarn_choice_group_is_chosen:
 * @self: the choices
 * @code: of a row
 *
 * Returns: %TRUE if the row is on
 */
gboolean
tarn_choice_group_is_chosen (TarnChoiceGroup *self,
                             const char      *code)
{
  const Row *row;

  g_return_val_if_fail (TARN_IS_CHOICE_GROUP (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  row = find_row (self, code);
  return row != NULL && gtk_check_button_get_active (row->button);
}

/**
 * tarn_choice_group_set_chosen:
 * @self: the choices
 * @code: of a row
 * @chosen: whether it is on
 *
 * Turns a row on or off. #TarnChoiceGroup::chosen is not emitted.
 */
void
tarn_choice_group_set_chosen (TarnChoiceGroup *self,
                              const char      *code,
                              gboolean         chosen)
{
  const Row *row;

  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));
  g_return_if_fail (code != NULL);

  row = find_row (self, code);
  if (row == NULL)
    return;

  self->setting = TRUE;
  gtk_check_button_set_active (row->button, chosen);
  self->setting = FALSE;
}

/**
 * tarn_choice_group_set_none:
 * @self: the choices
 *
 * Turns every row off. #TarnChoiceGroup::chosen is not emitted.
 */
void
tarn_choice_group_set_none (TarnChoiceGroup *self)
{
  g_return_if_fail (TARN_IS_CHOICE_GROUP (self));

  self->setting = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_check_button_set_active (g_array_index (self->rows, Row, i).button, FALSE);
  self->setting = FALSE;
}

/**
 * tarn_choice_group_dup_chosen:
 * @self: the choices
 *
 * Returns: (transfer full) (array zero-terminated=1): the codes of the rows that are on
 */
char **
tarn_choice_group_dup_chosen (TarnChoiceGroup *self)
{
  g_autoptr(GStrvBuilder) builder = NULL;

  g_return_val_if_fail (TARN_IS_CHOICE_GROUP (self), NULL);

  builder = g_strv_builder_new ();
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (gtk_check_button_get_active (row->button))
        g_strv_builder_add (builder, row->code);
    }

  return g_strv_builder_end (builder);
}

/**
 * tarn_choice_group_press:
 * @self: the choices
 * @number: of a row, from 1
 *
 * Does what a click on the row does, and moves the focus there.
 *
 * Returns: %TRUE if there is such a row
 */
gboolean
tarn_choice_group_press (TarnChoiceGroup *self,
                         guint            number)
{
  GtkCheckButton *button;

  g_return_val_if_fail (TARN_IS_CHOICE_GROUP (self), FALSE);

  if (number < 1 || number > self->rows->len)
    return FALSE;

  button = g_array_index (self->rows, Row, number - 1).button;
  gtk_widget_grab_focus (GTK_WIDGET (button));
  gtk_widget_activate (GTK_WIDGET (button));

  return TRUE;
}
