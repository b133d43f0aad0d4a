/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-window.h"

#include "tarn-dialogs.h"
#include "tarn-discard.h"
#include "tarn-file-kind.h"
#include "tarn-handouts-page.h"
#include "tarn-lock-screen.h"
#include "tarn-notice.h"
#include "tarn-opener.h"
#include "tarn-own-page.h"
#include "tarn-page.h"
#include "tarn-resource.h"
#include "tarn-room-page.h"
#include "tarn-start-page.h"
#include "tarn-widgets.h"
#include "tarn-workshop-page.h"

#include <glib/gi18n.h>

struct _TarnWindow
{
  AdwApplicationWindow parent_instance;

  TarnLibrary *library;
  TarnSession *session;
  GPtrArray   *pages;    /* borrowed from the stack, the shown one last */
  GtkWidget   *lock;     /* or NULL: shown instead of everything */
  GtkWidget   *workshop; /* the trainer's page, once there is one: its room must not get lost */
  gboolean     narrow;   /* for the size of its text */
  guint        narrow_id;
  char        *room; /* the folder of a room that this is one person's window of, or NULL */

  GtkStack       *outer;
  GtkWidget      *content;
  GtkWidget      *cover;
  GtkWidget      *hidden;
  GtkWidget      *show_again;
  GtkStack       *stack;
  TarnNotice     *notice;
  GtkWidget      *back;
  AdwWindowTitle *title;
};

/* In sizes of its text: below that the long words of a heading would be broken. */
#define NARROW 24

/* Where it cannot be as large as the screen. */
#define ROOM_WIDTH  880
#define ROOM_HEIGHT 720

G_DEFINE_FINAL_TYPE (TarnWindow, tarn_window, ADW_TYPE_APPLICATION_WINDOW)

/* What a page can do is asked of the page that is shown. */
static void
show_last (TarnWindow *self)
{
  GtkWidget *page = tarn_window_get_page (self);

  gtk_stack_set_visible_child (self->stack, page);
  adw_window_title_set_title (self->title, tarn_page_get_title (page));
  /* A narrow window may have no room for all of it. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), tarn_page_get_title (page));
  gtk_widget_set_visible (self->back, self->pages->len > 1);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page",
                                  tarn_page_get_actions (page));
}

static void
may_undo (TarnWindow *self)
{
  gboolean enabled = tarn_notice_may_undo (self->notice);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", enabled);
}

/* The button for it may be many stops of the focus away, and it does not stay for long. */
static void
undo_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  TarnWindow *self = TARN_WINDOW (widget);
  GtkWidget  *focus = gtk_root_get_focus (GTK_ROOT (self));

  /* What is being typed has an undo of its own. */
  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    gtk_widget_activate_action (focus, "text.undo", NULL);
  else
    tarn_notice_undo (self->notice);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  tarn_window_go_back (TARN_WINDOW (widget));
}

static void
hide_screen_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  TarnWindow *self = TARN_WINDOW (widget);
  GtkWidget  *page = tarn_window_get_page (self);

  if (gtk_stack_get_visible_child (self->outer) != self->cover)
    {
      tarn_page_remember_focus (page);
      gtk_stack_set_visible_child (self->outer, self->cover);
      gtk_widget_grab_focus (self->show_again);
    }
  else
    {
      gtk_stack_set_visible_child (self->outer, self->content);
      tarn_page_restore_focus (page);
    }
}

static void
save_failed_cb (TarnSession *session,
                const char  *message,
                TarnWindow  *self)
{
  const char      *heading = _("Your last changes could not be saved");
  const char      *again = _("They are still here. Tarn tries again when you change something "
                             "more, and before the window closes.");
  g_autofree char *body = g_strconcat (message, "\n\n", again, NULL);

  tarn_dialogs_message (GTK_WINDOW (self), heading, body);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         TarnWindow    *self)
{
  g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *link = files; link != NULL; link = link->next)
    tarn_lock_screen_open (self, link->data);

  return files != NULL;
}

static void
file_chosen_cb (GFile   *file,
                gpointer user_data)
{
  if (file != NULL)
    tarn_window_open (TARN_WINDOW (user_data), file);
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  tarn_dialogs_open_file (GTK_WINDOW (widget), _("Open a File"), file_chosen_cb, widget);
}

static void
own_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  TarnWindow *self = TARN_WINDOW (widget);

  if (!TARN_IS_OWN_PAGE (tarn_window_get_page (self)))
    tarn_window_show_page (self, tarn_own_page_new (self), _("Own Questionnaires"));
}

