/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnChoiceGroup:
 *
 * Choices as full-width rows: radio buttons, of which one is chosen, or check boxes, of which any
 * number may be. #TarnChoiceGroup::chosen is emitted with the code of a row when the person turned
 * it on or, among check boxes, off.
 */
#define TARN_TYPE_CHOICE_GROUP (tarn_choice_group_get_type ())

G_DECLARE_FINAL_TYPE (TarnChoiceGroup, tarn_choice_group, TARN, CHOICE_GROUP, GtkWidget)

GtkWidget         *tarn_choice_group_new           (gboolean         several);
void               tarn_choice_group_begin         (TarnChoiceGroup *self);
void               tarn_choice_group_end           (TarnChoiceGroup *self);
void               tarn_choice_group_add           (TarnChoiceGroup *self,
                                                    const char      *code,
                                                    const char      *text);
void               tarn_choice_group_add_aside     (TarnChoiceGroup *self,
                                                    const char      *code,
                                                    const char      *text);
void               tarn_choice_group_add_plain     (TarnChoiceGroup *self,
                                                    const char      *code,
                                                    const char      *text,
                                                    const char      *more);
void               tarn_choice_group_set_enabled   (TarnChoiceGroup *self,
                                                    const char      *code,
                                                    gboolean         enabled);
void               tarn_choice_group_describe      (TarnChoiceGroup *self,
                                                    GtkWidget       *title,
                                                    GtkWidget       *first,
                                                    GtkWidget       *second);
gboolean           tarn_choice_group_is_chosen     (TarnChoiceGroup *self,
                                                    const char      *code);
void               tarn_choice_group_set_chosen    (TarnChoiceGroup *self,
                                                    const char      *code,
                                                    gboolean         chosen);
void               tarn_choice_group_choose        (TarnChoiceGroup *self,
                                                    const char *const *codes);
char             **tarn_choice_group_dup_chosen    (TarnChoiceGroup *self);
gboolean           tarn_choice_group_press         (TarnChoiceGroup *self,
                                                    guint            number);

G_END_DECLS
