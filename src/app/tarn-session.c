/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-session.h"

#include "tarn-reflection-file.h"
#include "tarn-saver.h"
#include "tarn-score.h"
#include "tarn-words.h"

/* Changes of one moment are saved together, and long before half a second is over. */
#define SAVE_AFTER 50 /* milliseconds */

struct _TarnSession
{
  GObject parent_instance;

  TarnSessionKind    kind;
  TarnLibrary       *library;
  TarnQuestionnaire *questionnaire;
  TarnReflection    *reflection;
  char              *id; /* empty if it is not kept */
  TarnAsked         *asked;
  TarnProfile       *profile;

  TarnSaver *saver; /* NULL if it is not kept */
  guint      timeout;
  gboolean   read_only; /* somebody else has it open */
  gboolean   claimed;
  gboolean   saving;
  gboolean   dirty;
  gboolean   abandoned;
  gboolean   failing; /* the last try to save it */
  gboolean   quiet;   /* what changes now makes no difference to what is asked and scored */
};

enum
{
  CHANGED,
  SAVE_FAILED,
  NOTICE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnSession, tarn_session, G_TYPE_OBJECT)

static void
schedule_save (TarnSession *self);

static char *
dup_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static TarnSave *
prepare_save (TarnSession *self)
{
  g_autofree char *now = dup_now ();
  char            *data;
  gsize            length;

  /* A clock that was put back does not make it older than it was. */
  if (g_strcmp0 (now, tarn_reflection_get_changed (self->reflection)) > 0)
    tarn_reflection_set_changed (self->reflection, now);
  data = tarn_reflection_write (self->reflection, &length);
  self->dirty = FALSE;

  return tarn_save_new (self->saver, g_bytes_new_take (data, length));
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (tarn_save_run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  TarnSession     *self = TARN_SESSION (object);
  g_autofree char *notice = NULL;
  g_autoptr(GError) error = NULL;
  gboolean failed_before = self->failing;

  self->saving = FALSE;
  if (self->dirty)
    schedule_save (self);

  self->failing = !g_task_propagate_boolean (G_TASK (result), &error);
  if (self->failing)
    {
      self->dirty = TRUE;
      if (!failed_before)
        g_signal_emit (self, signals[SAVE_FAILED], 0, error->message);
    }

  notice = tarn_journal_take_notice (tarn_library_get_journal (self->library));
  if (notice != NULL)
    g_signal_emit (self, signals[NOTICE], 0, notice);
}

static gboolean
save_cb (gpointer user_data)
{
  TarnSession *self = user_data;
  g_autoptr(GTask) task = NULL;

  self->timeout = 0;
  if (self->saving || self->abandoned)
    return G_SOURCE_REMOVE;

  self->saving = TRUE;
  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_task_data (task, prepare_save (self),
                        (GDestroyNotify)tarn_save_free);
  g_task_run_in_thread (task, save_thread);

  return G_SOURCE_REMOVE;
}

/* Takes the reflection to itself, under a name of its own if it has none yet. */
static void
take_id (TarnSession *self,
         const char  *id)
{
  TarnJournal *journal = tarn_library_get_journal (self->library);

  self->id = id != NULL ? g_strdup (id) : tarn_journal_new_id (journal);
  self->saver = tarn_saver_new (journal, self->id);
  self->claimed = tarn_journal_claim (journal, self->id, NULL);
  self->read_only = !self->claimed;
}

static void
give_up_id (TarnSession *self)
{
  if (self->claimed)
    tarn_journal_release (tarn_library_get_journal (self->library), self->id);
  self->claimed = FALSE;
  g_clear_pointer (&self->saver, tarn_saver_unref);
  g_clear_pointer (&self->id, g_free);
}

/* Somebody else has the reflection, so what is changed here becomes one of its own: neither is
 * lost. */
static void
become_a_copy (TarnSession *self)
{
  give_up_id (self);
  take_id (self, NULL);
}

/* It does not wait until there is nothing else to do, which may take long on a slow computer. */
static void
schedule_save (TarnSession *self)
{
  if (self->kind != TARN_SESSION_KEPT)
    return;
  if (self->read_only)
    become_a_copy (self);

  self->dirty = TRUE;
  if (self->timeout == 0 && !self->saving && !self->abandoned)
    self->timeout = g_timeout_add_full (G_PRIORITY_DEFAULT, SAVE_AFTER, save_cb, self, NULL);
}

static void
reflection_changed_cb (TarnReflection *reflection,
                       TarnSession    *self)
{
  schedule_save (self);
  if (self->quiet)
    return;

  g_clear_pointer (&self->asked, tarn_asked_unref);
  g_clear_pointer (&self->profile, tarn_profile_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tarn_session_dispose (GObject *object)
{
  TarnSession *self = TARN_SESSION (object);

  if (self->dirty && !self->abandoned && self->reflection != NULL)
    tarn_session_flush (self, NULL);
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->reflection != NULL)
    g_signal_handlers_disconnect_by_data (self->reflection, self);

  g_clear_object (&self->reflection);
  g_clear_pointer (&self->asked, tarn_asked_unref);
  g_clear_pointer (&self->profile, tarn_profile_unref);
  g_clear_pointer (&self->questionnaire, tarn_questionnaire_unref);
  if (self->library != NULL)
    give_up_id (self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (tarn_session_parent_class)->dispose (object);
}

static void
tarn_session_class_init (TarnSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_session_dispose;

  /**
   * TarnSession::changed:
   * @self: a session
   *
   * Emitted after anything in the reflection changed. What was got before, asked or profile, is
   * out of date.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TarnSession::save-failed:
   * @self: a session
   * @message: why, for a person
   *
   * Emitted when the reflection could not be saved, but not again before it could. It is tried
   * after the next change, and before the window closes.
   */
  signals[SAVE_FAILED] = g_signal_new ("save-failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * TarnSession::notice:
   * @self: a session
   * @message: what, for a person
   *
   * Emitted when the reflection was saved, but there is something to be told.
   */
  signals[NOTICE] = g_signal_new ("notice", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tarn_session_init (TarnSession *self)
{
}

static TarnSession *
new_session (TarnSessionKind    kind,
             TarnLibrary       *library,
             TarnQuestionnaire *questionnaire,
             TarnReflection    *reflection)
{
  TarnSession *self = g_object_new (TARN_TYPE_SESSION, NULL);

  self->kind = kind;
  self->library = g_object_ref (library);
  self->questionnaire = tarn_questionnaire_ref (questionnaire);
  self->reflection = g_object_ref (reflection);
  if (tarn_reflection_get_started (reflection) == NULL)
    {
      g_autofree char *now = dup_now ();

      tarn_reflection_set_started (reflection, now);
    }
  g_signal_connect (reflection, "changed", G_CALLBACK (reflection_changed_cb), self);

  return self;
}

/**
 * tarn_session_new:
 * @library: what the program shares
 * @questionnaire: what is answered
 * @reflection: the answers, checked against @questionnaire
 * @id: (nullable): the journal's id of it; %NULL for one that is not in the journal yet, which is
 *   written there after its first change
 *
 * Returns: (transfer full): a session
 */
TarnSession *
tarn_session_new (TarnLibrary       *library,
                  TarnQuestionnaire *questionnaire,
                  TarnReflection    *reflection,
                  const char        *id)
{
  TarnSession *self;

  g_return_val_if_fail (TARN_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (questionnaire != NULL, NULL);
  g_return_val_if_fail (TARN_IS_REFLECTION (reflection), NULL);

  self = new_session (TARN_SESSION_KEPT, library, questionnaire, reflection);
  take_id (self, id);

  return self;
}

/**
 * tarn_session_new_unkept:
 * @kind: %TARN_SESSION_PREVIEW or %TARN_SESSION_ROOM
 * @library: what the program shares
 * @questionnaire: what is answered
 * @route: all items, or the core ones
 *
 * Starts a reflection that is only ever in memory: it has nothing to do with the journal, not even
 * by reading what is there.
 *
 * Returns: (transfer full): a session
 */
TarnSession *
tarn_session_new_unkept (TarnSessionKind    kind,
                         TarnLibrary       *library,
                         TarnQuestionnaire *questionnaire,
                         TarnRoute          route)
{
  g_autoptr(TarnReflection) reflection = NULL;
  TarnSession *self;

  g_return_val_if_fail (kind != TARN_SESSION_KEPT, NULL);
  g_return_val_if_fail (TARN_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (questionnaire != NULL, NULL);

  reflection = tarn_reflection_new (questionnaire->id, questionnaire->version, route);
  self = new_session (kind, library, questionnaire, reflection);
  self->id = g_strdup ("");

  return self;
}

/**
 * tarn_session_get_kind:
 * @self: a session
 *
 * Returns: what becomes of it
 */
TarnSessionKind
tarn_session_get_kind (TarnSession *self)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), TARN_SESSION_KEPT);

  return self->kind;
}

/**
 * tarn_session_get_library:
 * @self: a session
 *
 * Returns: (transfer none): what the program shares
 */
TarnLibrary *
tarn_session_get_library (TarnSession *self)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), NULL);

  return self->library;
}

/**
 * tarn_session_get_questionnaire:
 * @self: a session
 *
 * Returns: (transfer none): what is answered
 */
TarnQuestionnaire *
tarn_session_get_questionnaire (TarnSession *self)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), NULL);

  return self->questionnaire;
}

