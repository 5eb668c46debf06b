/** English: what `stint` prints. */
export const commandLine = {
  // The words of `stint --help`.
  'cli.usage': `Usage: stint [COMMAND] [OPTIONS]
Without a command, stint prints the running tasks.`,
  'verb.status': 'Running tasks and their time',
  'verb.watch': 'The same, live; with --json one object per change',
  'verb.list': 'Open tasks',
  'verb.log': 'Entries of a day: today, yesterday or 2026-03-04',
  'verb.diagnose': 'Print diagnostics for a bug report; works even if Stint is not running',
  'verb.completion': 'Print the completion script for bash, zsh or fish',
  'verb.report': 'Time by project and task, or as set by --group; this week if there is no RANGE',
  'verb.export': 'Time entries for another program, or all data with --format json',
  'verb.import': 'Import files of other time trackers, calendars and tables; undo with stint undo',
  'verb.resume': 'Resume the last task if no timer is running',
  'verb.start': 'Start the open task with this title, or create it',
  'verb.switch': 'Start a task',
  'verb.pause': 'Pause one of several running tasks',
  'verb.stop': 'Pause everything',
  'verb.focus': 'Start focus, skip the phase, end it, or start a countdown',
  'verb.add': 'Add a task',
  'verb.tag': 'Add tags to a task, or remove them',
  'verb.done': 'Mark a task as done',
  'verb.reopen': 'Reopen a task',
  'verb.rm': 'Delete a task with its entries',
  'verb.track': 'Add an entry: track 9:00-10:30 Write spec',
  'verb.edit': 'Change the times or the note of an entry: edit @1 9:00-10:30',
  'verb.annotate': 'Set the note of the running or last entry, or of ENTRY',
  'verb.split': 'Split an entry in two: split @1 9:45',
  'verb.join': 'Merge two entries of the same task',
  'verb.delete': 'Delete an entry',
  'verb.cancel': 'Discard the running entry',
  'verb.continue': 'Extend the last entry to now and keep it running',
  'verb.show': 'Show the window',
  'verb.toggle-window': 'Show the window, or hide it if it is in front',
  'verb.quick-start': 'Open the quick-start field over other windows',
  'verb.quit': 'Quit Stint',
  'args.report': '[RANGE] [OPTIONS]',
  'args.export': '--format FORMAT [RANGE] [--output FILE]',
  'args.import': 'FILE… [OPTIONS]',
  'args.filter': '[#PROJECT] [@TAG]',
  'args.log': '[DAY] [#PROJECT] [@TAG]',
  'args.shell': 'SHELL',
  'args.line': 'LINE',
  'args.task': 'TASK',
  'args.tag': 'TASK @TAG… -TAG…',
  'args.focus': '[start|skip|end|MINUTES]',
  'args.track': '[DAY] TIMES LINE',
  'args.edit': 'ENTRY [DAY] [TIMES] [NOTE]',
  'args.annotate': '[ENTRY] NOTE',
  'args.split': 'ENTRY TIME',
  'args.join': 'ENTRY ENTRY',
  'args.entry': 'ENTRY',
  'args.entry-or-latest': '[ENTRY]',
  'cli.usage-arguments': `LINE   a title; it can name a project, tags, an estimate and a due date: Write spec #client @deep ~2h !tomorrow
TASK   a number, a title or part of one; - for the previous task
ENTRY  @1 for the running or last entry, @2 for the one before, …, or its ID from stint log, like e12
TIMES  9:00-10:30, 9am-10:30am, -90m-now; edit also takes 9:00- and -10:30
Your shell may need quotes around #, ~ and !.`,
  'cli.usage-jobs': `report, export and import work even if Stint is not running.
  RANGE              {ranges}; 2026, 2026-11, 2026-11-26, or 2026-10-01..2026-10-31, where either end is optional
  --format FORMAT    report: {reportFormats}
                     export: {exportFormats}
                     import, if not recognized: {importFormats}
  --output FILE      report, export: write to FILE instead of the terminal
  --group LIST       report: up to three of {groups}, with commas between
  --round up:15      report: round each entry up, down or to the nearest {minutes} minutes
  --client NAME      report: only time for this client
  --billable         report: only billable time
  --zone ZONE        import: the time zone of local times, like Europe/Berlin
  --date-order ORDER  import: the order of day, month and year: {orders}
  --encoding NAME    import: {encodings}
  --dry-run          import: only show what would be imported
  --json             import: one JSON object per file`,
  'cli.usage-options': `  --json             status, watch, list, log: JSON, as in the local API
  --format TEMPLATE  the same commands, with fields in braces: id, title, project, elapsed, hours, today; in log also entry, start, end, note
  --escape PROGRAM   with --format: escape values for polybar, xbar, pango, tmux or i3
  --overlaps trim    track, edit, join, continue: shorten entries in the way; allow keeps them
  --launch           start Stint if it is not running
  --user-data-dir=DIR  use the data in DIR
  --help, --version, --diagnose
Exit codes: 0 done, 1 rejected, 2 wrong usage, 3 Stint does not respond, 4 no timer running.
For imports: 4 some rows were rejected or flagged, 5 an option has to answer a question, 6 file not readable.`,
  'cli.see-help': 'Run stint --help to see the commands.',
  // What is wrong with the words.
  'cli.unknown': 'unknown command: {word}',
  'cli.option': 'unknown option {word}, or its value is missing',
  'cli.needs-line': '{word} needs a title',
  'cli.title': '{word} needs a title of 1 to 500 characters',
  'cli.needs-task': '{word} needs a number, a title or part of one',
  'cli.needs-tags': '{word} needs tags: @tag to add one, -tag to remove one',
  'cli.tags': 'not valid as tags: {word}',
  'cli.needs-range': '{word} needs a start and an end, like 9:00-10:30',
  'cli.needs-entry': '{word} needs an entry: @1 for the latest, or an ID from stint log, like e12',
  'cli.needs-two-entries': '{word} needs two entries, like @1 @2',
  'cli.needs-time': '{word} needs a time, like 9:45',
  'cli.needs-change': '{word} needs new times or a note',
  'cli.needs-note': '{word} needs a note; an empty one in quotes removes it',
  'cli.needs-focus': '{word} takes start, skip, end or a length of up to 24 hours, like 25 or 1h30',
  'cli.needs-shell': 'completion needs one of: {word}',
  'cli.needs-escape': '--escape needs one of: {word}',
  'cli.needs-overlaps': '--overlaps needs one of: {word}',
  'cli.too-much': '{word} takes no more arguments',
  'cli.one-style': '{word} takes --json or --format, not both',
  'cli.field': 'unknown field in the template: {word}',
  'cli.day': '{word} is not a day: use today, yesterday or 2026-03-04',
  'cli.time': '“{word}”: {why}',
  'cli.range': '{word} is not a range: use today, week, last-month, 2026-11 or 2026-10-01..2026-10-31',
  'cli.range-reversed': '{word} ends before it begins',
  'cli.needs-groups': '--group needs up to three of these, each once: {word}',
  'cli.needs-rounding': '--round needs up, down or nearest and a number of minutes, like up:15; minutes: {word}',
  'cli.needs-format': '--format needs one of: {word}',
  'cli.needs-file': '{word} needs a file',
  'cli.needs-date-order': '--date-order needs one of: {word}',
  'cli.needs-encoding': '--encoding needs one of: {word}',
  'cli.zone': '{word} is not a time zone: use a name like Europe/Berlin',
  'cli.binary': '{word} is not for terminals: write it to a file with --output FILE',
  'cli.elsewhere': '{word} prints to the terminal: run {command} instead of the app itself',
  // What was found, and what was done.
  'cli.no-such-task': 'No open task matches {word}. List them with stint list, or create one with stint start.',
  'cli.no-such-running': 'No running task matches {word}.',
  'cli.no-such-done': 'No completed task matches {word}.',
  'cli.no-such-any': 'No task matches {word}.',
  'cli.no-such-entry': 'There is no entry {word}. Run stint log to see the entries.',
  'cli.no-such-client': 'There is no client {word}.',
  'cli.no-such-project': 'There is no project {word}.',
  'cli.several': '{word} matches several tasks. Use a number:',
  'cli.overlaps': 'Use --overlaps trim to shorten the entries in the way, or --overlaps allow to keep both.',
  'cli.added': 'Added: {title}',
  'cli.done': 'Done: {title}',
  'cli.reopened': 'Reopened: {title}',
  'cli.removed': 'Deleted: {title}. To restore it, run stint undo.',
  'cli.entry-deleted': 'Deleted: {entry}. To restore it, run stint undo.',
  'cli.too-long': 'This command is too long.',
  'cli.unreadable': 'Stint could not read the command it was started with.',
  'cli.not-admitted': 'Stint did not understand this request. It may have just restarted; try again.',
  'cli.not-running': 'Stint is not running',
  'cli.nothing': 'No timer running.',
  'cli.nothing-but': 'No timer running. Next: {title}',
  'cli.focus':
    '{phase, select, countdown {Countdown: {left} left} shortBreak {Break: {left} left} longBreak {Long break: {left} left} other {Focus: {left} left}}',
  'cli.focus-ended': 'Focus ended.',
  'cli.no-tasks': 'No open tasks.',
  'cli.no-entries': 'No entries on {day}.',
  'cli.now': 'now',
  'cli.total': 'Total',
} as const;
