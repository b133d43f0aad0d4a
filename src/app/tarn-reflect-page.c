/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reflect-page.h"

#include "tarn-discard.h"
#include "tarn-item-view.h"
#include "tarn-leaf-view.h"
#include "tarn-leaves.h"
#include "tarn-map-view.h"
#include "tarn-opener.h"
#include "tarn-promise-view.h"
#include "tarn-resource.h"
#include "tarn-review-view.h"
#include "tarn-tall-layout.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* Lines of text are good to read up to here; a picture may stand beside them. */
#define TEXT_WIDTH 640
#define MAP_WIDTH  1000

struct _TarnReflectPage
{
  AdwBin parent_instance;

  TarnWindow         *window; /* it holds the page, so it outlives it */
  TarnSession        *session;
  GPtrArray          *leaves;
  guint               current;
  GSimpleActionGroup *actions;

  GtkWidget         *progress;
  GtkProgressBar    *bar;
  GtkLabel          *overall;
  GtkScrolledWindow *scroller;
  AdwClamp          *clamp;
  GtkBox            *bodies; /* what is not shown is hidden */
  GtkWidget         *body;
  GtkWidget         *questions; /* NULL until there were any */
  GtkButton         *next;
  GtkWidget         *review;
  GtkWidget         *previous;
};

G_DEFINE_FINAL_TYPE (TarnReflectPage, tarn_reflect_page, ADW_TYPE_BIN)

static const TarnLeaf *
get_leaf (TarnReflectPage *self)
{
  return self->leaves->pdata[self->current];
}

static gboolean
by_domain (TarnReflectPage *self)
{
  GSettings       *settings = tarn_library_get_settings (tarn_session_get_library (self->session));
  g_autofree char *mode = g_settings_get_string (settings, "page-mode");

  return g_str_equal (mode, "section");
}

static void
show_count (TarnReflectPage *self)
{
  const TarnLeaf  *leaf = get_leaf (self);
  TarnAsked       *asked = tarn_session_get_asked (self->session);
  TarnReflection  *reflection = tarn_session_get_reflection (self->session);
  gboolean         opening = leaf->opening || tarn_asked_opening_missing (asked);
  TarnCount        all = tarn_count_new (asked, reflection, NULL, opening);
  g_autofree char *words = NULL;
  g_autofree char *part = NULL;

  gtk_progress_bar_set_fraction (self->bar,
                                 all.asked > 0 ? (double)all.answered / all.asked : 0.0);
  if (opening)
    words = g_strdup_printf (_("Opening questions: %u of %u answered"), all.answered, all.asked);
  else
    words = g_strdup_printf (_("%u of %u answered"), all.answered, all.asked);

  if (leaf->domain != NULL)
    {
      TarnCount        here = tarn_count_new (asked, reflection, leaf->domain, FALSE);
      g_autofree char *title = tarn_session_dup_words (self->session, leaf->domain->title);

      /* Translators: the title of a part, and how far the person is in it. */
      part = g_strdup_printf (_("%s: %u of %u"), title, here.answered, here.asked);
    }

  if (part != NULL)
    {
      g_autofree char *both = g_strdup_printf ("%s · %s", words, part);

      gtk_label_set_text (self->overall, both);
    }
  else
    gtk_label_set_text (self->overall, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  gtk_label_get_text (self->overall), -1);
}

static void
show_buttons (TarnReflectPage *self)
{
  const TarnLeaf *leaf = get_leaf (self);
  gboolean        missing = tarn_asked_opening_missing (tarn_session_get_asked (self->session));
  const char     *label = _("Next");

  if (leaf->kind == TARN_LEAF_PROMISE)
    label = _("Start");
  if (leaf->kind == TARN_LEAF_REVIEW)
    label = _("Finish");

  gtk_button_set_label (self->next, label);
  gtk_widget_set_sensitive (self->previous, self->current > 0);
  gtk_widget_set_visible (self->review, leaf->kind != TARN_LEAF_REVIEW && !missing &&
                                          leaf->kind != TARN_LEAF_PROMISE);
  gtk_widget_set_visible (self->progress, leaf->kind != TARN_LEAF_PROMISE);
}

static void
go_cb (TarnReviewView  *review,
       const char      *at,
       TarnReflectPage *self)
{
  tarn_reflect_page_go (self, at);
}

static GtkWidget *
new_body (TarnReflectPage *self)
{
  const TarnLeaf *leaf = get_leaf (self);
  GtkWidget      *body;

  switch (leaf->kind)
    {
    case TARN_LEAF_MAP:
      return tarn_map_view_new (self->session);
    case TARN_LEAF_REVIEW:
      body = tarn_review_view_new (self->session);
      g_signal_connect (body, "go", G_CALLBACK (go_cb), self);
      return body;
    case TARN_LEAF_PROMISE:
    case TARN_LEAF_ITEMS:
    default:
      return tarn_promise_view_new (self->session);
    }
}

/* From question to question the page stays, and only asks something else, also when something else
 * was shown in between. */
static GtkWidget *
get_questions (TarnReflectPage *self)
{
  if (self->questions == NULL)
    {
      self->questions = tarn_leaf_view_new (self->session);
      gtk_box_append (self->bodies, self->questions);
    }

  return self->questions;
}

