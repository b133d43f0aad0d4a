/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-session.h"

G_BEGIN_DECLS

/**
 * TarnReviewView:
 *
 * Every question that is asked with what was answered, part by part, and which parts will have no
 * band. #TarnReviewView::go is emitted with the id of an item when the person wants to see it.
 */
#define TARN_TYPE_REVIEW_VIEW (tarn_review_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnReviewView, tarn_review_view, TARN, REVIEW_VIEW, AdwBin)

GtkWidget *tarn_review_view_new (TarnSession *session);

G_END_DECLS
