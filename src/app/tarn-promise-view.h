/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-session.h"

G_BEGIN_DECLS

/**
 * TarnPromiseView:
 *
 * What is said before the first question: what it is about, what is promised, what to be warned
 * of; and the offer to take over answers from another reflection.
 */
#define TARN_TYPE_PROMISE_VIEW (tarn_promise_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnPromiseView, tarn_promise_view, TARN, PROMISE_VIEW, AdwBin)

GtkWidget *tarn_promise_view_new (TarnSession *session);

G_END_DECLS
