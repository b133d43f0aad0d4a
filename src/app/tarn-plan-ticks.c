/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-plan-ticks.h"

#include <glib/gi18n.h>

#include "tarn-choice-group.h"
#include "tarn-date-row.h"
#include "tarn-widgets.h"

struct _TarnPlanTicks
{
  AdwBin parent_instance;

  TarnSession     *session;
  TarnShare        share;
  GtkWidget       *title; /* on the same page */
  GtkWidget       *intro;
  char            *shown; /* the plan when its rows were made */
  TarnChoiceGroup *group; /* or NULL: the plan is empty */
};

G_DEFINE_FINAL_TYPE (TarnPlanTicks, tarn_plan_ticks, ADW_TYPE_BIN)

static GPtrArray *
get_plan (TarnPlanTicks *self)
{
  return tarn_reflection_get_plan (tarn_session_get_reflection (self->session));
}

static const char *
words (TarnPlanTicks *self,
       const char    *id)
{
  const TarnText *text = tarn_texts_get (tarn_session_get_texts (self->session), id);

  return text != NULL ? text->text : id;
}

static gboolean
ticks_at_first (TarnPlanTicks        *self,
                TarnShare             share,
                const TarnPlanAction *action)
{
  return tarn_share_ticks_at_first (share, tarn_session_get_profile (self->session),
                                    tarn_session_get_texts (self->session), action);
}

/* Whether it is a row that depends on how much is shared. */
static gboolean
comes_from_stop (TarnPlanTicks        *self,
                 const TarnPlanAction *action)
{
  return !ticks_at_first (self, TARN_SHARE_BANDS, action);
}

static gboolean
has_words (const TarnPlanAction *action)
{
  return action->text != NULL && *action->text != '\0';
}

/* All of a row that would be on the copy. */
static char *
dup_more (TarnPlanTicks        *self,
          const TarnPlanAction *action)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (action->by != NULL)
    {
      g_autofree char *day = tarn_date_dup_words (action->by);

      g_ptr_array_add (parts, g_strdup_printf ("%s: %s", _("By when"), day));
    }
  if (action->who != NULL)
    g_ptr_array_add (parts, g_strdup_printf ("%s: %s", _("Who can help"), action->who));
  if (comes_from_stop (self, action))
    g_ptr_array_add (parts, g_strdup (words (self, "supervisor-plan-stop")));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

static char *
dup_shown (TarnPlanTicks *self)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < get_plan (self)->len; i++)
    {
      const TarnPlanAction *action = get_plan (self)->pdata[i];
      g_autofree char      *more = dup_more (self, action);

      g_string_append_printf (all, "%s\n%s\n", action->text != NULL ? action->text : "",
                              more != NULL ? more : "");
    }
  return g_string_free (all, FALSE);
}

static void
add_row (TarnPlanTicks        *self,
         guint                 index,
         const TarnPlanAction *action)
{
  g_autofree char *code = g_strdup_printf ("%u", index);
  g_autofree char *more = dup_more (self, action);

  if (self->group == NULL)
    {
      self->group = TARN_CHOICE_GROUP (tarn_choice_group_new (TRUE));
      tarn_choice_group_describe (self->group, self->title, self->intro, NULL);
      adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
    }
  tarn_choice_group_add_plain (self->group, code, action->text, more);
  tarn_choice_group_set_chosen (self->group, code, ticks_at_first (self, self->share, action));
}

static void
tarn_plan_ticks_dispose (GObject *object)
{
  g_clear_object (&TARN_PLAN_TICKS (object)->session);

  G_OBJECT_CLASS (tarn_plan_ticks_parent_class)->dispose (object);
}

static void
tarn_plan_ticks_finalize (GObject *object)
{
  g_free (TARN_PLAN_TICKS (object)->shown);

  G_OBJECT_CLASS (tarn_plan_ticks_parent_class)->finalize (object);
}

static void
tarn_plan_ticks_class_init (TarnPlanTicksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_plan_ticks_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_plan_ticks_finalize;
}

static void
tarn_plan_ticks_init (TarnPlanTicks *self)
{
  self->share = TARN_SHARE_BANDS;
}

/**
 * tarn_plan_ticks_new:
 * @session: a finished reflection
 * @title: what labels the rows, on the same page
 * @intro: what describes them, on the same page
 *
 * Returns: (transfer floating): the rows of its plan
 */
GtkWidget *
tarn_plan_ticks_new (TarnSession *session,
                     GtkWidget   *title,
                     GtkWidget   *intro)
{
  TarnPlanTicks *self = g_object_new (TARN_TYPE_PLAN_TICKS, NULL);

  self->session = g_object_ref (session);
  self->title = title;
  self->intro = intro;
  tarn_plan_ticks_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * tarn_plan_ticks_set_share:
 * @self: the rows
 * @share: how much is shared
 *
 * Ticks the rows that depend on it as they are ticked at first, so that none that was ticked for
 * another copy slips into this one. What was chosen for the others stays.
 */
void
tarn_plan_ticks_set_share (TarnPlanTicks *self,
                           TarnShare      share)
{
  g_return_if_fail (TARN_IS_PLAN_TICKS (self));

  self->share = share;
  for (guint i = 0; i < get_plan (self)->len && self->group != NULL; i++)
    {
      const TarnPlanAction *action = get_plan (self)->pdata[i];
      g_autofree char      *code = g_strdup_printf ("%u", i);

      if (comes_from_stop (self, action))
        tarn_choice_group_set_chosen (self->group, code, ticks_at_first (self, share, action));
    }
}

/**
 * tarn_plan_ticks_refresh:
 * @self: the rows
 *
 * Looks at the plan again. If it changed, all is ticked as at first.
 */
void
tarn_plan_ticks_refresh (TarnPlanTicks *self)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (TARN_IS_PLAN_TICKS (self));

  shown = dup_shown (self);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  self->group = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  for (guint i = 0; i < get_plan (self)->len; i++)
    if (has_words (get_plan (self)->pdata[i]))
      add_row (self, i, get_plan (self)->pdata[i]);
  if (self->group == NULL)
    adw_bin_set_child (ADW_BIN (self), tarn_label_new (words (self, "supervisor-plan-empty")));
}

/**
 * tarn_plan_ticks_list:
 * @self: the rows
 *
 * Returns: (transfer full) (element-type guint): the rows of the plan that are ticked, from 0
 */
GArray *
tarn_plan_ticks_list (TarnPlanTicks *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (TARN_IS_PLAN_TICKS (self), rows);

  for (guint i = 0; i < get_plan (self)->len; i++)
    {
      g_autofree char *code = g_strdup_printf ("%u", i);

      if (self->group != NULL && tarn_choice_group_is_chosen (self->group, code))
        g_array_append_val (rows, i);
    }
  return rows;
}
