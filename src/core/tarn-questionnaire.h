/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "tarn-condition.h"
#include "tarn-text.h"

G_BEGIN_DECLS

/* The model of a questionnaire file. The structures are filled once, by a reader, and are never
 * changed after tarn_questionnaire_check() found no error; everything below is read through them.
 * All pointers belong to the TarnQuestionnaire, which is counted. `line` is the line in the file,
 * for issues. The element and attribute that each field comes from has the same name in
 * data/schema/questionnaire.md. */

typedef struct _TarnQuestionnaire TarnQuestionnaire;
typedef struct _TarnItem          TarnItem;
typedef struct _TarnDomain        TarnDomain;
typedef struct _TarnSection       TarnSection;

typedef enum
{
  TARN_ROUTE_FULL,
  TARN_ROUTE_QUICK, /* core items only */
} TarnRoute;

typedef enum
{
  TARN_LEGAL_UNKNOWN,
  TARN_LEGAL_IN_FORCE,
  TARN_LEGAL_DRAFT,
  TARN_LEGAL_SUPERSEDED,
} TarnLegal;

typedef enum
{
  TARN_SEEN_NOT,
  TARN_SEEN_PART,
  TARN_SEEN_WHOLE,
} TarnSeen;

/**
 * TarnReference:
 * @nation: (nullable): whom it is for: a token such as `england`, `uk`; %NULL for everybody
 * @year: 0 when not known
 * @legal: whether it is in force
 * @seen: how far it was seen when the file was written, apart from @legal
 * @regulator: it is the regulator's own; a pack swaps it for its own where @nation differs
 * @checked: (nullable): the ISO date a person checked it, only if a person did
 * @title: what it is called
 * @label: the short form that a citation prints, for example "SWE 2019"
 * @publisher: (nullable): who published it
 * @note: (nullable): something a reader should know of it
 */
typedef struct
{
  char     *id;
  char     *nation;
  guint     year;
  TarnLegal legal;
  TarnSeen  seen;
  gboolean  regulator;
  char     *checked;
  TarnText *title;
  TarnText *label;
  TarnText *publisher;
  TarnText *note;
  guint     line;
} TarnReference;

/**
 * TarnCite:
 * @ref: the id of the reference
 * @reference: the reference itself, set by tarn_questionnaire_check()
 * @at: (nullable): the place in it, printed after the label: "5.6", "tip 2"
 * @note: (nullable): what it says there
 */
typedef struct
{
  char                *ref;
  const TarnReference *reference;
  char                *at;
  TarnText            *note;
  guint                line;
} TarnCite;

/**
 * TarnAdvice:
 * @text: the words
 * @when: (nullable): the condition under which these words are the ones to print
 * @cites: (element-type TarnCite): where it rests on
 * @before_delete: print "Before you delete" beside it
 *
 * One variant of a text that depends on answers. Of several variants the first whose condition is
 * met is used, and if none is, the first without a condition: tarn_asked_pick().
 */
typedef struct
{
  TarnText      *text;
  TarnCondition *when;
  GPtrArray     *cites;
  gboolean       before_delete;
  guint          line;
} TarnAdvice;

/**
 * TarnOption:
 * @value: its points before any reversal; 0 on items that are not scored
 * @unsure: puts the item on the list of things to check
 */
typedef struct
{
  char     *code;
  TarnText *label;
  gint64    value;
  gboolean  unsure;
  guint     line;
} TarnOption;

/**
 * TarnScale:
 * @min: the lowest value, 0 but for scales of published instruments (`sum` axes only)
 * @max: the highest value
 * @options: (element-type TarnOption): in the order they are shown
 */
typedef struct
{
  char      *id;
  gint64     min;
  gint64     max;
  GPtrArray *options;
  guint      line;
} TarnScale;

typedef enum
{
  TARN_AXIS_CONCERN, /* more points: more to look at */
  TARN_AXIS_BENEFIT, /* more points: more good */
  TARN_AXIS_PLAIN,   /* more points: more of what it measures; no judgement */
} TarnAxisKind;

typedef enum
{
  TARN_SCORING_MEAN_PERCENT,
  TARN_SCORING_SUM,
} TarnScoring;

