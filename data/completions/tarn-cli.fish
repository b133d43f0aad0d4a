# Copyright 2026 The Tarn authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fish completion of tarn-cli

set -l commands list validate score report

complete -c tarn-cli -n "not __fish_seen_subcommand_from $commands" -f -l version -d 'Show the version'
complete -c tarn-cli -s h -l help -d 'Show the help'

complete -c tarn-cli -n __fish_use_subcommand -f -a list -d 'Show the questionnaires that are found'
complete -c tarn-cli -n __fish_use_subcommand -f -a validate -d 'Check files and say what is wrong'
complete -c tarn-cli -n __fish_use_subcommand -f -a score -d 'Show the profile of a reflection'
complete -c tarn-cli -n __fish_use_subcommand -f -a report -d 'Write the report of reflections'

complete -c tarn-cli -n "__fish_seen_subcommand_from $commands" -r -F -l questionnaire -d 'Use this questionnaire, too'
complete -c tarn-cli -n "__fish_seen_subcommand_from $commands" -x -l lang -d 'Prefer the texts in this language'
complete -c tarn-cli -n "__fish_seen_subcommand_from validate score" -x -l format -a 'text json' -d 'How to show it'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -r -F -s o -l output -d 'Where to write'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -x -l for -a practitioner -d 'Who will read it'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -l notes -d 'Print the notes, too'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -x -l paper -a 'a4 letter' -d 'Paper'
complete -c tarn-cli -n "__fish_seen_subcommand_from report" -x -l date -d 'Date of the report'
