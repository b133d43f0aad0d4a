/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-condition-syntax.h"

#include "tarn-condition-lexer.h"
#include "tarn-issue.h"
#include "tarn-limits.h"

#include <string.h>

#define NEAR_CHARS 20

/* Recursive descent over the part of XPath 1.0 that conditions may use:
 *
 *   or         = and { "or" and }
 *   and        = test { "and" test }
 *   test       = "(" or ")" | "not" "(" or ")" | comparison
 *   comparison = reading operator literal | literal operator reading
 *   reading    = "$" id | "count" "(" "$" id ")"
 *
 * guards: ids for which `count($ID) > 0` holds where the parser stands
 * n_guards_at_not: how many of them held when the outermost not() began */
typedef struct
{
  const char          *p;
  TarnToken            token;
  guint                depth;
  guint                in_not;
  guint                n_guards_at_not;
  GPtrArray           *guards;
  TarnConditionSyntax *syntax;
  GPtrArray           *issues;
  gboolean             failed;
} Parser;

/* One side of a comparison. */
typedef struct
{
  TarnToken value;
  gboolean  is_count;
} Side;

static void
parse_or (Parser *self);

static void
free_use (TarnConditionUse *use)
{
  g_free (use->id);
  g_free (use->literal);
  g_free (use);
}

static void
fail (Parser          *self,
      const char      *code,
      const TarnToken *token)
{
  g_autofree char *text = NULL;

  if (self->failed)
    return;

  self->failed = TRUE;
  text = g_strndup (token->text, token->length);
  if (g_utf8_strlen (text, -1) > NEAR_CHARS)
    *g_utf8_offset_to_pointer (text, NEAR_CHARS) = '\0';
  tarn_issues_add (self->issues, code, self->syntax->line, text[0] != '\0' ? text : "…");
}

static void
fail_limit (Parser     *self,
            const char *code,
            guint       limit)
{
  g_autofree char *argument = g_strdup_printf ("%u", limit);
  TarnToken        token = { TARN_TOKEN_BAD, argument, strlen (argument) };

  fail (self, code, &token);
}

static void
advance (Parser *self)
{
  self->token = tarn_condition_lex (&self->p);
}

/* What stands where an item or a literal should be. */
static void
fail_operand (Parser *self)
{
  TarnToken   name = self->token;
  const char *next = self->p;

  if (name.type == TARN_TOKEN_PATH)
    fail (self, "condition-path", &name);
  else if (name.type != TARN_TOKEN_NAME)
    fail (self, "condition-syntax", &name);
  else if (tarn_condition_lex (&next).type == TARN_TOKEN_OPEN)
    fail (self, "condition-function", &name);
  else
    fail (self, "condition-path", &name);
}

static void
expect (Parser       *self,
        TarnTokenType type)
{
  if (self->failed)
    return;

  if (self->token.type == type)
    advance (self);
  else
    fail (self, "condition-syntax", &self->token);
}

static void
open_bracket (Parser *self)
{
  expect (self, TARN_TOKEN_OPEN);
  if (++self->depth > TARN_LIMIT_CONDITION_DEPTH)
    fail_limit (self, "condition-too-deep", TARN_LIMIT_CONDITION_DEPTH);
}

static void
close_bracket (Parser *self)
{
  expect (self, TARN_TOKEN_CLOSE);
  self->depth--;
}

static gboolean
is_literal (const Side *side)
{
  return side->value.type == TARN_TOKEN_STRING || side->value.type == TARN_TOKEN_NUMBER;
}

static gboolean
is_operator (const TarnToken *token)
{
  return token->type == TARN_TOKEN_EQUAL || token->type == TARN_TOKEN_NOT_EQUAL ||
         token->type == TARN_TOKEN_ORDER;
}

static Side
parse_side (Parser *self)
{
  Side side = { .value = self->token };

  if (tarn_token_is (&self->token, "count"))
    {
      side.is_count = TRUE;
      advance (self);
      open_bracket (self);
      side.value = self->token;
      expect (self, TARN_TOKEN_VARIABLE);
      close_bracket (self);
    }
  else if (self->token.type == TARN_TOKEN_VARIABLE || is_literal (&side))
    advance (self);
  else
    fail_operand (self);

  return side;
}

static gboolean
has_id (GPtrArray  *ids,
        guint       length,
        const char *id)
{
  for (guint i = 0; i < length; i++)
    if (g_str_equal (g_ptr_array_index (ids, i), id))
      return TRUE;

  return FALSE;
}

/* `count($ID) > 0`, or the same the other way round. */
static gboolean
is_guard (const Side      *left,
          const TarnToken *sign,
          const Side      *right)
{
  const Side *number = left->is_count ? right : left;
  char        wanted = left->is_count ? '>' : '<';

  return (left->is_count || right->is_count) && sign->type == TARN_TOKEN_ORDER &&
         sign->length == 1 && sign->text[0] == wanted && number->value.length == 1 &&
         number->value.text[0] == '0';
}