/* The closed list of band symbols; each reads in black and white. */
typedef enum
{
  TARN_SYMBOL_NONE,
  TARN_SYMBOL_SHIELD_SOLID,
  TARN_SYMBOL_SHIELD_HALF,
  TARN_SYMBOL_SHIELD_OPEN,
  TARN_SYMBOL_SHIELD_BROKEN,
  TARN_SYMBOL_TRIANGLE,
  TARN_SYMBOL_SPEECH,
  TARN_SYMBOL_SEED,
  TARN_SYMBOL_SHOOT,
  TARN_SYMBOL_YOUNG_PLANT,
  TARN_SYMBOL_FULL_PLANT,
  TARN_SYMBOL_CIRCLE_0,
  TARN_SYMBOL_CIRCLE_1,
  TARN_SYMBOL_CIRCLE_2,
  TARN_SYMBOL_CIRCLE_3,
  TARN_SYMBOL_CIRCLE_4,
} TarnSymbol;

/* The names that files use for the symbols, in the order of TarnSymbol; %NULL-terminated. */
extern const char *const tarn_symbol_names[];

/**
 * TarnBand:
 * @by_flag: it has no edge and is given by a flag only
 * @from: the lower edge, which belongs to the band: whole percent, or raw sum on a `sum` axis
 * @to: the upper edge, inclusive, `sum` axes only and optional; -1 when not stated
 * @symbol: drawn beside the word
 * @without_event: (nullable): the id of the band that stands instead when no risk item of the
 *   domain has three quarters of its points and no flag fired (scoring method, section 5)
 * @shared_as: (nullable): the id of the band that a copy without flags prints instead; for a band
 *   by flag %NULL means no band
 * @label: the word
 * @meaning: one sentence
 * @without_event_text: (nullable): the line printed when @without_event was applied
 */
typedef struct
{
  char      *id;
  gboolean   by_flag;
  gint64     from;
  gint64     to;
  TarnSymbol symbol;
  char      *without_event;
  char      *shared_as;
  TarnText  *label;
  TarnText  *meaning;
  TarnText  *without_event_text;
  guint      line;
} TarnBand;

/**
 * TarnAxis:
 * @stop: (nullable): id of the band a stop flag gives; concern axes only
 * @talk_floor: (nullable): id of the lowest band a talk flag leaves; concern axes only
 * @no_average: (nullable): id of the band for a talk flag without an average band
 * @bands: (element-type TarnBand): with edges first, in rising order, then those by flag
 */
typedef struct
{
  char        *id;
  TarnAxisKind kind;
  TarnScoring  scoring;
  char        *stop;
  char        *talk_floor;
  char        *no_average;
  TarnText    *title;
  GPtrArray   *bands;
  guint        line;
} TarnAxis;

/* In rising order of strength: the strongest flag that fires counts. */
typedef enum
{
  TARN_FLAG_NONE,
  TARN_FLAG_TALK,
  TARN_FLAG_STOP,
} TarnFlagLevel;

/**
 * TarnFlag:
 * @on: (array zero-terminated=1): codes of the options it fires on
 * @when: (nullable): it fires only if this is met
 * @today: (element-type TarnAdvice): stop flags: what to do today, in variants
 * @tell: (element-type TarnAdvice): stop flags: who to tell
 * @leave: (element-type TarnAdvice): stop flags: what to leave alone; may be empty
 * @step: (element-type TarnAdvice): talk flags: the one step
 */
typedef struct
{
  TarnFlagLevel  level;
  char         **on;
  TarnCondition *when;
  GPtrArray     *today;
  GPtrArray     *tell;
  GPtrArray     *leave;
  GPtrArray     *step;
  guint          line;
} TarnFlag;

typedef enum
{
  TARN_ITEM_SCALE,   /* one option of a scale with values; the only scored type */
  TARN_ITEM_CHOICE,  /* one of its own options */
  TARN_ITEM_CHOICES, /* any of its own options */
  TARN_ITEM_NUMBER,
  TARN_ITEM_TEXT,
  TARN_ITEM_INFO, /* nothing to answer */
} TarnItemType;