static void
set_body (TarnReflectPage *self,
          GtkWidget       *body)
{
  GtkWidget *old = self->body;

  self->body = body;
  gtk_widget_show (body);
  if (old == NULL || old == body)
    return;

  if (old == self->questions)
    gtk_widget_hide (old);
  else if (TARN_IS_REVIEW_VIEW (old))
    tarn_discard (old);
  else
    gtk_box_remove (self->bodies, old);
}

static void
show_body (TarnReflectPage *self,
           const char      *at)
{
  const TarnLeaf *leaf = get_leaf (self);
  GtkWidget      *body;

  if (leaf->kind == TARN_LEAF_ITEMS)
    {
      body = get_questions (self);
      tarn_leaf_view_set_leaf (TARN_LEAF_VIEW (body), leaf, by_domain (self), at);
    }
  else
    {
      body = new_body (self);
      gtk_box_append (self->bodies, body);
    }
  set_body (self, body);
}

/* @at is the item that is asked for by name, or NULL. */
static void
show_leaf (TarnReflectPage *self,
           const char      *at)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  adw_clamp_set_maximum_size (self->clamp,
                              get_leaf (self)->kind == TARN_LEAF_MAP ? MAP_WIDTH : TEXT_WIDTH);
  show_body (self, at);
  show_count (self);
  show_buttons (self);
  if (tarn_leaf_find_item (get_leaf (self), at) < 0)
    at = tarn_leaf_get_at (get_leaf (self));
  tarn_session_set_at (self->session, at);
}

static void
turn_to (TarnReflectPage *self,
         guint            index,
         const char      *at)
{
  self->current = index;
  show_leaf (self, at);
  tarn_window_focus_heading (self->window);
}

static void
list_leaves (TarnReflectPage *self)
{
  g_clear_pointer (&self->leaves, g_ptr_array_unref);
  self->leaves = tarn_leaves_new (tarn_session_get_questionnaire (self->session),
                                  tarn_session_get_asked (self->session), by_domain (self));
}

/* Which pages there are may change with any answer. The one that is shown stays, because only
 * earlier answers decide if it is asked. */
static void
changed_cb (TarnSession     *session,
            TarnReflectPage *self)
{
  TarnLeafKind     kind = get_leaf (self)->kind;
  g_autofree char *at = g_strdup (tarn_leaf_get_at (get_leaf (self)));
  guint            index;

  list_leaves (self);
  index = tarn_leaves_find (self->leaves, at);
  if (((const TarnLeaf *)self->leaves->pdata[index])->kind != kind)
    {
      /* An undo took away what the page rested on. */
      turn_to (self, MIN (self->current, self->leaves->len - 1), NULL);
      return;
    }

  self->current = index;
  if (TARN_IS_LEAF_VIEW (self->body))
    tarn_leaf_view_refresh (TARN_LEAF_VIEW (self->body));
  show_count (self);
  show_buttons (self);
}

/* A copy: showing a page remembers another place. */
static char *
dup_at (TarnReflectPage *self)
{
  return g_strdup (tarn_reflection_get_at (tarn_session_get_reflection (self->session)));
}

/* The preference changed while the page is there. */
static void
mode_cb (GSettings       *settings,
         const char      *key,
         TarnReflectPage *self)
{
  g_autofree char *at = dup_at (self);

  list_leaves (self);
  self->current = tarn_leaves_find (self->leaves, at);
  show_leaf (self, at);
}

/* Going on from the review: the page itself goes with that, as soon as all rows of the review have
 * gone. */
static void
finish (TarnReflectPage *self)
{
  tarn_page_set_long_part (GTK_WIDGET (self), self->body);
  self->body = NULL;
  g_signal_handlers_disconnect_by_data (self->session, self);
  tarn_reflection_set_finished (tarn_session_get_reflection (self->session), TRUE);
  tarn_opener_show_finished (self->window, self->session, TRUE);
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  tarn_reflect_page_next (user_data);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  tarn_reflect_page_back (user_data);
}

static void
review_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  TarnReflectPage *self = user_data;

  if (!tarn_asked_opening_missing (tarn_session_get_asked (self->session)))
    turn_to (self, self->leaves->len - 1, NULL);
}

static const GActionEntry entries[] = {
  { "next", next_cb },
  { "previous", previous_cb },
  { "review", review_cb },
};

static gboolean
is_typing (TarnReflectPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* Enter goes on from a heading and from a choice that was made; elsewhere it does what it always
 * does. */
static gboolean
may_go_on (TarnReflectPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  if (GTK_IS_CHECK_BUTTON (focus))
    return gtk_check_button_get_active (GTK_CHECK_BUTTON (focus));

  return focus != NULL && !GTK_IS_TEXT_VIEW (focus) &&
         (GTK_IS_TEXT (focus) || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)) ==
                                   GTK_ACCESSIBLE_ROLE_HEADING);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        TarnReflectPage       *self)
{
  guint digit = gdk_keyval_to_unicode (keyval);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter) &&
      may_go_on (self))
    {
      tarn_reflect_page_next (self);
      return GDK_EVENT_STOP;
    }

  if (digit >= '1' && digit <= '9' && TARN_IS_LEAF_VIEW (self->body) && !is_typing (self))
    return tarn_leaf_view_press (TARN_LEAF_VIEW (self->body), digit - '0');

  return GDK_EVENT_PROPAGATE;
}

