/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Limits on files from outside, each with a test of its name. They are far above what a
 * questionnaire for people needs, and keep the worst file within a second and 100 MB. */

#define TARN_LIMIT_FILE_BYTES (4 * 1024 * 1024)
#define TARN_LIMIT_TAG_BYTES (16 * 1024)
#define TARN_LIMIT_ATTRIBUTES 64
#define TARN_LIMIT_NAMESPACES 8
#define TARN_LIMIT_DEPTH 32
#define TARN_LIMIT_ELEMENTS 100000
#define TARN_LIMIT_CHILDREN 10000
#define TARN_LIMIT_ITEMS 2000
#define TARN_LIMIT_DOMAINS 100
#define TARN_LIMIT_OPTIONS 40
#define TARN_LIMIT_REFERENCES 1000
#define TARN_LIMIT_SCALE_VALUE 1000
#define TARN_LIMIT_TEXT_CHARS 400
#define TARN_LIMIT_PARAGRAPH_CHARS 2000
#define TARN_LIMIT_NOTE_CHARS 20000
#define TARN_LIMIT_ID_CHARS 64
#define TARN_LIMIT_PLACES 50
#define TARN_LIMIT_ACTIONS 200
#define TARN_LIMIT_CONDITION_CHARS 1000
#define TARN_LIMIT_CONDITION_DEPTH 32
#define TARN_LIMIT_CONDITION_OPERATIONS 10000
#define TARN_LIMIT_OPENING_COMBINATIONS 4096
#define TARN_LIMIT_REACH_EVALUATIONS 50000
#define TARN_LIMIT_ISSUES 200