typedef enum
{
  TARN_DIRECTION_NONE,
  TARN_DIRECTION_RISK,
  TARN_DIRECTION_PROTECTIVE,
  TARN_DIRECTION_AS_IS,    /* plain axes */
  TARN_DIRECTION_REVERSED, /* plain axes */
} TarnDirection;

/**
 * TarnItem:
 * @index: its place in the questionnaire, from 0
 * @opening: it is an opening question
 * @section: (nullable): %NULL for opening questions
 * @domain: (nullable): %NULL for items outside a domain
 * @scale_id: (nullable): as written, for scale items
 * @scale: (nullable): the scale, or the item's own options (choice, choices)
 * @core: asked on the quick route
 * @check: guess, then check
 * @may_decline: "Prefer not to say" is offered
 * @may_not_apply: "Does not apply to me" is offered
 * @no_strength: never listed as a strength
 * @role: it says which part of a room somebody belongs to; an opening question of type choice
 * @min: smallest number allowed, number items
 * @max: largest number allowed, number items
 * @when: (nullable): its own condition; its domain's and section's also have to be met
 * @prompt: the question
 * @help: (nullable): the line below it
 * @short_title: (nullable): the short form, for lists
 * @why: (nullable): why we ask
 * @task: (nullable): what to look at before answering again
 * @strength: (nullable): the line printed when it is a strength
 * @theme: (nullable): what of its source it covers
 * @flags: (element-type TarnFlag)
 * @cites: (element-type TarnCite)
 */
struct _TarnItem
{
  char              *id;
  guint              index;
  TarnItemType       type;
  gboolean           opening;
  const TarnSection *section;
  const TarnDomain  *domain;
  char              *scale_id;
  TarnScale         *scale;
  gboolean           scale_is_own;
  TarnDirection      direction;
  gboolean           core;
  gboolean           check;
  gboolean           may_decline;
  gboolean           may_not_apply;
  gboolean           no_strength;
  gboolean           role;
  double             min;
  double             max;
  TarnCondition     *when;
  TarnText          *prompt;
  TarnText          *help;
  TarnText          *short_title;
  TarnText          *why;
  TarnText          *task;
  TarnText          *strength;
  TarnText          *theme;
  GPtrArray         *flags;
  GPtrArray         *cites;
  guint              line;
};

/* What a `sum` domain does with items that are not answered (scoring method, section 4). */
typedef enum
{
  TARN_MISSING_NONE,    /* they add nothing */
  TARN_MISSING_PRORATE, /* the sum is scaled up, rounded half up */
  TARN_MISSING_REFUSE,  /* no band */
} TarnMissing;

/**
 * TarnAction:
 * @band: id of the final band it belongs to
 * @variants: (element-type TarnAdvice)
 */
typedef struct
{
  char      *band;
  GPtrArray *variants;
  guint      line;
} TarnAction;

/**
 * TarnDomain:
 * @index: its place in the questionnaire, from 0
 * @axis_id: as written
 * @axis: set by tarn_questionnaire_check()
 * @missing: `sum` axes only
 * @min_answered: `sum` axes only; 0 when not stated
 * @items: (element-type TarnItem): borrowed from the questionnaire, in order
 * @title: what it is called
 * @definition: one sentence
 * @measures: (nullable): what counts as risk or protection in it
 * @actions: (element-type TarnAction): advice by band
 * @notes: (element-type TarnAdvice): lines printed in addition, each if its condition is met
 * @reflection_question: (nullable): a question to end with
 * @supervisor_prompt: (nullable)
 * @workshop_prompt: (nullable)
 * @cites: (element-type TarnCite): what the domain rests on
 */
struct _TarnDomain
{
  char              *id;
  guint              index;
  const TarnSection *section;
  char              *axis_id;
  const TarnAxis    *axis;
  TarnMissing        missing;
  guint              min_answered;
  TarnCondition     *when;
  GPtrArray         *items;
  TarnText          *title;
  TarnText          *definition;
  TarnText          *measures;
  GPtrArray         *actions;
  GPtrArray         *notes;
  TarnText          *reflection_question;
  TarnText          *supervisor_prompt;
  TarnText          *workshop_prompt;
  GPtrArray         *cites;
  guint              line;
};

