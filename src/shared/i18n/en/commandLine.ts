/** English: what `stint` prints. */
export const commandLine = {
  // The command line.
  'cli.usage': `Usage: stint [COMMAND] [--launch]
  status           what runs, and for how long (also without a command)
  watch            the same, live; as JSON an object a change
  list             the open tasks
  log [DAY]        the entries of a day: today, yesterday or 2026-03-04
  start LINE       start the open task of that title, or make it
  add LINE         add a task
  switch TASK      start a task by number, title or a part of it; - is the one before
  stop             pause everything
  toggle           pause what runs, or resume what ran last
  resume           resume what ran last, if nothing runs
  completion SHELL what bash, zsh or fish reads to complete these words
  A LINE may name a project, tags, an estimate and a due day: Write spec #client @deep ~2h !tomorrow
  --json             status, watch, list, log: as the local feed tells it
  --format TEMPLATE  the same, with title, project, id, elapsed, hours, today in braces
  --escape PROGRAM   with --format: escapes what is filled in for polybar, xbar, pango, tmux or i3
  --launch           start Stint where it does not run
  --user-data-dir=DIR  the data is in DIR
Exit codes: 0 done, 1 refused, 2 not understood, 3 Stint does not answer.`,
  'cli.see-help': 'stint --help shows what it understands.',
  'cli.unknown': 'unknown command: {word}',
  'cli.option': '{word} is not known here, or its value is missing',
  'cli.needs-line': '{word} takes a title',
  'cli.needs-task': '{word} takes a number, a title or a part of it',
  'cli.needs-shell': 'completion takes one of: {word}',
  'cli.needs-escape': '--escape takes one of: {word}',
  'cli.not-written': 'the output could not be written: {detail}',
  'cli.too-much': '{word} takes nothing more',
  'cli.one-style': '{word} takes --json or --format, not both',
  'cli.field': 'a template does not know {word}; it knows title, project, id, elapsed, hours, today',
  'cli.day': '{word} is no day: today, yesterday or 2026-03-04',
  'cli.not-there':
    'Stint does not answer. It is not running (--launch starts it), or its local feed is off: Settings, Feed.',
  'cli.feed-off': 'Stint was started and does not answer: its local feed is off. Turn it on in Settings, Feed.',
  'cli.not-running': 'Stint is not running',
  'cli.nothing': 'Nothing runs.',
  'cli.nothing-but': 'Nothing runs. Next: {title}',
  'cli.no-tasks': 'There are no open tasks.',
  'cli.no-entries': 'There are no entries on {day}.',
  'cli.now': 'now',
  'cli.total': 'Total',
  'cli.added': 'Added: {title}',
  'cli.no-such-task': 'No open task is called {word}. stint list shows them, stint start makes one.',
  'cli.several': '{word} is several tasks; say its number:',
} as const;