static void
show_workshop (TarnWindow *self)
{
  if (self->workshop == NULL)
    self->workshop = g_object_ref_sink (tarn_workshop_page_new (self));
  if (gtk_widget_get_parent (self->workshop) != NULL)
    while (tarn_window_get_page (self) != self->workshop)
      tarn_window_go_back (self);
  else
    tarn_window_show_page (self, self->workshop, _("Workshop"));
}

/* What was named together is read together. While the trainer's page is shown everything goes
 * there, and it says of it what is wrong. */
static void
take (TarnWindow *self,
      const char *path)
{
  g_autoptr(GPtrArray) paths = tarn_reading_take_rest (self);

  g_ptr_array_insert (paths, 0, g_strdup (path));
  show_workshop (self);
  tarn_workshop_page_take (TARN_WORKSHOP_PAGE (self->workshop), paths);
}

static gboolean
is_for_workshop (TarnWindow     *self,
                 const TarnRead *read)
{
  if (TARN_IS_WORKSHOP_PAGE (tarn_window_get_page (self)) || read->is_folder)
    return TRUE;

  return read->bytes != NULL &&
         tarn_file_kind (g_bytes_get_data (read->bytes, NULL), g_bytes_get_size (read->bytes)) ==
           TARN_FILE_KIND_WORKSHOP;
}

static void
read_cb (TarnWindow     *self,
         GFile          *file,
         const TarnRead *read)
{
  if (is_for_workshop (self, read))
    take (self, read->path);
  else
    tarn_opener_open_read (self, file, read);
}

static void
workshop_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  show_workshop (TARN_WINDOW (widget));
}

static void
handouts_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  TarnWindow *self = TARN_WINDOW (widget);

  if (!TARN_IS_HANDOUTS_PAGE (tarn_window_get_page (self)))
    tarn_window_show_page (self, tarn_handouts_page_new (self), _("Handouts"));
}

static void
close_anyway_cb (gpointer user_data)
{
  TarnWindow *self = TARN_WINDOW (user_data);

  tarn_session_abandon (self->session);
  gtk_window_close (GTK_WINDOW (self));
}

static void
destroy_cb (gpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (user_data));
}

/* Not before the dialog, which goes with the window, has done its work. */
static void
leave_room_cb (gpointer user_data)
{
  g_idle_add_once (destroy_cb, user_data);
}

/* Somebody who stops half way leaves nothing behind, and should know it. */
static gboolean
close_room (TarnWindow *self)
{
  const char *heading = _("Stop here?");
  const char *body = _("Nothing that you answered is kept, and nothing is handed in.");
  const char *verb = _("_Stop");

  if (self->session == NULL)
    return FALSE;

  tarn_dialogs_confirm (GTK_WINDOW (self), heading, body, verb, TRUE, leave_room_cb, self, NULL);
  return TRUE;
}

static gboolean
tarn_window_close_request (GtkWindow *window)
{
  TarnWindow *self = TARN_WINDOW (window);
  GSettings  *settings = tarn_library_get_settings (self->library);
  g_autoptr(GError) error = NULL;
  int width;
  int height;

  if (self->room != NULL)
    return close_room (self);

  /* Nothing may be lost. If the disk is full, say, the window stays until the person chooses. */
  if (self->session != NULL && !tarn_session_flush (self->session, &error))
    {
      const char *heading = _("Your last changes could not be saved");
      const char *verb = _("_Close Without Saving");

      tarn_dialogs_confirm (window, heading, error->message, verb, TRUE, close_anyway_cb, self,
                            NULL);
      return TRUE;
    }

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));

  return GTK_WINDOW_CLASS (tarn_window_parent_class)->close_request (window);
}

static gboolean
narrow_cb (gpointer user_data)
{
  TarnWindow *self = user_data;

  self->narrow_id = 0;
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tarn-narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tarn-narrow");
  return G_SOURCE_REMOVE;
}

/* A widget must not ask for another size while it is given one, so headings follow a moment
 * later. */
static void
tarn_window_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  TarnWindow *self = TARN_WINDOW (widget);
  gboolean    narrow = width < NARROW * tarn_get_text_size (widget);

  GTK_WIDGET_CLASS (tarn_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (narrow == self->narrow)
    return;

  self->narrow = narrow;
  if (self->narrow_id == 0)
    self->narrow_id = g_idle_add (narrow_cb, self);
}

static void
tarn_window_dispose (GObject *object)
{
  TarnWindow *self = TARN_WINDOW (object);

  g_clear_handle_id (&self->narrow_id, g_source_remove);
  g_ptr_array_set_size (self->pages, 0);
  g_clear_object (&self->workshop);
  if (self->library != NULL)
    tarn_window_set_session (self, NULL);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), TARN_TYPE_WINDOW);

  G_OBJECT_CLASS (tarn_window_parent_class)->dispose (object);
}