/**
 * TarnSection:
 * @title: (nullable)
 * @intro: (nullable)
 * @notes: (element-type TarnAdvice): lines shown in addition, each if its condition is met
 */
struct _TarnSection
{
  char          *id;
  guint          index;
  TarnCondition *when;
  TarnText      *title;
  TarnText      *intro;
  GPtrArray     *notes;
  guint          line;
};

/**
 * TarnWord:
 * @id: the name between the braces of a placeholder
 * @variants: (element-type TarnAdvice)
 *
 * A word that depends on the person: who "your line manager" is, which emergency number to call.
 */
typedef struct
{
  char      *id;
  GPtrArray *variants;
  guint      line;
} TarnWord;

/**
 * TarnPack:
 * @option: the option of the pack item that picks it
 * @nations: (array zero-terminated=1): nations whose references stand in it
 * @cites: (element-type TarnCite): what stands in place of another nation's regulator
 * @regulator: the body that registers people
 * @code: the name of its code
 * @concern: where to take a concern
 */
typedef struct
{
  char      *option;
  char     **nations;
  GPtrArray *cites;
  TarnText  *regulator;
  TarnText  *code;
  TarnText  *concern;
  guint      line;
} TarnPack;

/* The six fields of a place; what each may hold is in the questionnaire. */
typedef enum
{
  TARN_PLACE_KIND,
  TARN_PLACE_AUDIENCE,
  TARN_PLACE_NAME,
  TARN_PLACE_ROLE,
  TARN_PLACE_FOR,
  TARN_PLACE_CHECK,
  TARN_N_PLACE_FIELDS,
} TarnPlaceField;

/**
 * TarnMapField:
 * @options: (element-type TarnOption)
 */
typedef struct
{
  TarnPlaceField field;
  TarnText      *label;
  GPtrArray     *options;
  guint          line;
} TarnMapField;

/**
 * TarnRing:
 * @code: the audience option drawn on this ring
 */
typedef struct
{
  char     *code;
  TarnText *label;
  guint     line;
} TarnRing;

/**
 * TarnHint:
 * @when: read with the fields of one place: `$audience`, `$check` ...
 */
typedef struct
{
  char          *id;
  TarnCondition *when;
  TarnText      *text;
  guint          line;
} TarnHint;

/**
 * TarnMap:
 * @max_places: how many places may be put in
 * @max_hints: how many hints are shown
 * @fields: (element-type TarnMapField): one for each TarnPlaceField, in its order
 * @rings: (element-type TarnRing): from the outermost
 * @hints: (element-type TarnHint): in order of importance
 *
 * The presence map: unscored.
 */
typedef struct
{
  guint      max_places;
  guint      max_hints;
  TarnText  *title;
  TarnText  *intro;
  GPtrArray *fields;
  GPtrArray *rings;
  GPtrArray *hints;
  guint      line;
} TarnMap;

/**
 * TarnStatement:
 * @text: the overall statement; `{domains}` is filled with the titles of domains with a stop flag
 * @help: (nullable): one more sentence
 */
typedef struct
{
  char     *id;
  TarnText *text;
  TarnText *help;
  guint     line;
} TarnStatement;

/* The closed list of rules that an overall statement can rest on (scoring method, section 7). */
typedef enum
{
  TARN_TEST_ANY_FLAG,     /* a flag of at least @level fired anywhere */
  TARN_TEST_SCORED_UNDER, /* under @percent of applying concern domains scored, or under @count */
  TARN_TEST_BANDS_FROM,   /* @count or more concern domains end at @band or higher */
  TARN_TEST_ALL_SCORED,   /* every applying concern domain is scored */
  TARN_TEST_ALWAYS,
} TarnTest;

/**
 * TarnRule:
 * @statement: id of the statement it leads to; the first rule that holds counts
 */
typedef struct
{
  char         *statement;
  TarnTest      test;
  TarnFlagLevel level;
  char         *band;
  guint         count;
  guint         percent;
  guint         line;
} TarnRule;

/**
 * TarnQuadrant:
 * @across_high: the axis drawn across is at the cross line or more
 * @up_high: the axis drawn upwards is at the cross line or more
 */
