# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_gitsm_global_optspecs
    string join \n C= at= now= json format= color= no-input q/quiet no-pager h/help V/version
end

function __fish_gitsm_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_gitsm_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_gitsm_using_subcommand
    set -l cmd (__fish_gitsm_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c gitsm -n "__fish_gitsm_needs_command" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_needs_command" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_needs_command" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_needs_command" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_needs_command" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_needs_command" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_needs_command" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_needs_command" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_needs_command" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_needs_command" -s V -l version -d 'Print version'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "init" -d 'Make a desk: a commented .gitsm/ in this folder, or in a repository that is there already'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "show" -d 'Show a record in full'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "log" -d 'Show what happened to a record: its log beside its commits, with author and signature'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "note" -d 'Say something about a record'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "set" -d 'Change fields of a record'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "assign" -d 'Give a record to somebody'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "link" -d 'Link a record to another one'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "unlink" -d 'Remove a link'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "edit" -d 'Open a record in the editor'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "check" -d 'Check the whole desk: files, log against fields, links, ids, kinds, configuration'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "report" -d 'Compute a report from the tree'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "import" -d 'Bring in records from another system'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "demo" -d 'Make a lively sample desk with a year of history in a new folder'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "kind" -d 'Look at the kinds of records: fields, states, transitions'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "schema" -d 'Print the JSON Schema (draft-07) of a kind, for editors and other programs'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "completions" -d 'Print completions for a shell'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "man" -d 'Print the manual page, or write one for every command'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "incident" -d 'An unplanned interruption of a service, or a fall in its quality'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "inc" -d 'An unplanned interruption of a service, or a fall in its quality'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "problem" -d 'The cause, or possible cause, of one or more incidents'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "prb" -d 'The cause, or possible cause, of one or more incidents'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "change" -d 'An addition, alteration or removal that could affect a service'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "chg" -d 'An addition, alteration or removal that could affect a service'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "request" -d 'A wish of a user for something that the desk provides'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "req" -d 'A wish of a user for something that the desk provides'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "asset" -d 'A thing that the team owns, runs or pays for'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "ci" -d 'A thing that the team owns, runs or pays for'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "item" -d 'A thing that the team owns, runs or pays for'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "service" -d 'What users get, and what agreements are made about'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "svc" -d 'What users get, and what agreements are made about'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "release" -d 'Changes that go out together'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "rel" -d 'Changes that go out together'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "improvement" -d 'An idea to do better, with a measure of whether it did'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "imp" -d 'An idea to do better, with a measure of whether it did'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "knowledge" -d 'An answer that somebody else can use'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "kb" -d 'An answer that somebody else can use'
complete -c gitsm -n "__fish_gitsm_needs_command" -f -a "article" -d 'An answer that somebody else can use'
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l name -d 'What the desk is called' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l zone -d 'The IANA time zone in which its days begin, such as Europe/Lisbon' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l team -d 'Your team' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand init" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -s n -l limit -d 'Look at this many commits at most, the newest' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand log" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -s m -l message -d 'What to say; - reads standard input, without it the editor opens' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand note" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -s m -l message -d 'Say why; a closed record asks for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand set" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -s m -l message -d 'Say something with it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand assign" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand link" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand unlink" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -l fix -d 'Write the log entries that edits by hand forgot, one commit a record'
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -l strict -d 'Let warnings fail the check too'
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand check" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -f -a "sla" -d 'How agreements were kept: met, breached, and what is still running'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -f -a "backlog" -d 'What is open: by state and priority, with the oldest and what nobody has taken'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and not __fish_seen_subcommand_from sla backlog times" -f -a "times" -d 'How long it took from opening to resolution: n, median, mean, p90'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l by -d 'Group by priority, agreement, month, kind or a field such as service, team, assignee' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l since -d 'Count from this day or instant on, such as 2026-10-01 or -30d' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l until -d 'Count up to this day or instant, which does not count itself' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l cohort -d 'What puts a target into the period' -r -f -a "due\t'The day it was due'
closed\t'The day its record ended'"
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from sla" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l by -d 'Group by priority, agreement, month, kind or a field such as service, team, assignee' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l since -d 'Count from this day or instant on, such as 2026-10-01 or -30d' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l until -d 'Count up to this day or instant, which does not count itself' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from backlog" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l by -d 'Group by priority, agreement, month, kind or a field such as service, team, assignee' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l since -d 'Count from this day or instant on, such as 2026-10-01 or -30d' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l until -d 'Count up to this day or instant, which does not count itself' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand report; and __fish_seen_subcommand_from times" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and not __fish_seen_subcommand_from servicenow-events" -f -a "servicenow-events" -d 'The audit export of ServiceNow incidents: CSV, one row a state of an incident'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -l timezone -d 'The zone of times in the file' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -l dry-run -d 'Read and report, and write nothing'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand import; and __fish_seen_subcommand_from servicenow-events" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -l records -d 'How many records, services and assets among them' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -l seed -d 'Another seed tells another year' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand demo" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -f -a "list" -d 'List the kinds'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -f -a "show" -d 'Show one kind: its life, its fields, its links'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and not __fish_seen_subcommand_from list show print" -f -a "print" -d 'Print the YAML of a built-in kind, to be changed in .gitsm/kinds/'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kind; and __fish_seen_subcommand_from print" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -l dir -d 'Write one file a kind into this folder instead' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand schema" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -l live -d 'Complete ids too, by asking gitsm; for the start of a shell, not for a saved file'
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand completions" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -l dir -d 'Write gitsm.1, gitsm-incident-resolve.1 and so on into this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand man" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "new" -d 'Make a new incident'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "start" -d 'Take it and start to work'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "reassign" -d 'Hand it to somebody else'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "hold" -d 'Let it wait'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "resume" -d 'Go on with it'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "resolve" -d 'Say that service is back'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "close" -d 'Close it for good'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "reopen" -d 'It is not over after all'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "cancel" -d 'Do not work on it'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l impact -d 'How many people or how much of the business it hits [default: medium]' -r -f -a "high\t'Many people, or business stands still'
medium\t'Some people, or business is hindered'
low\t'One person, or hardly noticeable'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l urgency -d 'How soon it must be over [default: medium]' -r -f -a "high\t'The damage grows by the minute'
medium\t'The damage grows by the day'
low\t'It can wait'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l priority-override -d 'A priority that overrules the matrix, 1 to 5' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l priority-reason -d 'Why the priority was overruled' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l service -d 'The service that is hit' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l assets -d 'The assets that are hit' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l category -d 'What sort of incident it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l subcategory -d 'What sort within the category' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l environment -d 'Where it happens, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l reporter -d 'Who noticed it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l location -d 'Where the reporter is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l origin -d 'How it came in' -r -f -a "cli\t'Typed by a member of the team'
phone\t'By telephone'
mail\t'By mail'
chat\t'By chat'
portal\t'By a form'
in_person\t'At the desk'
monitoring\t'By an alert'
ci\t'By a pipeline'
api\t'By another program'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l impact-started-at -d 'When users began to feel it, if that was before it was opened' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l mitigated-at -d 'When users stopped feeling it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l hold-reason -d 'What it waits for' -r -f -a "awaiting_caller\t'An answer of the caller'
awaiting_vendor\t'A supplier'
awaiting_change\t'A change'
awaiting_problem\t'The solution of a problem'
awaiting_approval\t'A decision'
awaiting_parts\t'Spare parts'
scheduled_until\t'A date that was agreed'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l hold-until -l until -d 'When to look at it again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l resolution-code -l code -d 'How it was resolved' -r -f -a "fix_applied\t'The cause was removed'
workaround\t'Service is back, the cause remains'
known_error\t'By the workaround of a known error'
resolved_by_problem\t'By the solution of a problem'
configuration\t'A setting was changed'
software_update\t'Software was updated'
hardware_repair\t'Hardware was repaired or replaced'
assistance\t'The caller was helped'
training\t'The caller was shown how'
user_error\t'It was used in a way that cannot work'
no_fault_found\t'Nothing wrong could be found'
recovered\t'It went away by itself'
other\t'In another way'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l resolution-notes -l notes -d 'What was done, for the next person with the same symptom' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l reopen-reason -d 'Why it is not over after all' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l cancel-reason -d 'Why it is not worked on' -r -f -a "duplicate\t'Another record already says it'
not_an_incident\t'It is something else'
withdrawn\t'The caller took it back'
spam\t'Nobody meant it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l major -d 'Whether it is led as a major incident' -r -f -a "proposed\t'Somebody proposed it'
accepted\t'It is one'
rejected\t'It was proposed and is none'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l commander -d 'Who leads a major incident' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reassign" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l hold-until -l until -d 'When to look at it again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l hold-reason -l reason -d 'What it waits for' -r -f -a "awaiting_caller\t'An answer of the caller'
awaiting_vendor\t'A supplier'
awaiting_change\t'A change'
awaiting_problem\t'The solution of a problem'
awaiting_approval\t'A decision'
awaiting_parts\t'Spare parts'
scheduled_until\t'A date that was agreed'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l mitigated-at -d 'When users stopped feeling it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l service -d 'The service that is hit' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l resolution-code -l code -d 'How it was resolved' -r -f -a "fix_applied\t'The cause was removed'
workaround\t'Service is back, the cause remains'
known_error\t'By the workaround of a known error'
resolved_by_problem\t'By the solution of a problem'
configuration\t'A setting was changed'
software_update\t'Software was updated'
hardware_repair\t'Hardware was repaired or replaced'
assistance\t'The caller was helped'
training\t'The caller was shown how'
user_error\t'It was used in a way that cannot work'
no_fault_found\t'Nothing wrong could be found'
recovered\t'It went away by itself'
other\t'In another way'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l resolution-notes -l notes -d 'What was done, for the next person with the same symptom' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l reopen-reason -l reason -d 'Why it is not over after all' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it is not worked on' -r -f -a "duplicate\t'Another record already says it'
not_an_incident\t'It is something else'
withdrawn\t'The caller took it back'
spam\t'Nobody meant it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand incident; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "new" -d 'Make a new incident'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "start" -d 'Take it and start to work'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "reassign" -d 'Hand it to somebody else'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "hold" -d 'Let it wait'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "resume" -d 'Go on with it'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "resolve" -d 'Say that service is back'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "close" -d 'Close it for good'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "reopen" -d 'It is not over after all'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and not __fish_seen_subcommand_from new list ls show edit start reassign hold resume resolve close reopen cancel" -f -a "cancel" -d 'Do not work on it'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l impact -d 'How many people or how much of the business it hits [default: medium]' -r -f -a "high\t'Many people, or business stands still'
medium\t'Some people, or business is hindered'
low\t'One person, or hardly noticeable'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l urgency -d 'How soon it must be over [default: medium]' -r -f -a "high\t'The damage grows by the minute'
medium\t'The damage grows by the day'
low\t'It can wait'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l priority-override -d 'A priority that overrules the matrix, 1 to 5' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l priority-reason -d 'Why the priority was overruled' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l service -d 'The service that is hit' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l assets -d 'The assets that are hit' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l category -d 'What sort of incident it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l subcategory -d 'What sort within the category' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l environment -d 'Where it happens, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l reporter -d 'Who noticed it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l location -d 'Where the reporter is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l origin -d 'How it came in' -r -f -a "cli\t'Typed by a member of the team'
phone\t'By telephone'
mail\t'By mail'
chat\t'By chat'
portal\t'By a form'
in_person\t'At the desk'
monitoring\t'By an alert'
ci\t'By a pipeline'
api\t'By another program'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l impact-started-at -d 'When users began to feel it, if that was before it was opened' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l mitigated-at -d 'When users stopped feeling it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l hold-reason -d 'What it waits for' -r -f -a "awaiting_caller\t'An answer of the caller'
awaiting_vendor\t'A supplier'
awaiting_change\t'A change'
awaiting_problem\t'The solution of a problem'
awaiting_approval\t'A decision'
awaiting_parts\t'Spare parts'
scheduled_until\t'A date that was agreed'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l hold-until -l until -d 'When to look at it again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l resolution-code -l code -d 'How it was resolved' -r -f -a "fix_applied\t'The cause was removed'
workaround\t'Service is back, the cause remains'
known_error\t'By the workaround of a known error'
resolved_by_problem\t'By the solution of a problem'
configuration\t'A setting was changed'
software_update\t'Software was updated'
hardware_repair\t'Hardware was repaired or replaced'
assistance\t'The caller was helped'
training\t'The caller was shown how'
user_error\t'It was used in a way that cannot work'
no_fault_found\t'Nothing wrong could be found'
recovered\t'It went away by itself'
other\t'In another way'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l resolution-notes -l notes -d 'What was done, for the next person with the same symptom' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l reopen-reason -d 'Why it is not over after all' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l cancel-reason -d 'Why it is not worked on' -r -f -a "duplicate\t'Another record already says it'
not_an_incident\t'It is something else'
withdrawn\t'The caller took it back'
spam\t'Nobody meant it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l major -d 'Whether it is led as a major incident' -r -f -a "proposed\t'Somebody proposed it'
accepted\t'It is one'
rejected\t'It was proposed and is none'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l commander -d 'Who leads a major incident' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reassign" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l hold-until -l until -d 'When to look at it again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l hold-reason -l reason -d 'What it waits for' -r -f -a "awaiting_caller\t'An answer of the caller'
awaiting_vendor\t'A supplier'
awaiting_change\t'A change'
awaiting_problem\t'The solution of a problem'
awaiting_approval\t'A decision'
awaiting_parts\t'Spare parts'
scheduled_until\t'A date that was agreed'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l mitigated-at -d 'When users stopped feeling it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l service -d 'The service that is hit' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l resolution-code -l code -d 'How it was resolved' -r -f -a "fix_applied\t'The cause was removed'
workaround\t'Service is back, the cause remains'
known_error\t'By the workaround of a known error'
resolved_by_problem\t'By the solution of a problem'
configuration\t'A setting was changed'
software_update\t'Software was updated'
hardware_repair\t'Hardware was repaired or replaced'
assistance\t'The caller was helped'
training\t'The caller was shown how'
user_error\t'It was used in a way that cannot work'
no_fault_found\t'Nothing wrong could be found'
recovered\t'It went away by itself'
other\t'In another way'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l resolution-notes -l notes -d 'What was done, for the next person with the same symptom' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l reopen-reason -l reason -d 'Why it is not over after all' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it is not worked on' -r -f -a "duplicate\t'Another record already says it'
not_an_incident\t'It is something else'
withdrawn\t'The caller took it back'
spam\t'Nobody meant it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: parent, duplicate_of, reopens, recurrence_of, caused_by, problem, known_error, waits_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand inc; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "new" -d 'Make a new problem'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "assess" -d 'Look at it'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "investigate" -d 'Look for the cause'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "fix" -d 'Remove the cause'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "resolve" -d 'Say that the cause is removed'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "refix" -d 'It was not removed after all'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "accept" -d 'Live with it'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "close" -d 'Close it after the review'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "cancel" -d 'It is none or a duplicate'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "reanalyze" -d 'Look for the cause again'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l impact -d 'How many people or how much of the business it hits [default: medium]' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l urgency -d 'How soon it must be removed [default: medium]' -r -f -a "high\t'It strikes often or hard'
medium\t'It strikes now and then'
low\t'It can wait'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l detection -d 'How it was found [default: reactive]' -r -f -a "reactive\t'Through incidents'
proactive\t'Before incidents'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l source -d 'What led to a problem that was found proactively' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l service -d 'The service that suffers' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l assets -d 'The assets concerned' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l hold-reason -d 'What it waits for; a remark and not a state' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l cause-code -l cause -d 'What sort of cause it is' -r -f -a "software\t'A defect in software'
hardware\t'A defect in hardware'
configuration\t'A wrong setting'
capacity\t'Too little of something'
change\t'A change that went wrong'
human\t'A mistake that the process allowed'
supplier\t'Something outside'
unknown\t'It could not be found out'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l known-error-since -d 'Since when cause and workaround are known' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l error-code -d 'The message by which people meet it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l accepted-by -d 'Who accepted the risk' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l review-by -d 'When an accepted risk is looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l closure-reason -l reason -d 'Why it ended this way' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l reopen-reason -d 'Why it is not over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l major -d 'Whether it stands behind a major incident' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l symptom -d 'How people meet it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l root-cause -d 'Why it happens' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l workaround -d 'How to live with it meanwhile' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l fix-plan -d 'How it will be removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l fix-notes -l notes -d 'How it was removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l impact -d 'How many people or how much of the business it hits [default: medium]' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l urgency -d 'How soon it must be removed [default: medium]' -r -f -a "high\t'It strikes often or hard'
medium\t'It strikes now and then'
low\t'It can wait'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from assess" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from investigate" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l root-cause -d 'Why it happens' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l cause-code -l cause -d 'What sort of cause it is' -r -f -a "software\t'A defect in software'
hardware\t'A defect in hardware'
configuration\t'A wrong setting'
capacity\t'Too little of something'
change\t'A change that went wrong'
human\t'A mistake that the process allowed'
supplier\t'Something outside'
unknown\t'It could not be found out'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l fix-plan -d 'How it will be removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from fix" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l fix-notes -l notes -d 'How it was removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l reopen-reason -d 'Why it is not over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l root-cause -d 'Why it happens' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l cause-code -l cause -d 'What sort of cause it is' -r -f -a "software\t'A defect in software'
hardware\t'A defect in hardware'
configuration\t'A wrong setting'
capacity\t'Too little of something'
change\t'A change that went wrong'
human\t'A mistake that the process allowed'
supplier\t'Something outside'
unknown\t'It could not be found out'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l fix-plan -d 'How it will be removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from refix" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l closure-reason -l reason -d 'Why it ended this way' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l accepted-by -d 'Who accepted the risk' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l review-by -d 'When an accepted risk is looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l closure-reason -l reason -d 'Why it ended this way' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l accepted-by -d 'Who accepted the risk' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l review-by -d 'When an accepted risk is looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l closure-reason -l reason -d 'Why it ended this way' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l accepted-by -d 'Who accepted the risk' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l review-by -d 'When an accepted risk is looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l reopen-reason -d 'Why it is not over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand problem; and __fish_seen_subcommand_from reanalyze" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "new" -d 'Make a new problem'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "assess" -d 'Look at it'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "investigate" -d 'Look for the cause'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "fix" -d 'Remove the cause'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "resolve" -d 'Say that the cause is removed'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "refix" -d 'It was not removed after all'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "accept" -d 'Live with it'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "close" -d 'Close it after the review'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "cancel" -d 'It is none or a duplicate'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and not __fish_seen_subcommand_from new list ls show edit assess investigate fix resolve refix accept close cancel reanalyze" -f -a "reanalyze" -d 'Look for the cause again'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l impact -d 'How many people or how much of the business it hits [default: medium]' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l urgency -d 'How soon it must be removed [default: medium]' -r -f -a "high\t'It strikes often or hard'
medium\t'It strikes now and then'
low\t'It can wait'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l detection -d 'How it was found [default: reactive]' -r -f -a "reactive\t'Through incidents'
proactive\t'Before incidents'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l source -d 'What led to a problem that was found proactively' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l service -d 'The service that suffers' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l assets -d 'The assets concerned' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l team -d 'The team that works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l hold-reason -d 'What it waits for; a remark and not a state' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l cause-code -l cause -d 'What sort of cause it is' -r -f -a "software\t'A defect in software'
hardware\t'A defect in hardware'
configuration\t'A wrong setting'
capacity\t'Too little of something'
change\t'A change that went wrong'
human\t'A mistake that the process allowed'
supplier\t'Something outside'
unknown\t'It could not be found out'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l known-error-since -d 'Since when cause and workaround are known' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l error-code -d 'The message by which people meet it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l accepted-by -d 'Who accepted the risk' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l review-by -d 'When an accepted risk is looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l closure-reason -l reason -d 'Why it ended this way' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l reopen-reason -d 'Why it is not over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l major -d 'Whether it stands behind a major incident' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l symptom -d 'How people meet it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l root-cause -d 'Why it happens' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l workaround -d 'How to live with it meanwhile' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l fix-plan -d 'How it will be removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l fix-notes -l notes -d 'How it was removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l impact -d 'How many people or how much of the business it hits [default: medium]' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l urgency -d 'How soon it must be removed [default: medium]' -r -f -a "high\t'It strikes often or hard'
medium\t'It strikes now and then'
low\t'It can wait'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from assess" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from investigate" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l root-cause -d 'Why it happens' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l cause-code -l cause -d 'What sort of cause it is' -r -f -a "software\t'A defect in software'
hardware\t'A defect in hardware'
configuration\t'A wrong setting'
capacity\t'Too little of something'
change\t'A change that went wrong'
human\t'A mistake that the process allowed'
supplier\t'Something outside'
unknown\t'It could not be found out'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l fix-plan -d 'How it will be removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from fix" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l fix-notes -l notes -d 'How it was removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l reopen-reason -d 'Why it is not over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l root-cause -d 'Why it happens' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l cause-code -l cause -d 'What sort of cause it is' -r -f -a "software\t'A defect in software'
hardware\t'A defect in hardware'
configuration\t'A wrong setting'
capacity\t'Too little of something'
change\t'A change that went wrong'
human\t'A mistake that the process allowed'
supplier\t'Something outside'
unknown\t'It could not be found out'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l fix-plan -d 'How it will be removed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from refix" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l closure-reason -l reason -d 'Why it ended this way' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l accepted-by -d 'Who accepted the risk' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l review-by -d 'When an accepted risk is looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l closure-reason -l reason -d 'Why it ended this way' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l accepted-by -d 'Who accepted the risk' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l review-by -d 'When an accepted risk is looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l closure-code -l code -d 'How it ended' -r -f -a "fix_applied\t'The cause was removed'
risk_accepted\t'The cause stays, and somebody answers for it'
duplicate\t'Another record already says it'
canceled\t'It is none'
no_fault_found\t'No cause could be found'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l closure-reason -l reason -d 'Why it ended this way' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l accepted-by -d 'Who accepted the risk' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l review-by -d 'When an accepted risk is looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l reopen-reason -d 'Why it is not over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l assignee -d 'The person who works on it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l link -d 'Link it to another record; types: incident, fixed_by, duplicate_of, article, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand prb; and __fish_seen_subcommand_from reanalyze" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "new" -d 'Make a new change'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "submit" -d 'Ask for assessment'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "request" -d 'Ask for the decision'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "escalate" -d 'Ask for the decision on an emergency at once'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "preapprove" -d 'Schedule a standard change from its template'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "schedule" -d 'Record the decision and wait for the window'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "reject" -d 'Send it back with a reason'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "implement" -d 'Begin'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "rush" -d 'Begin an emergency before it is scheduled'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "complete" -d 'Say that it is carried out'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "close" -d 'Close it after the review'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "cancel" -d 'Do not do it'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l type -d 'Which way it goes [default: normal]' -r -f -a "normal\t'Assessed and authorised one by one'
standard\t'Pre-authorised, from a template'
emergency\t'Now, with the review afterwards'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l category -d 'What sort of change it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l service -d 'The service that changes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l assets -d 'The assets that change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l environment -d 'Where it happens, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l requester -d 'Who wants it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l assignee -d 'Who prepares it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l approver -d 'Who said yes; a claim until a signature proves it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l template -d 'The template of a standard change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l impact -d 'How much it would hurt if it went wrong' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l risk -d 'How likely it is to go wrong' -r -f -a "high\t'Likely'
medium\t'Possible'
low\t'Unlikely'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l outage -d 'Whether service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l downtime-minutes -d 'How long service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l actual-start -d 'When it began' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l actual-end -d 'When it was over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l close-code -l code -d 'How it went' -r -f -a "successful\t'As planned'
successful_with_issues\t'Done, but not as planned'
unsuccessful\t'Not done, or taken back'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l backout-used -d 'Whether it was taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l reject-reason -d 'Why it was not authorised' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l cancel-reason -d 'Why it is not done' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l justification -d 'Why it is worth doing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l risk-analysis -d 'What could go wrong and what then' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l plan-implementation -l plan -d 'The steps' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l plan-test -l test -d 'How one sees that it worked' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l plan-backout -l backout -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l close-notes -l notes -d 'What happened' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l justification -d 'Why it is worth doing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l service -d 'The service that changes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l assets -d 'The assets that change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l requester -d 'Who wants it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from submit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l plan-implementation -l plan -d 'The steps' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l plan-backout -l backout -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l plan-test -l test -d 'How one sees that it worked' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l risk -d 'How likely it is to go wrong' -r -f -a "high\t'Likely'
medium\t'Possible'
low\t'Unlikely'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l impact -d 'How much it would hurt if it went wrong' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l outage -d 'Whether service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l downtime-minutes -d 'How long service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from request" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l plan-implementation -l plan -d 'The steps' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l plan-backout -l backout -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l plan-test -l test -d 'How one sees that it worked' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l risk -d 'How likely it is to go wrong' -r -f -a "high\t'Likely'
medium\t'Possible'
low\t'Unlikely'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l impact -d 'How much it would hurt if it went wrong' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l outage -d 'Whether service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l downtime-minutes -d 'How long service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from escalate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l approver -d 'Who said yes; a claim until a signature proves it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l template -d 'The template of a standard change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from preapprove" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l approver -d 'Who said yes; a claim until a signature proves it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l template -d 'The template of a standard change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l requester -d 'Who wants it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from schedule" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l reject-reason -l reason -d 'Why it was not authorised' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l actual-start -d 'When it began' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from implement" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l actual-start -d 'When it began' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from rush" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l backout-used -d 'Whether it was taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l actual-start -d 'When it began' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l actual-end -d 'When it was over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from complete" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l close-code -l code -d 'How it went' -r -f -a "successful\t'As planned'
successful_with_issues\t'Done, but not as planned'
unsuccessful\t'Not done, or taken back'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l close-notes -l notes -d 'What happened' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l approver -d 'Who said yes; a claim until a signature proves it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it is not done' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand change; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "new" -d 'Make a new change'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "submit" -d 'Ask for assessment'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "request" -d 'Ask for the decision'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "escalate" -d 'Ask for the decision on an emergency at once'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "preapprove" -d 'Schedule a standard change from its template'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "schedule" -d 'Record the decision and wait for the window'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "reject" -d 'Send it back with a reason'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "implement" -d 'Begin'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "rush" -d 'Begin an emergency before it is scheduled'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "complete" -d 'Say that it is carried out'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "close" -d 'Close it after the review'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and not __fish_seen_subcommand_from new list ls show edit submit request escalate preapprove schedule reject implement rush complete close cancel" -f -a "cancel" -d 'Do not do it'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l type -d 'Which way it goes [default: normal]' -r -f -a "normal\t'Assessed and authorised one by one'
standard\t'Pre-authorised, from a template'
emergency\t'Now, with the review afterwards'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l category -d 'What sort of change it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l service -d 'The service that changes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l assets -d 'The assets that change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l environment -d 'Where it happens, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l requester -d 'Who wants it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l assignee -d 'Who prepares it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l approver -d 'Who said yes; a claim until a signature proves it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l template -d 'The template of a standard change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l impact -d 'How much it would hurt if it went wrong' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l risk -d 'How likely it is to go wrong' -r -f -a "high\t'Likely'
medium\t'Possible'
low\t'Unlikely'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l outage -d 'Whether service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l downtime-minutes -d 'How long service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l actual-start -d 'When it began' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l actual-end -d 'When it was over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l close-code -l code -d 'How it went' -r -f -a "successful\t'As planned'
successful_with_issues\t'Done, but not as planned'
unsuccessful\t'Not done, or taken back'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l backout-used -d 'Whether it was taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l reject-reason -d 'Why it was not authorised' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l cancel-reason -d 'Why it is not done' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l justification -d 'Why it is worth doing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l risk-analysis -d 'What could go wrong and what then' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l plan-implementation -l plan -d 'The steps' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l plan-test -l test -d 'How one sees that it worked' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l plan-backout -l backout -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l close-notes -l notes -d 'What happened' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l justification -d 'Why it is worth doing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l service -d 'The service that changes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l assets -d 'The assets that change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l requester -d 'Who wants it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from submit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l plan-implementation -l plan -d 'The steps' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l plan-backout -l backout -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l plan-test -l test -d 'How one sees that it worked' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l risk -d 'How likely it is to go wrong' -r -f -a "high\t'Likely'
medium\t'Possible'
low\t'Unlikely'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l impact -d 'How much it would hurt if it went wrong' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l outage -d 'Whether service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l downtime-minutes -d 'How long service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from request" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l plan-implementation -l plan -d 'The steps' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l plan-backout -l backout -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l plan-test -l test -d 'How one sees that it worked' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l risk -d 'How likely it is to go wrong' -r -f -a "high\t'Likely'
medium\t'Possible'
low\t'Unlikely'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l impact -d 'How much it would hurt if it went wrong' -r -f -a "high\t'Many people or much business'
medium\t'Some'
low\t'Few'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l outage -d 'Whether service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l downtime-minutes -d 'How long service is interrupted' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from escalate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l approver -d 'Who said yes; a claim until a signature proves it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l template -d 'The template of a standard change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from preapprove" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l approver -d 'Who said yes; a claim until a signature proves it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l template -d 'The template of a standard change' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l requester -d 'Who wants it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from schedule" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l reject-reason -l reason -d 'Why it was not authorised' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l actual-start -d 'When it began' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from implement" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l actual-start -d 'When it began' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l implementer -d 'Who carries it out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from rush" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l backout-used -d 'Whether it was taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l actual-start -d 'When it began' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l actual-end -d 'When it was over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from complete" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l review -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l close-code -l code -d 'How it went' -r -f -a "successful\t'As planned'
successful_with_issues\t'Done, but not as planned'
unsuccessful\t'Not done, or taken back'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l close-notes -l notes -d 'What happened' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l approver -d 'Who said yes; a claim until a signature proves it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it is not done' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: fixes, resolves, depends_on, parent, release, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand chg; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "new" -d 'Make a new service request'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "ask" -d 'Ask for approval'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "approve" -d 'Record a yes'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "reject" -d 'Record a no'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "resubmit" -d 'Try again after a no'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "start" -d 'Take it and start to work'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "take" -d 'Start on a wish that needs no approval'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "hold" -d 'Let it wait'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "resume" -d 'Go on with it'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "fulfill" -d 'Say that the requester has it'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "close" -d 'Close it for good'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "reopen" -d 'It is not fulfilled after all'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "cancel" -d 'Do not fulfil it'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l item -d 'What is wanted from the catalogue' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l item-version -d 'Which version of the catalogue item' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l answers -d 'What was answered on the form of the item' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l requested-for -l for -d 'Who will have it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l reporter -d 'Who asked' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l service -d 'The service it belongs to' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l impact -d 'How many people wait for it [default: low]' -r -f -a "high\t'Many'
medium\t'Some'
low\t'One'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l urgency -d 'How soon it is needed [default: medium]' -r -f -a "high\t'Today'
medium\t'This week'
low\t'It can wait'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l cost -d 'What it costs' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l currency -d 'In which currency' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l preapproved -d 'Whether it needs no approval' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l approver -d 'Who decides' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l origin -d 'How it came in' -r -f -a "cli\t'Typed by a member of the team'
phone\t'By telephone'
mail\t'By mail'
chat\t'By chat'
portal\t'By a form'
in_person\t'At the desk'
api\t'By another program'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l hold-reason -d 'What it waits for' -r -f -a "awaiting_caller\t'An answer of the requester'
awaiting_vendor\t'A supplier'
awaiting_parts\t'A delivery'
awaiting_approval\t'A decision'
scheduled_until\t'A date that was agreed'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l hold-until -l until -d 'When to look at it again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l reject-reason -d 'Why it was refused' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l cancel-reason -d 'Why it is not fulfilled' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l reopen-reason -d 'Why it is not fulfilled after all' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l fulfilment-notes -l notes -d 'What was delivered' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l approver -d 'Who decides' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from ask" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l approver -d 'Who decides' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l requested-for -l for -d 'Who will have it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l reject-reason -l reason -d 'Why it was refused' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resubmit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from take" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l hold-until -l until -d 'When to look at it again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l hold-reason -l reason -d 'What it waits for' -r -f -a "awaiting_caller\t'An answer of the requester'
awaiting_vendor\t'A supplier'
awaiting_parts\t'A delivery'
awaiting_approval\t'A decision'
scheduled_until\t'A date that was agreed'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l fulfilment-notes -l notes -d 'What was delivered' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from fulfill" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l reopen-reason -l reason -d 'Why it is not fulfilled after all' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it is not fulfilled' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand request; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "new" -d 'Make a new service request'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "ask" -d 'Ask for approval'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "approve" -d 'Record a yes'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "reject" -d 'Record a no'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "resubmit" -d 'Try again after a no'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "start" -d 'Take it and start to work'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "take" -d 'Start on a wish that needs no approval'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "hold" -d 'Let it wait'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "resume" -d 'Go on with it'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "fulfill" -d 'Say that the requester has it'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "close" -d 'Close it for good'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "reopen" -d 'It is not fulfilled after all'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and not __fish_seen_subcommand_from new list ls show edit ask approve reject resubmit start take hold resume fulfill close reopen cancel" -f -a "cancel" -d 'Do not fulfil it'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l item -d 'What is wanted from the catalogue' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l item-version -d 'Which version of the catalogue item' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l answers -d 'What was answered on the form of the item' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l requested-for -l for -d 'Who will have it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l reporter -d 'Who asked' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l service -d 'The service it belongs to' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l impact -d 'How many people wait for it [default: low]' -r -f -a "high\t'Many'
medium\t'Some'
low\t'One'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l urgency -d 'How soon it is needed [default: medium]' -r -f -a "high\t'Today'
medium\t'This week'
low\t'It can wait'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l cost -d 'What it costs' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l currency -d 'In which currency' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l preapproved -d 'Whether it needs no approval' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l approver -d 'Who decides' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l origin -d 'How it came in' -r -f -a "cli\t'Typed by a member of the team'
phone\t'By telephone'
mail\t'By mail'
chat\t'By chat'
portal\t'By a form'
in_person\t'At the desk'
api\t'By another program'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l hold-reason -d 'What it waits for' -r -f -a "awaiting_caller\t'An answer of the requester'
awaiting_vendor\t'A supplier'
awaiting_parts\t'A delivery'
awaiting_approval\t'A decision'
scheduled_until\t'A date that was agreed'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l hold-until -l until -d 'When to look at it again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l reject-reason -d 'Why it was refused' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l cancel-reason -d 'Why it is not fulfilled' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l reopen-reason -d 'Why it is not fulfilled after all' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l fulfilment-notes -l notes -d 'What was delivered' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l approver -d 'Who decides' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from ask" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l approver -d 'Who decides' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l requested-for -l for -d 'Who will have it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l reject-reason -l reason -d 'Why it was refused' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resubmit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from take" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l hold-until -l until -d 'When to look at it again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l hold-reason -l reason -d 'What it waits for' -r -f -a "awaiting_caller\t'An answer of the requester'
awaiting_vendor\t'A supplier'
awaiting_parts\t'A delivery'
awaiting_approval\t'A decision'
scheduled_until\t'A date that was agreed'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l fulfilment-notes -l notes -d 'What was delivered' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from fulfill" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l reopen-reason -l reason -d 'Why it is not fulfilled after all' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l assignee -d 'The person who fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l team -d 'The team that fulfils it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it is not fulfilled' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: parent, change, asset, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand req; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "new" -d 'Make a new asset'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "order" -d 'It was ordered'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "receive" -d 'It arrived'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "ship" -d 'It is on its way'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "deploy" -d 'Put it to use'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "handover" -d 'Give it to somebody else'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "return" -d 'Take it back'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "maintain" -d 'Repair or service it'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "lose" -d 'It is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "retire" -d 'It is gone'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "revive" -d 'It was not gone after all'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l class -d 'What sort of thing it is' -r -f -a "server\t'A physical server'
vm\t'A virtual machine'
container\t'A container or cluster workload'
database\t'A database'
application\t'An application'
network\t'A network device'
storage\t'A storage system'
endpoint\t'A laptop, phone or other device of a person'
license\t'A licence'
contract\t'A contract with a supplier'
certificate\t'A certificate'
domain\t'A domain name'
facility\t'A room, rack or power supply'
other\t'Anything else'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l criticality -d 'How much depends on it' -r -f -a "high\t'Business stands without it'
medium\t'Business is hindered without it'
low\t'Hardly anybody notices'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l lifecycle -d 'Where it is as a part of services' -r -f -a "planned\t'Not there yet'
build\t'Being set up'
live\t'In production'
end_of_life\t'To be replaced'
retired\t'Gone'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l assignee -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l team -d 'The team that looks after it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l location -d 'Where it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l vendor -d 'Where it came from' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l purchase-order -d 'The number of the order' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l cost -d 'What it cost' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l currency -d 'In which currency' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l serial -d 'The serial number' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l brand -d 'The maker' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l model -d 'The model' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l version -d 'The version' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l purchased -d 'When it was bought' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l warranty-until -d 'The last day of the warranty' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l starts -d 'The first day of a contract or licence' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l expires -d 'The last day it is valid' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l usage-limit -d 'How many may use a licence' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l holds-data -d 'Whether it bears data' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l disposal -d 'What became of it' -r -f -a "disposed\t'Destroyed'
sold\t'Sold'
donated\t'Given away'
returned\t'Given back to the supplier or lessor'
obsolete\t'Switched off'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l disposed-on -d 'When it went' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l certificate -d 'The proof that its data was destroyed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l missing-since -d 'Since when it is missing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l missing-how -d 'How it went missing' -r -f -a "lost\t'Nobody knows'
stolen\t'Somebody took it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l vendor -d 'Where it came from' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l purchase-order -d 'The number of the order' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l cost -d 'What it cost' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from order" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from receive" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from ship" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l assignee -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l team -d 'The team that looks after it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l location -d 'Where it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from deploy" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l assignee -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l team -d 'The team that looks after it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l location -d 'Where it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from handover" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from return" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from maintain" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l missing-since -d 'Since when it is missing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l missing-how -d 'How it went missing' -r -f -a "lost\t'Nobody knows'
stolen\t'Somebody took it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from lose" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l disposal -d 'What became of it' -r -f -a "disposed\t'Destroyed'
sold\t'Sold'
donated\t'Given away'
returned\t'Given back to the supplier or lessor'
obsolete\t'Switched off'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l disposed-on -d 'When it went' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l certificate -d 'The proof that its data was destroyed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand asset; and __fish_seen_subcommand_from revive" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "new" -d 'Make a new asset'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "order" -d 'It was ordered'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "receive" -d 'It arrived'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "ship" -d 'It is on its way'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "deploy" -d 'Put it to use'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "handover" -d 'Give it to somebody else'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "return" -d 'Take it back'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "maintain" -d 'Repair or service it'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "lose" -d 'It is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "retire" -d 'It is gone'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "revive" -d 'It was not gone after all'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l class -d 'What sort of thing it is' -r -f -a "server\t'A physical server'
vm\t'A virtual machine'
container\t'A container or cluster workload'
database\t'A database'
application\t'An application'
network\t'A network device'
storage\t'A storage system'
endpoint\t'A laptop, phone or other device of a person'
license\t'A licence'
contract\t'A contract with a supplier'
certificate\t'A certificate'
domain\t'A domain name'
facility\t'A room, rack or power supply'
other\t'Anything else'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l criticality -d 'How much depends on it' -r -f -a "high\t'Business stands without it'
medium\t'Business is hindered without it'
low\t'Hardly anybody notices'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l lifecycle -d 'Where it is as a part of services' -r -f -a "planned\t'Not there yet'
build\t'Being set up'
live\t'In production'
end_of_life\t'To be replaced'
retired\t'Gone'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l assignee -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l team -d 'The team that looks after it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l location -d 'Where it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l vendor -d 'Where it came from' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l purchase-order -d 'The number of the order' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l cost -d 'What it cost' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l currency -d 'In which currency' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l serial -d 'The serial number' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l brand -d 'The maker' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l model -d 'The model' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l version -d 'The version' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l purchased -d 'When it was bought' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l warranty-until -d 'The last day of the warranty' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l starts -d 'The first day of a contract or licence' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l expires -d 'The last day it is valid' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l usage-limit -d 'How many may use a licence' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l holds-data -d 'Whether it bears data' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l disposal -d 'What became of it' -r -f -a "disposed\t'Destroyed'
sold\t'Sold'
donated\t'Given away'
returned\t'Given back to the supplier or lessor'
obsolete\t'Switched off'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l disposed-on -d 'When it went' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l certificate -d 'The proof that its data was destroyed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l missing-since -d 'Since when it is missing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l missing-how -d 'How it went missing' -r -f -a "lost\t'Nobody knows'
stolen\t'Somebody took it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l vendor -d 'Where it came from' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l purchase-order -d 'The number of the order' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l cost -d 'What it cost' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from order" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from receive" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from ship" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l assignee -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l team -d 'The team that looks after it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l location -d 'Where it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from deploy" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l assignee -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l team -d 'The team that looks after it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l location -d 'Where it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from handover" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from return" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from maintain" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l missing-since -d 'Since when it is missing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l missing-how -d 'How it went missing' -r -f -a "lost\t'Nobody knows'
stolen\t'Somebody took it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from lose" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l disposal -d 'What became of it' -r -f -a "disposed\t'Destroyed'
sold\t'Sold'
donated\t'Given away'
returned\t'Given back to the supplier or lessor'
obsolete\t'Switched off'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l disposed-on -d 'When it went' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l certificate -d 'The proof that its data was destroyed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand ci; and __fish_seen_subcommand_from revive" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "new" -d 'Make a new asset'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "order" -d 'It was ordered'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "receive" -d 'It arrived'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "ship" -d 'It is on its way'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "deploy" -d 'Put it to use'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "handover" -d 'Give it to somebody else'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "return" -d 'Take it back'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "maintain" -d 'Repair or service it'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "lose" -d 'It is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "retire" -d 'It is gone'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and not __fish_seen_subcommand_from new list ls show edit order receive ship deploy handover return maintain lose retire revive" -f -a "revive" -d 'It was not gone after all'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l class -d 'What sort of thing it is' -r -f -a "server\t'A physical server'
vm\t'A virtual machine'
container\t'A container or cluster workload'
database\t'A database'
application\t'An application'
network\t'A network device'
storage\t'A storage system'
endpoint\t'A laptop, phone or other device of a person'
license\t'A licence'
contract\t'A contract with a supplier'
certificate\t'A certificate'
domain\t'A domain name'
facility\t'A room, rack or power supply'
other\t'Anything else'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l criticality -d 'How much depends on it' -r -f -a "high\t'Business stands without it'
medium\t'Business is hindered without it'
low\t'Hardly anybody notices'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l lifecycle -d 'Where it is as a part of services' -r -f -a "planned\t'Not there yet'
build\t'Being set up'
live\t'In production'
end_of_life\t'To be replaced'
retired\t'Gone'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l assignee -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l team -d 'The team that looks after it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l location -d 'Where it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l vendor -d 'Where it came from' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l purchase-order -d 'The number of the order' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l cost -d 'What it cost' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l currency -d 'In which currency' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l serial -d 'The serial number' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l brand -d 'The maker' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l model -d 'The model' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l version -d 'The version' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l purchased -d 'When it was bought' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l warranty-until -d 'The last day of the warranty' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l starts -d 'The first day of a contract or licence' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l expires -d 'The last day it is valid' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l usage-limit -d 'How many may use a licence' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l holds-data -d 'Whether it bears data' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l disposal -d 'What became of it' -r -f -a "disposed\t'Destroyed'
sold\t'Sold'
donated\t'Given away'
returned\t'Given back to the supplier or lessor'
obsolete\t'Switched off'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l disposed-on -d 'When it went' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l certificate -d 'The proof that its data was destroyed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l missing-since -d 'Since when it is missing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l missing-how -d 'How it went missing' -r -f -a "lost\t'Nobody knows'
stolen\t'Somebody took it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l vendor -d 'Where it came from' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l purchase-order -d 'The number of the order' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l cost -d 'What it cost' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from order" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from receive" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from ship" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l assignee -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l team -d 'The team that looks after it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l location -d 'Where it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from deploy" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l assignee -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l team -d 'The team that looks after it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l location -d 'Where it is' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from handover" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from return" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from maintain" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l missing-since -d 'Since when it is missing' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l missing-how -d 'How it went missing' -r -f -a "lost\t'Nobody knows'
stolen\t'Somebody took it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from lose" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l disposal -d 'What became of it' -r -f -a "disposed\t'Destroyed'
sold\t'Sold'
donated\t'Given away'
returned\t'Given back to the supplier or lessor'
obsolete\t'Switched off'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l disposed-on -d 'When it went' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l certificate -d 'The proof that its data was destroyed' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l link -d 'Link it to another record; types: depends_on, runs_on, part_of, connects_to, covered_by, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand item; and __fish_seen_subcommand_from revive" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "new" -d 'Make a new service'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "launch" -d 'Offer it'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "phase_out" -d 'Offer it to nobody new'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "keep" -d 'Offer it again'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "retire" -d 'Offer it no longer'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l tier -d 'How much the business leans on it [default: normal]' -r -f -a "critical\t'It stands without it'
important\t'It is hindered without it'
normal\t'It can do without for a while'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l team -d 'The team that runs it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l users -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l url -d 'Where it is found' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l repository -d 'Where its code lives' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l runbook -d 'What to read when it fails' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l team -d 'The team that runs it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from launch" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from phase_out" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l team -d 'The team that runs it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from keep" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand service; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "new" -d 'Make a new service'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "launch" -d 'Offer it'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "phase_out" -d 'Offer it to nobody new'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "keep" -d 'Offer it again'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and not __fish_seen_subcommand_from new list ls show edit launch phase_out keep retire" -f -a "retire" -d 'Offer it no longer'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l tier -d 'How much the business leans on it [default: normal]' -r -f -a "critical\t'It stands without it'
important\t'It is hindered without it'
normal\t'It can do without for a while'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l team -d 'The team that runs it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l users -d 'Who uses it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l environment -d 'Where it runs, such as production' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l url -d 'Where it is found' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l repository -d 'Where its code lives' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l runbook -d 'What to read when it fails' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l team -d 'The team that runs it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from launch" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from phase_out" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l owner -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l team -d 'The team that runs it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from keep" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l link -d 'Link it to another record; types: depends_on, part_of, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand svc; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "new" -d 'Make a new release'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "build" -d 'Put it together'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "test" -d 'Try it out'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "rework" -d 'Go back to building'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "approve" -d 'Say that it may go out'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "deploy" -d 'Begin to roll it out'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "finish" -d 'Say that it is out'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "watch" -d 'Watch it closely'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "close" -d 'Close it'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "rollback" -d 'Take it back'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "cancel" -d 'Do not let it out'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l version -d 'What it is called' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l service -d 'The service that it changes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l environment -d 'Where it goes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l assignee -d 'Who leads it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l commits -d 'Tags or commits that it carries' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l deployed-at -d 'When it was out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l cancel-reason -l reason -d 'Why it does not go out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l rollback-reason -d 'Why it was taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l notes -d 'What it brings to users' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l plan-rollback -l rollback -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from build" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rework" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l commits -d 'Tags or commits that it carries' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l notes -d 'What it brings to users' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l plan-rollback -l rollback -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from deploy" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l deployed-at -d 'When it was out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l environment -d 'Where it goes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l version -d 'What it is called' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from finish" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l rollback-reason -d 'Why it was taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from rollback" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it does not go out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand release; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "new" -d 'Make a new release'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "build" -d 'Put it together'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "test" -d 'Try it out'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "rework" -d 'Go back to building'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "approve" -d 'Say that it may go out'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "deploy" -d 'Begin to roll it out'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "finish" -d 'Say that it is out'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "watch" -d 'Watch it closely'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "close" -d 'Close it'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "rollback" -d 'Take it back'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and not __fish_seen_subcommand_from new list ls show edit build test rework approve deploy finish watch close rollback cancel" -f -a "cancel" -d 'Do not let it out'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l version -d 'What it is called' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l service -d 'The service that it changes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l environment -d 'Where it goes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l assignee -d 'Who leads it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l commits -d 'Tags or commits that it carries' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l deployed-at -d 'When it was out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l cancel-reason -l reason -d 'Why it does not go out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l rollback-reason -d 'Why it was taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l notes -d 'What it brings to users' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l plan-rollback -l rollback -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from build" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rework" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l commits -d 'Tags or commits that it carries' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l notes -d 'What it brings to users' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l plan-rollback -l rollback -d 'How it is taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l planned-start -l start -d 'When it may begin' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l planned-end -l end -d 'When it must be over' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from deploy" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l deployed-at -d 'When it was out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l environment -d 'Where it goes' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l version -d 'What it is called' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from finish" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l rollback-reason -d 'Why it was taken back' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from rollback" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it does not go out' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: change, problem, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand rel; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "new" -d 'Make a new improvement'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "accept" -d 'Take it up'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "assess" -d 'Weigh it'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "approve" -d 'Decide to do it'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "start" -d 'Begin'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "hold" -d 'Let it wait'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "resume" -d 'Go on'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "measure" -d 'Done; see what it brings'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "close" -d 'Record what came of it'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "cancel" -d 'Drop it'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l objective -d 'The aim that it serves' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l service -d 'The service it is about' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l coordinator -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l assignee -d 'Who does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l effort -d 'How much work it is' -r -f -a "s\t'Days'
m\t'Weeks'
l\t'Months'
xl\t'More'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l priority-word -l priority -d 'How much it matters' -r -f -a "high\t'Now'
medium\t'Soon'
low\t'One day'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l method -d 'How success is measured' -r -f -a "kpi\t'By a figure'
report\t'By a report of gitsm'
survey\t'By asking'
manual\t'By looking'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l unit -d 'The unit of the measure' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l base-value -d 'The value before' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l target-value -d 'The value aimed at' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l measured-value -d 'The value afterwards' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l measure-by -d 'When it is measured' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l outcome -d 'What came of it' -r -f -a "achieved\t'As aimed'
partly\t'Something of it'
missed\t'Nothing of it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l hold-reason -d 'What it waits for' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l cancel-reason -d 'Why it is dropped' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l benefits -d 'What is gained' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l justification -d 'Why it is worth the effort' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l outcome-notes -l notes -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l objective -d 'The aim that it serves' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l coordinator -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l effort -d 'How much work it is' -r -f -a "s\t'Days'
m\t'Weeks'
l\t'Months'
xl\t'More'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l benefits -d 'What is gained' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l priority-word -l priority -d 'How much it matters' -r -f -a "high\t'Now'
medium\t'Soon'
low\t'One day'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l justification -d 'Why it is worth the effort' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from assess" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l method -d 'How success is measured' -r -f -a "kpi\t'By a figure'
report\t'By a report of gitsm'
survey\t'By asking'
manual\t'By looking'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l base-value -d 'The value before' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l target-value -d 'The value aimed at' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l unit -d 'The unit of the measure' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l measure-by -d 'When it is measured' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l assignee -d 'Who does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l hold-reason -l reason -d 'What it waits for' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l assignee -d 'Who does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from measure" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l measured-value -d 'The value afterwards' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l outcome -d 'What came of it' -r -f -a "achieved\t'As aimed'
partly\t'Something of it'
missed\t'Nothing of it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l outcome-notes -l notes -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it is dropped' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand improvement; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "new" -d 'Make a new improvement'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "accept" -d 'Take it up'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "assess" -d 'Weigh it'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "approve" -d 'Decide to do it'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "start" -d 'Begin'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "hold" -d 'Let it wait'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "resume" -d 'Go on'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "measure" -d 'Done; see what it brings'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "close" -d 'Record what came of it'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and not __fish_seen_subcommand_from new list ls show edit accept assess approve start hold resume measure close cancel" -f -a "cancel" -d 'Drop it'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l objective -d 'The aim that it serves' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l service -d 'The service it is about' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l coordinator -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l assignee -d 'Who does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l effort -d 'How much work it is' -r -f -a "s\t'Days'
m\t'Weeks'
l\t'Months'
xl\t'More'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l priority-word -l priority -d 'How much it matters' -r -f -a "high\t'Now'
medium\t'Soon'
low\t'One day'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l method -d 'How success is measured' -r -f -a "kpi\t'By a figure'
report\t'By a report of gitsm'
survey\t'By asking'
manual\t'By looking'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l unit -d 'The unit of the measure' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l base-value -d 'The value before' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l target-value -d 'The value aimed at' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l measured-value -d 'The value afterwards' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l measure-by -d 'When it is measured' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l outcome -d 'What came of it' -r -f -a "achieved\t'As aimed'
partly\t'Something of it'
missed\t'Nothing of it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l hold-reason -d 'What it waits for' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l cancel-reason -d 'Why it is dropped' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l benefits -d 'What is gained' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l justification -d 'Why it is worth the effort' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l outcome-notes -l notes -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l objective -d 'The aim that it serves' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l coordinator -d 'Who answers for it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l effort -d 'How much work it is' -r -f -a "s\t'Days'
m\t'Weeks'
l\t'Months'
xl\t'More'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l benefits -d 'What is gained' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l priority-word -l priority -d 'How much it matters' -r -f -a "high\t'Now'
medium\t'Soon'
low\t'One day'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l justification -d 'Why it is worth the effort' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from assess" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l method -d 'How success is measured' -r -f -a "kpi\t'By a figure'
report\t'By a report of gitsm'
survey\t'By asking'
manual\t'By looking'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l base-value -d 'The value before' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l target-value -d 'The value aimed at' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l unit -d 'The unit of the measure' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l measure-by -d 'When it is measured' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l assignee -d 'Who does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l hold-reason -l reason -d 'What it waits for' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l assignee -d 'Who does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l team -d 'The team that does it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from measure" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l measured-value -d 'The value afterwards' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l outcome -d 'What came of it' -r -f -a "achieved\t'As aimed'
partly\t'Something of it'
missed\t'Nothing of it'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l outcome-notes -l notes -d 'What was learnt' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l cancel-reason -l reason -d 'Why it is dropped' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l link -d 'Link it to another record; types: source, change, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand imp; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "new" -d 'Make a new knowledge article'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "submit" -d 'Have it checked'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "reject" -d 'Send it back'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "publish" -d 'Put it to use'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "revise" -d 'Rewrite it'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "retire" -d 'Withdraw it'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l audience -d 'Who may read it' -r -f -a "team\t'The desk'
users\t'Everybody who uses the services'
public\t'Anybody'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l confidence -d 'How far one can rely on it' -r -f -a "work_in_progress\t'Not finished'
not_validated\t'Not tried by another'
validated\t'Tried by another'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l service -d 'The service it is about' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l assets -d 'The assets it is about' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l author -d 'Who wrote it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l reviewer -d 'Who checked it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l valid-to -d 'When it must be looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l reject-reason -d 'What must be mended' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l retire-reason -d 'Why it is no longer true' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l symptom -d 'The question, as a user would put it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l answer -d 'The answer' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l symptom -d 'The question, as a user would put it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l answer -d 'The answer' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from submit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l reject-reason -l reason -d 'What must be mended' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l symptom -d 'The question, as a user would put it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l answer -d 'The answer' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l audience -d 'Who may read it' -r -f -a "team\t'The desk'
users\t'Everybody who uses the services'
public\t'Anybody'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l reviewer -d 'Who checked it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l valid-to -d 'When it must be looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l author -d 'Who wrote it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from publish" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from revise" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l retire-reason -l reason -d 'Why it is no longer true' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand knowledge; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "new" -d 'Make a new knowledge article'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "submit" -d 'Have it checked'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "reject" -d 'Send it back'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "publish" -d 'Put it to use'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "revise" -d 'Rewrite it'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "retire" -d 'Withdraw it'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l audience -d 'Who may read it' -r -f -a "team\t'The desk'
users\t'Everybody who uses the services'
public\t'Anybody'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l confidence -d 'How far one can rely on it' -r -f -a "work_in_progress\t'Not finished'
not_validated\t'Not tried by another'
validated\t'Tried by another'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l service -d 'The service it is about' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l assets -d 'The assets it is about' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l author -d 'Who wrote it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l reviewer -d 'Who checked it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l valid-to -d 'When it must be looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l reject-reason -d 'What must be mended' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l retire-reason -d 'Why it is no longer true' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l symptom -d 'The question, as a user would put it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l answer -d 'The answer' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l symptom -d 'The question, as a user would put it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l answer -d 'The answer' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from submit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l reject-reason -l reason -d 'What must be mended' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l symptom -d 'The question, as a user would put it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l answer -d 'The answer' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l audience -d 'Who may read it' -r -f -a "team\t'The desk'
users\t'Everybody who uses the services'
public\t'Anybody'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l reviewer -d 'Who checked it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l valid-to -d 'When it must be looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l author -d 'Who wrote it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from publish" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from revise" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l retire-reason -l reason -d 'Why it is no longer true' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand kb; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "new" -d 'Make a new knowledge article'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "list" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "ls" -d 'List records that match a query'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "show" -d 'Show one in full'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "edit" -d 'Open it in the editor'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "submit" -d 'Have it checked'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "reject" -d 'Send it back'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "publish" -d 'Put it to use'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "revise" -d 'Rewrite it'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and not __fish_seen_subcommand_from new list ls show edit submit reject publish revise retire" -f -a "retire" -d 'Withdraw it'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -s t -l title -d 'What it is about, on one line' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l labels -d 'Words to find it by' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l description -d 'What there is to say about it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l audience -d 'Who may read it' -r -f -a "team\t'The desk'
users\t'Everybody who uses the services'
public\t'Anybody'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l confidence -d 'How far one can rely on it' -r -f -a "work_in_progress\t'Not finished'
not_validated\t'Not tried by another'
validated\t'Tried by another'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l service -d 'The service it is about' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l assets -d 'The assets it is about' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l author -d 'Who wrote it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l reviewer -d 'Who checked it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l valid-to -d 'When it must be looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l reject-reason -d 'What must be mended' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l retire-reason -d 'Why it is no longer true' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l symptom -d 'The question, as a user would put it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l answer -d 'The answer' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show, with commas between' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -l sort -d 'Keys to sort by, with commas between; - before one turns it round' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -s n -l limit -d 'Show this many at most' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l symptom -d 'The question, as a user would put it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l answer -d 'The answer' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from submit" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l reject-reason -l reason -d 'What must be mended' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l symptom -d 'The question, as a user would put it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l answer -d 'The answer' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l audience -d 'Who may read it' -r -f -a "team\t'The desk'
users\t'Everybody who uses the services'
public\t'Anybody'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l reviewer -d 'Who checked it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l valid-to -d 'When it must be looked at again' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l author -d 'Who wrote it' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from publish" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from revise" -s h -l help -d 'Print help'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l retire-reason -l reason -d 'Why it is no longer true' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l set -d 'Change another field in the same step' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l link -d 'Link it to another record; types: problem, supersedes, used_for, related' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -s m -l message -d 'Say something with it; - reads standard input' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -s C -d 'Run as if started in this folder' -r -F
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l at -d 'Read the desk as it was at a revision or date, such as v1.2, main~3 or 2026-10-01' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l now -d 'Take this instant for now (RFC 3339), so that a report can be repeated to the byte' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l format -d 'Print in this format: text, json, jsonl, csv, markdown, html (and for check: github, gitlab, sarif)' -r
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l public -d 'What is said is for the caller too'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l json -d 'Print JSON: one object with a versioned schema'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l no-input -d 'Never ask; fail where something is missing'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -s q -l quiet -d 'Print ids only, and no remarks'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -l no-pager -d 'Do not use a pager'
complete -c gitsm -n "__fish_gitsm_using_subcommand article; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help'