static void
tarn_window_finalize (GObject *object)
{
  TarnWindow *self = TARN_WINDOW (object);

  g_ptr_array_unref (self->pages);
  g_free (self->room);

  G_OBJECT_CLASS (tarn_window_parent_class)->finalize (object);
}

static void
tarn_window_class_init (TarnWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tarn_window_dispose;
  object_class->finalize = tarn_window_finalize;
  widget_class->size_allocate = tarn_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = tarn_window_close_request;

  g_type_ensure (TARN_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, TARN_RESOURCE "tarn-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TarnWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, TarnWindow, content);
  gtk_widget_class_bind_template_child (widget_class, TarnWindow, cover);
  gtk_widget_class_bind_template_child (widget_class, TarnWindow, hidden);
  gtk_widget_class_bind_template_child (widget_class, TarnWindow, show_again);
  gtk_widget_class_bind_template_child (widget_class, TarnWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TarnWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, TarnWindow, back);
  gtk_widget_class_bind_template_child (widget_class, TarnWindow, title);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.hide-screen", NULL, hide_screen_cb);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action_cb);
  gtk_widget_class_install_action (widget_class, "win.handouts", NULL, handouts_cb);
  gtk_widget_class_install_action (widget_class, "win.own-questionnaires", NULL, own_cb);
  gtk_widget_class_install_action (widget_class, "win.workshop", NULL, workshop_cb);
}

static void
tarn_window_init (TarnWindow *self)
{
  self->pages = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->notice, "changed", G_CALLBACK (may_undo), self);
  may_undo (self);
}

static void
take_drops (TarnWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static void
roomy_cb (GSettings  *settings,
          const char *key,
          TarnWindow *self)
{
  if (g_settings_get_boolean (settings, key))
    gtk_widget_add_css_class (GTK_WIDGET (self), "tarn-roomy");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tarn-roomy");
}

static void
follow_settings (TarnWindow *self)
{
  GSettings *settings = tarn_library_get_settings (self->library);

  g_signal_connect_object (settings, "changed::roomy", G_CALLBACK (roomy_cb), self, 0);
  roomy_cb (settings, "roomy", self);
}

/**
 * tarn_window_new:
 * @application: the program
 * @library: what it shares
 *
 * Returns: (transfer none): a window on the start page
 */
TarnWindow *
tarn_window_new (GtkApplication *application,
                 TarnLibrary    *library)
{
  TarnWindow *self;
  GSettings  *settings;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (TARN_IS_LIBRARY (library), NULL);

  self = g_object_new (TARN_TYPE_WINDOW, "application", application, NULL);
  self->library = g_object_ref (library);
  follow_settings (self);
  take_drops (self);

  settings = tarn_library_get_settings (library);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  if (tarn_journal_is_locked (tarn_library_get_journal (library)))
    tarn_lock_screen_show (self);
  else
    tarn_window_show_page (self, tarn_start_page_new (self), _("Tarn"));

  return self;
}

/**
 * tarn_window_new_for_room:
 * @application: the program, which was started for one person
 * @library: what it shares
 * @questionnaire: what the room answers
 * @folder: where the trainer collects the files
 *
 * Makes a window for one person on a laptop that is passed around. Nothing else of this computer
 * can be reached from it, the reflections of its owner least of all.
 *
 * Returns: (transfer none): a window on the first page of that person
 */
TarnWindow *
tarn_window_new_for_room (GtkApplication    *application,
                          TarnLibrary       *library,
                          TarnQuestionnaire *questionnaire,
                          const char        *folder)
{
  static const char *const closed[] = { "win.open", "win.handouts", "win.own-questionnaires",
                                        "win.workshop" };
  TarnWindow              *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (TARN_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (questionnaire != NULL && folder != NULL, NULL);

  self = g_object_new (TARN_TYPE_WINDOW, "application", application, NULL);
  self->library = g_object_ref (library);
  self->room = g_strdup (folder);
  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), closed[i], FALSE);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->hidden), _("Press Ctrl+H to go on."));
  follow_settings (self);
  gtk_window_set_default_size (GTK_WINDOW (self), ROOM_WIDTH, ROOM_HEIGHT);
  gtk_window_maximize (GTK_WINDOW (self));
  tarn_window_show_page (self, tarn_room_page_new (self, questionnaire), _("Your Turn"));

  return self;
}

/**
 * tarn_window_get_room:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): in room mode, where the trainer collects the files
 */
