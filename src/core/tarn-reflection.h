/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "tarn-issue.h"
#include "tarn-questionnaire.h"

G_BEGIN_DECLS

typedef enum
{
  TARN_ANSWER_GIVEN,
  TARN_ANSWER_DECLINED,
  TARN_ANSWER_NOT_APPLICABLE,
} TarnAnswerState;

/**
 * TarnAnswer:
 * @item: the id of the item
 * @state: given, declined or not applicable; an item left blank has no answer at all
 * @options: (nullable) (array zero-terminated=1): the chosen options; the answer that counts
 * @guess: (nullable): the first answer, once it was checked
 * @value: (nullable): of a number item, as written
 * @text: (nullable): of a text item
 * @line: the line in the file, 0 if it was not read from one
 */
typedef struct
{
  char           *item;
  TarnAnswerState state;
  char          **options;
  char           *guess;
  char           *value;
  char           *text;
  guint           line;
} TarnAnswer;

/**
 * TarnPlace:
 * @codes: (nullable elements): one code for each TarnPlaceField
 */
typedef struct
{
  char *codes[TARN_N_PLACE_FIELDS];
  guint line;
} TarnPlace;

/**
 * TarnPlanAction:
 * @domain: (nullable): the domain it came from
 * @by: (nullable): ISO date
 * @who: (nullable): who can help
 * @done: it is done
 * @text: what I will do
 */
typedef struct
{
  char    *domain;
  char    *by;
  char    *who;
  gboolean done;
  char    *text;
  guint    line;
} TarnPlanAction;

/**
 * TarnReflection:
 *
 * The answers of one person to one questionnaire, in progress or finished, with notes, presence
 * map, plan, reflection steps and topics. It is mutable; #TarnReflection::changed is emitted after
 * each change. It does not know the questionnaire, only its id and version, so that a file whose
 * questionnaire is not there can still be kept whole.
 */
#define TARN_TYPE_REFLECTION (tarn_reflection_get_type ())

G_DECLARE_FINAL_TYPE (TarnReflection, tarn_reflection, TARN, REFLECTION, GObject)

TarnReflection   *tarn_reflection_new                (const char     *questionnaire,
                                                      const char     *version,
                                                      TarnRoute       route);
const char       *tarn_reflection_get_questionnaire  (TarnReflection *self);
const char       *tarn_reflection_get_version        (TarnReflection *self);
TarnRoute         tarn_reflection_get_route          (TarnReflection *self);
void              tarn_reflection_set_route          (TarnReflection *self,
                                                      TarnRoute       route);
gboolean          tarn_reflection_get_finished       (TarnReflection *self);
void              tarn_reflection_set_finished       (TarnReflection *self,
                                                      gboolean        finished);
const char       *tarn_reflection_get_at             (TarnReflection *self);
void              tarn_reflection_set_at             (TarnReflection *self,
                                                      const char     *item);
const char       *tarn_reflection_get_started        (TarnReflection *self);
void              tarn_reflection_set_started        (TarnReflection *self,
                                                      const char     *started);
const char       *tarn_reflection_get_changed        (TarnReflection *self);
void              tarn_reflection_set_changed        (TarnReflection *self,
                                                      const char     *changed);
const char       *tarn_reflection_get_token          (TarnReflection *self);
void              tarn_reflection_set_token          (TarnReflection *self,
                                                      const char     *token);

const TarnAnswer *tarn_reflection_get_answer         (TarnReflection *self,
                                                      const char     *item);
GPtrArray        *tarn_reflection_get_answers        (TarnReflection *self);
gboolean          tarn_reflection_take_answer        (TarnReflection *self,
                                                      TarnAnswer     *answer);
void              tarn_reflection_choose             (TarnReflection *self,
                                                      const char     *item,
                                                      const char     *option);
void              tarn_reflection_choose_several     (TarnReflection    *self,
                                                      const char        *item,
                                                      const char *const *options);
void              tarn_reflection_check_guess        (TarnReflection *self,
                                                      const char     *item,
                                                      const char     *option);
void              tarn_reflection_answer_number      (TarnReflection *self,
                                                      const char     *item,
                                                      const char     *value);
void              tarn_reflection_answer_text        (TarnReflection *self,
                                                      const char     *item,
                                                      const char     *text);
void              tarn_reflection_decline            (TarnReflection *self,
                                                      const char     *item);
void              tarn_reflection_not_applicable     (TarnReflection *self,
                                                      const char     *item);
void              tarn_reflection_clear              (TarnReflection *self,
                                                      const char     *item);

const char       *tarn_reflection_get_note           (TarnReflection *self,
                                                      const char     *item);
void              tarn_reflection_set_note           (TarnReflection *self,
                                                      const char     *item,
                                                      const char     *note);
GPtrArray        *tarn_reflection_list_noted         (TarnReflection *self);

GPtrArray        *tarn_reflection_get_places         (TarnReflection *self);
void              tarn_reflection_take_place         (TarnReflection *self,
                                                      TarnPlace      *place);
void              tarn_reflection_change_place       (TarnReflection *self,
                                                      guint           index,
                                                      TarnPlace      *place);
void              tarn_reflection_remove_place       (TarnReflection *self,
                                                      guint           index);

const char       *tarn_reflection_get_review         (TarnReflection *self);
void              tarn_reflection_set_review         (TarnReflection *self,
                                                      const char     *date);
GPtrArray        *tarn_reflection_get_plan           (TarnReflection *self);
void              tarn_reflection_take_plan_action   (TarnReflection *self,
                                                      TarnPlanAction *action);
void              tarn_reflection_insert_plan_action (TarnReflection *self,
                                                      guint           index,
                                                      TarnPlanAction *action);
void              tarn_reflection_change_plan_action (TarnReflection *self,
                                                      guint           index,
                                                      TarnPlanAction *action);
void              tarn_reflection_remove_plan_action (TarnReflection *self,
                                                      guint           index);

const char       *tarn_reflection_get_step           (TarnReflection *self,
                                                      const char     *step);
void              tarn_reflection_set_step           (TarnReflection *self,
                                                      const char     *step,
                                                      const char     *text);
GPtrArray        *tarn_reflection_list_steps         (TarnReflection *self);

GPtrArray        *tarn_reflection_get_topics         (TarnReflection *self);
gboolean          tarn_reflection_add_topic          (TarnReflection *self,
                                                      const char     *domain);
void              tarn_reflection_remove_topic       (TarnReflection *self,
                                                      const char     *domain);

GPtrArray        *tarn_reflection_get_unknown        (TarnReflection *self);
void              tarn_reflection_add_unknown        (TarnReflection *self,
                                                      const char     *xml);

gboolean          tarn_reflection_check              (TarnReflection          *self,
                                                      const TarnQuestionnaire *questionnaire,
                                                      GPtrArray               *issues);

TarnAnswer       *tarn_answer_new                    (const char     *item);
void              tarn_answer_free                   (TarnAnswer     *self);
TarnPlace        *tarn_place_new                     (void);
void              tarn_place_free                    (TarnPlace      *self);
const char       *tarn_place_field_get_name          (TarnPlaceField  field);
gboolean          tarn_place_fits_hint               (TarnPlace      *self,
                                                      const TarnHint *hint);
TarnPlanAction   *tarn_plan_action_new               (void);
void              tarn_plan_action_free              (TarnPlanAction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnAnswer, tarn_answer_free)

G_END_DECLS