typedef struct
{
  char     *id;
  gboolean  across_high;
  gboolean  up_high;
  TarnText *title;
  TarnText *reading;
  TarnText *help;
  guint     line;
} TarnQuadrant;

/**
 * TarnPicture:
 * @across: id of the axis drawn across
 * @up: id of the axis drawn upwards
 * @cross: where the lines cross, whole percent
 * @near: nearer to the cross line than this is "close to the line", whole percent
 * @percent: share of an axis's domains that must be scored
 * @least: and at least this many
 * @stands_out_from: id of the final band from which a concern domain "stands out"
 * @quadrants: (element-type TarnQuadrant): four
 *
 * The two-axis picture (scoring method, section 6).
 */
typedef struct
{
  char     *across;
  char     *up;
  guint     cross;
  guint     near;
  guint     percent;
  guint     least;
  char     *stands_out_from;
  TarnText *title;
  TarnText *less;
  TarnText *more;
  TarnText *near_text;
  TarnText *stop_text;
  TarnText *stands_out_text;
  TarnText *no_marker_text;
  GPtrArray *quadrants;
  guint     line;
} TarnPicture;

/* After all whose place is stated. */
#define TARN_ORDER_NONE 1000000

/**
 * TarnQuestionnaire:
 * @version: "major.minor"
 * @languages: (array zero-terminated=1): every language found in the file, its own first
 * @lang: the language that was picked for most texts
 * @has_draft: some text is marked as a draft
 * @order: where it stands in a list of them, lower first; %TARN_ORDER_NONE when not stated
 * @minutes_full: about how long the full route takes; 0 when not stated
 * @minutes_quick: about how long the quick route takes; 0 when not stated
 * @items: (element-type TarnItem): all of them in order, opening questions first
 * @domains: (element-type TarnDomain)
 * @sections: (element-type TarnSection)
 * @map: (nullable): the presence map
 * @picture: (nullable): the two-axis picture
 * @pack_item: (nullable): id of the opening question that picks a pack
 * @pack_otherwise: (nullable): option whose pack stands when it is declined
 */
struct _TarnQuestionnaire
{
  char        *id;
  char        *version;
  char       **languages;
  const char  *lang;
  gboolean     has_draft;
  guint        order;
  guint        minutes_full;
  guint        minutes_quick;
  TarnText    *title;
  TarnText    *summary;
  TarnText    *notice;
  TarnText    *licence;
  TarnText    *promise;
  TarnText    *warning;
  TarnText    *before_you_start;
  GPtrArray   *references;
  GPtrArray   *scales;
  GPtrArray   *axes;
  GPtrArray   *words;
  GPtrArray   *sections;
  GPtrArray   *domains;
  GPtrArray   *items;
  GPtrArray   *statements;
  GPtrArray   *rules;
  GPtrArray   *packs;
  char        *pack_item;
  char        *pack_otherwise;
  TarnMap     *map;
  TarnPicture *picture;

  /*< private >*/
  GHashTable *items_by_id;
};

#define TARN_TYPE_QUESTIONNAIRE (tarn_questionnaire_get_type ())

GType                tarn_questionnaire_get_type       (void);
TarnQuestionnaire   *tarn_questionnaire_new            (void);
TarnQuestionnaire   *tarn_questionnaire_ref            (TarnQuestionnaire       *self);
void                 tarn_questionnaire_unref          (TarnQuestionnaire       *self);
guint                tarn_questionnaire_get_major      (const TarnQuestionnaire *self);
gboolean             tarn_questionnaire_has_quick      (const TarnQuestionnaire *self);
const TarnItem      *tarn_questionnaire_find_item      (const TarnQuestionnaire *self,
                                                        const char              *id);
const TarnItem      *tarn_questionnaire_find_role      (const TarnQuestionnaire *self);
const TarnDomain    *tarn_questionnaire_find_domain    (const TarnQuestionnaire *self,
                                                        const char              *id);
const TarnAxis      *tarn_questionnaire_find_axis      (const TarnQuestionnaire *self,
                                                        const char              *id);
const TarnScale     *tarn_questionnaire_find_scale     (const TarnQuestionnaire *self,
                                                        const char              *id);