const char *
tarn_window_get_room (TarnWindow *self)
{
  g_return_val_if_fail (TARN_IS_WINDOW (self), NULL);

  return self->room;
}

/**
 * tarn_window_get_library:
 * @self: a window
 *
 * Returns: (transfer none): what the program shares
 */
TarnLibrary *
tarn_window_get_library (TarnWindow *self)
{
  g_return_val_if_fail (TARN_IS_WINDOW (self), NULL);

  return self->library;
}

/**
 * tarn_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the reflection that is open
 */
TarnSession *
tarn_window_get_session (TarnWindow *self)
{
  g_return_val_if_fail (TARN_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * tarn_window_set_session:
 * @self: a window
 * @session: (nullable): the reflection that is open
 *
 * Keeps a reflection, whose changes are all saved before the window closes, and says it when one
 * cannot be saved. The one before should have been saved.
 */
void
tarn_window_set_session (TarnWindow  *self,
                         TarnSession *session)
{
  g_return_if_fail (TARN_IS_WINDOW (self));
  g_return_if_fail (session == NULL || TARN_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      tarn_session_flush (self->session, NULL);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  if (session != NULL)
    {
      g_signal_connect (session, "save-failed", G_CALLBACK (save_failed_cb), self);
      g_signal_connect_swapped (session, "notice", G_CALLBACK (tarn_window_add_toast), self);
    }
  g_set_object (&self->session, session);
}

/**
 * tarn_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the page that is shown
 */
GtkWidget *
tarn_window_get_page (TarnWindow *self)
{
  g_return_val_if_fail (TARN_IS_WINDOW (self), NULL);

  return self->pages->len > 0 ? self->pages->pdata[self->pages->len - 1] : NULL;
}

/**
 * tarn_window_show_page:
 * @self: a window
 * @page: (transfer floating): what to show
 * @title: for the header bar
 *
 * Shows a page on top of the one that is shown now, and moves the focus to its first heading.
 */
void
tarn_window_show_page (TarnWindow *self,
                       GtkWidget  *page,
                       const char *title)
{
  g_return_if_fail (TARN_IS_WINDOW (self));
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (title != NULL);

  if (self->pages->len > 0)
    tarn_page_remember_focus (tarn_window_get_page (self));

  tarn_page_prepare (page, title);
  gtk_stack_add_child (self->stack, page);
  g_ptr_array_add (self->pages, page);
  show_last (self);
  tarn_window_focus_heading (self);
}

/* Of the page that was shown until now. */
static void
let_go (TarnWindow *self,
        GtkWidget  *page)
{
  GtkWidget *part = tarn_page_get_long_part (page);

  if (part != NULL)
    tarn_discard_page (page, part);
  else
    gtk_stack_remove (self->stack, page);
}

/**
 * tarn_window_replace_page:
 * @self: a window
 * @page: (transfer floating): what to show
 * @title: for the header bar
 *
 * Shows a page instead of the one that is shown now, to which there is no way back.
 */
void
tarn_window_replace_page (TarnWindow *self,
                          GtkWidget  *page,
                          const char *title)
{
  GtkWidget *old;

  g_return_if_fail (TARN_IS_WINDOW (self));
  g_return_if_fail (self->pages->len > 0);

  old = g_ptr_array_steal_index (self->pages, self->pages->len - 1);
  tarn_window_show_page (self, page, title);
  let_go (self, old);
}

/**
 * tarn_window_replace_all:
 * @self: a window
 * @page: (transfer floating): what to show
 * @title: for the header bar
 *
 * Shows a page instead of all that were shown so far: there is no way back to any of them.
 */
void
tarn_window_replace_all (TarnWindow *self,
                         GtkWidget  *page,
                         const char *title)
{
  g_return_if_fail (TARN_IS_WINDOW (self));

  while (self->pages->len > 1)
    gtk_stack_remove (self->stack, g_ptr_array_steal_index (self->pages, 0));
  tarn_window_replace_page (self, page, title);
}

/**
 * tarn_window_open:
 * @self: a window
 * @file: what was dropped or named
 *
 * Opens a file, without making the window wait. What a trainer collects, which may be a whole
 * folder, goes to the workshop.
 */
void
tarn_window_open (TarnWindow *self,
                  GFile      *file)
{
  const char *path;

  g_return_if_fail (TARN_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_peek_path (file);
  if (path == NULL)
    tarn_opener_open_file (self, file);
  else if (TARN_IS_WORKSHOP_PAGE (tarn_window_get_page (self)) || g_str_has_suffix (path, ".tar"))
    take (self, path);
  else
    tarn_reading_add (self, file, read_cb);
}

/**
 * tarn_window_go_back:
 * @self: a window
 *
 * Shows the page before, with the focus where it was. The first page stays.
 */
void
tarn_window_go_back (TarnWindow *self)
{
  GtkWidget *old;

  g_return_if_fail (TARN_IS_WINDOW (self));

  if (self->pages->len < 2)
    return;

  old = g_ptr_array_steal_index (self->pages, self->pages->len - 1);
  show_last (self);
  let_go (self, old);
  tarn_page_restore_focus (tarn_window_get_page (self));
}

/**
 * tarn_window_go_home:
 * @self: a window
 *
 * Goes back to the start page.
 */
void
tarn_window_go_home (TarnWindow *self)
{
  g_return_if_fail (TARN_IS_WINDOW (self));

  while (self->pages->len > 2)
    gtk_stack_remove (self->stack,
                      g_ptr_array_steal_index (self->pages, self->pages->len - 2));
  tarn_window_go_back (self);
}

static void
enable_actions (TarnWindow *self,
                gboolean    enabled)
{
  static const char *const names[] = { "win.back", "win.open", "win.handouts", "win.hide-screen",
                                       "win.own-questionnaires", "win.workshop" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], enabled);
}

/**
 * tarn_window_drop_undo:
 * @self: a window
 *
 * Forgets what was deleted and could be taken back.
 */
void
tarn_window_drop_undo (TarnWindow *self)
{
  g_return_if_fail (TARN_IS_WINDOW (self));

  tarn_notice_drop (self->notice);
}

/**
 * tarn_window_drop_pages:
 * @self: a window
 *
 * Takes every page away, and what was deleted and could be taken back, and gives up the reflection
 * that is open. Nothing that was written is in memory any more.
 */
void
tarn_window_drop_pages (TarnWindow *self)
{
  g_return_if_fail (TARN_IS_WINDOW (self));

  tarn_window_drop_undo (self);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", NULL);
  while (self->pages->len > 0)
    gtk_stack_remove (self->stack, g_ptr_array_steal_index (self->pages, self->pages->len - 1));
  tarn_window_set_session (self, NULL);
}

/**
 * tarn_window_set_lock:
 * @self: a window
 * @lock: (transfer floating) (nullable): what to show
 *
 * Shows something instead of the pages, and offers nothing else until it is taken away with %NULL.
 */
void
tarn_window_set_lock (TarnWindow *self,
                      GtkWidget  *lock)
{
  g_return_if_fail (TARN_IS_WINDOW (self));

  if (lock == NULL && self->lock == NULL)
    return;

  enable_actions (self, lock == NULL);
  if (lock != NULL)
    {
      gtk_stack_add_child (self->outer, lock);
      gtk_stack_set_visible_child (self->outer, lock);
      gtk_widget_grab_focus (lock);
    }
  else
    {
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      gtk_stack_set_visible_child (self->outer, self->content);
    }
  if (self->lock != NULL)
    gtk_stack_remove (self->outer, self->lock);
  self->lock = lock;
}

/**
 * tarn_window_is_covered:
 * @self: a window
 *
 * Returns: %TRUE while tarn_window_set_lock() shows something instead of the pages
 */
gboolean
tarn_window_is_covered (TarnWindow *self)
{
  g_return_val_if_fail (TARN_IS_WINDOW (self), FALSE);

  return self->lock != NULL;
}

/**
 * tarn_window_add_toast:
 * @self: a window
 * @text: what happened
 *
 * Says something in passing.
 */
void
tarn_window_add_toast (TarnWindow *self,
                       const char *text)
{
  g_return_if_fail (TARN_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  tarn_notice_say (self->notice, text);
}

/**
 * tarn_window_add_undo_toast:
 * @self: a window
 * @text: what was done
 * @undo: what the button does
 * @user_data: (closure undo): for @undo
 * @destroy: (nullable): frees @user_data
 *
 * Says what was done, with a button that takes it back.
 */
void
tarn_window_add_undo_toast (TarnWindow    *self,
                            const char    *text,
                            TarnUndo       undo,
                            gpointer       user_data,
                            GDestroyNotify destroy)
{
  g_return_if_fail (TARN_IS_WINDOW (self));

  tarn_notice_offer (self->notice, text, undo, user_data, destroy);
}

/**
 * tarn_window_focus_heading:
 * @self: a window
 *
 * Moves the focus to the first heading of the page that is shown, so that it is read out.
 */
void
tarn_window_focus_heading (TarnWindow *self)
{
  g_return_if_fail (TARN_IS_WINDOW (self));

  tarn_page_focus_heading (tarn_window_get_page (self));
}