static void
add_use (Parser          *self,
         const Side      *reading,
         const TarnToken *sign,
         const Side      *literal)
{
  TarnConditionUse *use = g_new0 (TarnConditionUse, 1);
  guint             n_guards = MIN (self->n_guards_at_not, self->guards->len);

  use->id = g_strndup (reading->value.text, reading->value.length);
  if (!reading->is_count)
    {
      if (literal->value.type == TARN_TOKEN_STRING)
        use->literal = g_strndup (literal->value.text, literal->value.length);
      use->not_equal = sign->type == TARN_TOKEN_NOT_EQUAL;
      use->needs_count = self->in_not > 0 && !has_id (self->guards, n_guards, use->id);
    }
  g_ptr_array_add (self->syntax->uses, use);

  if (!has_id (self->syntax->ids, self->syntax->ids->len, use->id))
    g_ptr_array_add (self->syntax->ids, g_strdup (use->id));
}

static void
parse_comparison (Parser *self)
{
  Side      left = parse_side (self);
  TarnToken sign = self->token;
  Side      right;

  if (self->failed)
    return;

  if (!is_operator (&sign))
    {
      if (sign.type == TARN_TOKEN_PATH)
        fail (self, "condition-path", &sign);
      else
        fail (self, "condition-no-literal", &left.value);
      return;
    }

  advance (self);
  right = parse_side (self);
  if (self->failed)
    return;

  if (is_literal (&left) == is_literal (&right))
    fail (self, "condition-no-literal", &left.value);
  else if ((left.is_count && right.value.type != TARN_TOKEN_NUMBER) ||
           (right.is_count && left.value.type != TARN_TOKEN_NUMBER))
    fail (self, "condition-no-literal", left.is_count ? &right.value : &left.value);
  else if (is_operator (&self->token))
    fail (self, "condition-no-literal", &self->token);
  else if (is_literal (&left))
    add_use (self, &right, &sign, &left);
  else
    add_use (self, &left, &sign, &right);

  if (!self->failed && is_guard (&left, &sign, &right))
    g_ptr_array_add (self->guards,
                     g_strndup (left.is_count ? left.value.text : right.value.text,
                                left.is_count ? left.value.length : right.value.length));
}

static void
parse_not (Parser *self)
{
  guint n_guards = self->guards->len;

  if (self->in_not == 0)
    self->n_guards_at_not = n_guards;

  self->in_not++;
  advance (self);
  open_bracket (self);
  parse_or (self);
  close_bracket (self);
  self->in_not--;
  g_ptr_array_set_size (self->guards, (int)n_guards);
}

static void
parse_test (Parser *self)
{
  if (self->failed)
    return;

  if (tarn_token_is (&self->token, "not"))
    parse_not (self);
  else if (self->token.type == TARN_TOKEN_OPEN)
    {
      open_bracket (self);
      parse_or (self);
      close_bracket (self);
    }
  else
    {
      parse_comparison (self);
      return;
    }

  if (!self->failed && is_operator (&self->token))
    fail (self, "condition-no-literal", &self->token);
}

static void
parse_and (Parser *self)
{
  parse_test (self);
  while (!self->failed && tarn_token_is (&self->token, "and"))
    {
      advance (self);
      parse_test (self);
    }
}

static void
parse_or (Parser *self)
{
  guint n_guards = self->guards->len;

  parse_and (self);
  while (!self->failed && tarn_token_is (&self->token, "or"))
    {
      g_ptr_array_set_size (self->guards, (int)n_guards);
      advance (self);
      parse_and (self);
      g_ptr_array_set_size (self->guards, (int)n_guards);
    }
}

/**
 * tarn_condition_syntax_parse:
 * @source: a condition
 * @line: the line of the element it stands on
 * @issues: (element-type TarnIssue): where the first problem is added
 *
 * Accepts exactly the part of XPath 1.0 that conditions may use, and notes what they read.
 *
 * Returns: (transfer full) (nullable): what it reads; %NULL if there was an issue
 */
TarnConditionSyntax *
tarn_condition_syntax_parse (const char *source,
                             guint       line,
                             GPtrArray  *issues)
{
  g_autoptr(TarnConditionSyntax) syntax = g_new0 (TarnConditionSyntax, 1);
  g_autoptr(GPtrArray) guards = g_ptr_array_new_with_free_func (g_free);
  Parser parser = { .p = source, .guards = guards, .syntax = syntax, .issues = issues };

  g_return_val_if_fail (source != NULL && issues != NULL, NULL);

  syntax->line = line;
  syntax->uses = g_ptr_array_new_with_free_func ((GDestroyNotify)free_use);
  syntax->ids = g_ptr_array_new_with_free_func (g_free);

  if (g_utf8_strlen (source, -1) > TARN_LIMIT_CONDITION_CHARS)
    fail_limit (&parser, "condition-too-long", TARN_LIMIT_CONDITION_CHARS);
  else
    {
      advance (&parser);
      parse_or (&parser);
      expect (&parser, TARN_TOKEN_END);
    }

  return parser.failed ? NULL : g_steal_pointer (&syntax);
}

/**
 * tarn_condition_syntax_free:
 * @self: (nullable) (transfer full): what a condition reads
 *
 * Frees it.
 */
void
tarn_condition_syntax_free (TarnConditionSyntax *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->uses, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_free (self);
}