/**
 * tarn_session_get_reflection:
 * @self: a session
 *
 * Returns: (transfer none): the answers; change it and it is saved
 */
TarnReflection *
tarn_session_get_reflection (TarnSession *self)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), NULL);

  return self->reflection;
}

/**
 * tarn_session_get_id:
 * @self: a session
 *
 * Returns: (transfer none): the journal's id of the reflection; empty if it is not kept
 */
const char *
tarn_session_get_id (TarnSession *self)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), NULL);

  return self->id;
}

/**
 * tarn_session_is_read_only:
 * @self: a session
 *
 * Returns: %TRUE while somebody else has the reflection open. It can be read, and with the first
 *   change it becomes a copy, which is saved beside the other
 */
gboolean
tarn_session_is_read_only (TarnSession *self)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), FALSE);

  return self->read_only;
}

/**
 * tarn_session_get_asked:
 * @self: a session
 *
 * Returns: (transfer none): which items are asked now, until the next change
 */
TarnAsked *
tarn_session_get_asked (TarnSession *self)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), NULL);

  if (self->asked == NULL)
    self->asked = tarn_asked_new (self->questionnaire, self->reflection);

  return self->asked;
}

/**
 * tarn_session_get_profile:
 * @self: a session
 *
 * Returns: (transfer none): the profile of the answers as they are now, until the next change
 */