static void
tarn_reflect_page_dispose (GObject *object)
{
  TarnReflectPage *self = TARN_REFLECT_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (TARN_IS_REVIEW_VIEW (self->body))
    tarn_discard (self->body);
  self->body = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->leaves, g_ptr_array_unref);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), TARN_TYPE_REFLECT_PAGE);

  G_OBJECT_CLASS (tarn_reflect_page_parent_class)->dispose (object);
}

static void
tarn_reflect_page_class_init (TarnReflectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_reflect_page_dispose;

  g_type_ensure (TARN_TYPE_TALL_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, TARN_RESOURCE "tarn-reflect-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TarnReflectPage, progress);
  gtk_widget_class_bind_template_child (widget_class, TarnReflectPage, bar);
  gtk_widget_class_bind_template_child (widget_class, TarnReflectPage, overall);
  gtk_widget_class_bind_template_child (widget_class, TarnReflectPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TarnReflectPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, TarnReflectPage, bodies);
  gtk_widget_class_bind_template_child (widget_class, TarnReflectPage, next);
  gtk_widget_class_bind_template_child (widget_class, TarnReflectPage, review);
  gtk_widget_class_bind_template_child (widget_class, TarnReflectPage, previous);
}

static void
tarn_reflect_page_init (TarnReflectPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  tarn_button_set_icon (self->previous, "go-previous-symbolic");
  tarn_button_set_icon (self->review, "view-list-symbolic");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  tarn_page_set_actions (GTK_WIDGET (self), G_ACTION_GROUP (self->actions));

  /* Before the buttons: they would take Enter for themselves. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * tarn_reflect_page_new:
 * @window: the window it will be shown in
 * @session: what is open
 *
 * Returns: (transfer floating): the page, where the reflection was left
 */
GtkWidget *
tarn_reflect_page_new (TarnWindow  *window,
                       TarnSession *session)
{
  TarnReflectPage *self;
  g_autofree char *at = NULL;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_REFLECT_PAGE, NULL);
  self->window = window;
  self->session = g_object_ref (session);
  g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);

  g_signal_connect_object (tarn_library_get_settings (tarn_session_get_library (session)),
                           "changed::page-mode", G_CALLBACK (mode_cb), self, 0);

  list_leaves (self);
  at = dup_at (self);
  self->current = tarn_leaves_find (self->leaves, at);
  show_leaf (self, at);

  return GTK_WIDGET (self);
}

/**
 * tarn_reflect_page_resume:
 * @self: the page, shown for the first time
 *
 * Moves the focus from the heading of the page to the question that the reflection was left at, if
 * that is further down.
 */
void
tarn_reflect_page_resume (TarnReflectPage *self)
{
  g_autofree char *at = NULL;

  g_return_if_fail (TARN_IS_REFLECT_PAGE (self));

  at = dup_at (self);
  if (tarn_leaf_find_item (get_leaf (self), at) > 0)
    tarn_leaf_view_show_item (TARN_LEAF_VIEW (self->body), at);
}

/**
 * tarn_reflect_page_go:
 * @self: the page
 * @at: a place, from tarn_leaf_get_at(), or the id of an item
 *
 * Shows a question.
 */
void
tarn_reflect_page_go (TarnReflectPage *self,
                      const char      *at)
{
  g_return_if_fail (TARN_IS_REFLECT_PAGE (self));
  g_return_if_fail (at != NULL);

  turn_to (self, tarn_leaves_find (self->leaves, at), at);
  if (TARN_IS_LEAF_VIEW (self->body))
    tarn_leaf_view_show_item (TARN_LEAF_VIEW (self->body), at);
}

/**
 * tarn_reflect_page_next:
 * @self: the page
 *
 * Goes on, and from the review to the profile. Only an opening question without an answer stands
 * in the way, and then it says why.
 *
 * Returns: %TRUE if it went on
 */
gboolean
tarn_reflect_page_next (TarnReflectPage *self)
{
  g_return_val_if_fail (TARN_IS_REFLECT_PAGE (self), FALSE);

  if (TARN_IS_LEAF_VIEW (self->body) && !tarn_leaf_view_may_leave (TARN_LEAF_VIEW (self->body)))
    return FALSE;

  if (self->current + 1 < self->leaves->len)
    turn_to (self, self->current + 1, NULL);
  else if (get_leaf (self)->kind == TARN_LEAF_REVIEW)
    finish (self);

  return TRUE;
}

/**
 * tarn_reflect_page_back:
 * @self: the page
 *
 * Goes back by one page.
 */
void
tarn_reflect_page_back (TarnReflectPage *self)
{
  g_return_if_fail (TARN_IS_REFLECT_PAGE (self));

  if (self->current > 0)
    turn_to (self, self->current - 1, NULL);
}