const TarnReference *tarn_questionnaire_find_reference (const TarnQuestionnaire *self,
                                                        const char              *id);
const TarnWord      *tarn_questionnaire_find_word      (const TarnQuestionnaire *self,
                                                        const char              *id);
const TarnStatement *tarn_questionnaire_find_statement (const TarnQuestionnaire *self,
                                                        const char              *id);
const TarnBand      *tarn_axis_find_band               (const TarnAxis          *self,
                                                        const char              *id);
const TarnOption    *tarn_item_find_option             (const TarnItem          *self,
                                                        const char              *code);
gboolean             tarn_item_is_scored               (const TarnItem          *self);
gint64               tarn_item_get_points              (const TarnItem          *self,
                                                        const TarnOption        *option);

/* For readers: each makes an empty element with its arrays in place, or frees one that was not put
 * into a questionnaire after all. */
TarnReference       *tarn_reference_new                 (void);
TarnCite            *tarn_cite_new                      (void);
TarnAdvice          *tarn_advice_new                    (void);
TarnOption          *tarn_option_new                    (void);
TarnScale           *tarn_scale_new                     (void);
TarnBand            *tarn_band_new                      (void);
TarnAxis            *tarn_axis_new                      (void);
TarnFlag            *tarn_flag_new                      (void);
TarnItem            *tarn_item_new                      (void);
TarnAction          *tarn_action_new                    (void);
TarnDomain          *tarn_domain_new                    (void);
TarnSection         *tarn_section_new                   (void);
TarnWord            *tarn_word_new                      (void);
TarnPack            *tarn_pack_new                      (void);
TarnMap             *tarn_map_new                       (void);
TarnMapField        *tarn_map_field_new                 (void);
TarnRing            *tarn_ring_new                      (void);
TarnHint            *tarn_hint_new                      (void);
TarnStatement       *tarn_statement_new                 (void);
TarnRule            *tarn_rule_new                      (void);
TarnPicture         *tarn_picture_new                   (void);
TarnQuadrant        *tarn_quadrant_new                  (void);

void                 tarn_reference_free                (TarnReference           *self);
void                 tarn_cite_free                     (TarnCite                *self);
void                 tarn_advice_free                   (TarnAdvice              *self);
void                 tarn_option_free                   (TarnOption              *self);
void                 tarn_scale_free                    (TarnScale               *self);
void                 tarn_band_free                     (TarnBand                *self);
void                 tarn_axis_free                     (TarnAxis                *self);
void                 tarn_flag_free                     (TarnFlag                *self);
void                 tarn_item_free                     (TarnItem                *self);
void                 tarn_action_free                   (TarnAction              *self);
void                 tarn_domain_free                   (TarnDomain              *self);
void                 tarn_section_free                  (TarnSection             *self);
void                 tarn_word_free                     (TarnWord                *self);
void                 tarn_pack_free                     (TarnPack                *self);
void                 tarn_map_free                      (TarnMap                 *self);
void                 tarn_map_field_free                (TarnMapField            *self);
void                 tarn_ring_free                     (TarnRing                *self);
void                 tarn_hint_free                     (TarnHint                *self);
void                 tarn_statement_free                (TarnStatement           *self);
void                 tarn_rule_free                     (TarnRule                *self);
void                 tarn_picture_free                  (TarnPicture             *self);
void                 tarn_quadrant_free                 (TarnQuadrant            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnQuestionnaire, tarn_questionnaire_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnReference, tarn_reference_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnCite, tarn_cite_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnAdvice, tarn_advice_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnOption, tarn_option_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnScale, tarn_scale_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnBand, tarn_band_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnAxis, tarn_axis_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnFlag, tarn_flag_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnItem, tarn_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnAction, tarn_action_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnDomain, tarn_domain_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnSection, tarn_section_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnWord, tarn_word_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnPack, tarn_pack_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnMap, tarn_map_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnMapField, tarn_map_field_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnRing, tarn_ring_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnHint, tarn_hint_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnStatement, tarn_statement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnRule, tarn_rule_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnPicture, tarn_picture_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnQuadrant, tarn_quadrant_free)

G_END_DECLS