TarnProfile *
tarn_session_get_profile (TarnSession *self)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), NULL);

  if (self->profile == NULL)
    self->profile = tarn_score (self->questionnaire, self->reflection);

  return self->profile;
}

/**
 * tarn_session_get_texts:
 * @self: a session
 *
 * Returns: (transfer none): the words of reports and help
 */
TarnTexts *
tarn_session_get_texts (TarnSession *self)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), NULL);

  return tarn_library_get_texts (self->library);
}

/**
 * tarn_session_get_fonts:
 * @self: a session
 * @error: return location for an error of %TARN_FONTS_ERROR
 *
 * Returns: (transfer none) (nullable): the typefaces of reports
 */
TarnFonts *
tarn_session_get_fonts (TarnSession *self,
                        GError     **error)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), NULL);

  return tarn_library_get_fonts (self->library, error);
}

/**
 * tarn_session_dup_words:
 * @self: a session
 * @text: a text of the questionnaire
 *
 * Returns: (transfer full): the words for this person, with every placeholder filled
 */
char *
tarn_session_dup_words (TarnSession    *self,
                        const TarnText *text)
{
  g_return_val_if_fail (TARN_IS_SESSION (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return tarn_words_expand (tarn_session_get_asked (self), text->text, NULL);
}

/**
 * tarn_session_set_at:
 * @self: a session
 * @at: (nullable): the place, from tarn_leaf_get_at()
 *
 * Remembers which page was shown last. No answer changes, so #TarnSession::changed is not emitted.
 */
void
tarn_session_set_at (TarnSession *self,
                     const char  *at)
{
  g_return_if_fail (TARN_IS_SESSION (self));

  self->quiet = TRUE;
  tarn_reflection_set_at (self->reflection, at);
  self->quiet = FALSE;
}

/**
 * tarn_session_set_note:
 * @self: a session
 * @item: an item
 * @note: (nullable): what the person wrote to it
 *
 * Keeps a note. No answer changes, so #TarnSession::changed is not emitted.
 */
void
tarn_session_set_note (TarnSession    *self,
                       const TarnItem *item,
                       const char     *note)
{
  g_return_if_fail (TARN_IS_SESSION (self));
  g_return_if_fail (item != NULL);

  self->quiet = TRUE;
  tarn_reflection_set_note (self->reflection, item->id, note);
  self->quiet = FALSE;
}

/**
 * tarn_session_copy:
 * @self: a session
 *
 * Starts a new, open reflection with the same answers, notes and places, but without plan, steps
 * and topics, which belong to the reflection they came from. It is put into the journal at once.
 *
 * Returns: (transfer full): the session of the copy
 */
TarnSession *
tarn_session_copy (TarnSession *self)
{
  g_autoptr(TarnReflection) copy = NULL;
  g_autoptr(GPtrArray) issues = NULL;
  g_autofree char *data = NULL;
  TarnSession     *session;
  gsize            length;

  g_return_val_if_fail (TARN_IS_SESSION (self) && self->kind == TARN_SESSION_KEPT, NULL);

  issues = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_issue_free);
  data = tarn_reflection_write (self->reflection, &length);
  copy = tarn_reflection_read (data, length, issues);
  g_return_val_if_fail (copy != NULL, NULL);

  tarn_reflection_set_finished (copy, FALSE);
  tarn_reflection_set_token (copy, NULL);
  tarn_reflection_set_started (copy, NULL);
  tarn_reflection_set_review (copy, NULL);
  while (tarn_reflection_get_plan (copy)->len > 0)
    tarn_reflection_remove_plan_action (copy, 0);
  while (tarn_reflection_get_topics (copy)->len > 0)
    {
      g_autofree char *topic = g_strdup (tarn_reflection_get_topics (copy)->pdata[0]);

      tarn_reflection_remove_topic (copy, topic);
    }

  while (tarn_reflection_list_steps (copy)->len > 0)
    {
      g_autofree char *step = g_strdup (tarn_reflection_list_steps (copy)->pdata[0]);

      tarn_reflection_set_step (copy, step, NULL);
    }

  session = tarn_session_new (self->library, self->questionnaire, copy, NULL);
  schedule_save (session);

  return session;
}

/**
 * tarn_session_flush:
 * @self: a session
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Waits until every change is safely on the disk, for example before the window closes.
 *
 * Returns: %TRUE when all is saved
 */
gboolean
tarn_session_flush (TarnSession *self,
                    GError     **error)
{
  g_autoptr(TarnSave) save = NULL;
  gboolean good;

  g_return_val_if_fail (TARN_IS_SESSION (self), FALSE);

  if (self->abandoned || (!self->dirty && !self->saving))
    return TRUE;

  g_clear_handle_id (&self->timeout, g_source_remove);
  save = prepare_save (self);
  good = tarn_save_run (save, error);
  self->dirty = !good;

  return good;
}

/**
 * tarn_session_abandon:
 * @self: a session
 *
 * Saves nothing any more, because the reflection is being deleted. It waits for a save that is on
 * its way, so that the file does not come back.
 */
void
tarn_session_abandon (TarnSession *self)
{
  g_return_if_fail (TARN_IS_SESSION (self));

  self->abandoned = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->saver != NULL)
    tarn_saver_stop (self->saver);
}
