# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a PDF of ours has to keep: PDF/UA-1 (ISO 14289-1), PDF/A-2a (ISO 19005-2), and what we
promise of ourselves. Each rule is a function named for what holds; it gives what is wrong."""

import rules_document
import rules_forms
import rules_pages
import rules_structure

RULES = {**rules_document.RULES, **rules_structure.RULES, **rules_pages.RULES,
         **rules_forms.RULES}


def check(pdf):
    """Every rule that does not hold, with what is wrong."""
    return [(name, finding) for name, function in RULES.items() for finding in function(pdf)]
