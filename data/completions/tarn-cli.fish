# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fish completion of tarn-cli

set -l commands list validate score report handout journal workshop

complete -c tarn-cli -n "not __fish_seen_subcommand_from $commands" -f -l version -d 'Show the version'
complete -c tarn-cli -s h -l help -d 'Show the help'

complete -c tarn-cli -n __fish_use_subcommand -f -a list -d 'Show the questionnaires that are found'
complete -c tarn-cli -n __fish_use_subcommand -f -a validate -d 'Check files and say what is wrong'
complete -c tarn-cli -n __fish_use_subcommand -f -a score -d 'Show the profile of a reflection'
complete -c tarn-cli -n __fish_use_subcommand -f -a report -d 'Write the report of reflections'
complete -c tarn-cli -n __fish_use_subcommand -f -a handout -d 'Write a questionnaire on paper, or a page to give out'
complete -c tarn-cli -n __fish_use_subcommand -f -a journal -d 'Look after your reflections'
complete -c tarn-cli -n __fish_use_subcommand -f -a workshop -d 'Hand in a file at a workshop, or make the picture of a group'

complete -c tarn-cli -n "__fish_seen_subcommand_from $commands" -r -F -l questionnaire -d 'Use this questionnaire, too'
complete -c tarn-cli -n "__fish_seen_subcommand_from $commands" -x -l lang -d 'Prefer the texts in this language'
complete -c tarn-cli -n "__fish_seen_subcommand_from validate score" -x -l format -a 'text json' -d 'How to show it'
complete -c tarn-cli -n "__fish_seen_subcommand_from report handout journal workshop" -r -F -s o -l output -d 'Where to write'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -x -l for -a 'practitioner supervisor' -d 'Who will read it'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -x -l share -a 'topics bands flags' -d 'What a copy for a supervisor holds'
complete -c tarn-cli -n "__fish_seen_subcommand_from report handout" -x -l topics -d 'Parts to talk about'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -x -l plan -d 'Rows of the plan'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -r -F -l compare -d 'Look back at an earlier reflection'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -l notes -d 'Print the notes, too'
complete -c tarn-cli -n "__fish_seen_subcommand_from report handout workshop" -x -l paper -a 'a4 letter' -d 'Paper'
complete -c tarn-cli -n "__fish_seen_subcommand_from report handout workshop" -x -l text-size -a 'normal large' -d 'How large the words are'
complete -c tarn-cli -n "__fish_seen_subcommand_from report handout workshop" -x -l password-fd -d 'Lock the PDF with the password from this file descriptor'
complete -c tarn-cli -n "__fish_seen_subcommand_from report handout workshop" -x -l date -d 'Date of the report'
complete -c tarn-cli -n "__fish_seen_subcommand_from handout" -f -a 'online-presence group-participation before-you-post before-you-join starting-a-safe-group privacy-check if-a-post-goes-wrong if-you-are-targeted run-sheet ground-rules discussion-sheet scenario-1 scenario-2 scenario-3 group-picture-method if-you-found-something-today'
complete -c tarn-cli -n "__fish_seen_subcommand_from workshop; and not __fish_seen_subcommand_from export summarise" -f -a 'export summarise'
complete -c tarn-cli -n "__fish_seen_subcommand_from export" -l role -d 'Hand in your role, too'
complete -c tarn-cli -n "__fish_seen_subcommand_from summarise" -x -s k -l least -d 'The fewest people that anything is said about'
complete -c tarn-cli -n "__fish_seen_subcommand_from summarise" -x -l format -a 'json csv' -d 'What to write'
complete -c tarn-cli -n "__fish_seen_subcommand_from summarise" -r -F -l before -d 'Files of an earlier round'
complete -c tarn-cli -n "__fish_seen_subcommand_from summarise" -l by-role -d 'Show the room by role, too'
complete -c tarn-cli -n "__fish_seen_subcommand_from journal" -a 'list check backup restore export'
complete -c tarn-cli -n "__fish_seen_subcommand_from journal" -x -l passphrase-fd -d 'Read the passphrase of the journal from this file descriptor'
complete -c tarn-cli -n "__fish_seen_subcommand_from journal" -x -l backup-passphrase-fd -d 'Read the passphrase of the backup from this file descriptor'
