/** English: what `stint` prints. */
export const commandLine = {
  // The command line.
  'cli.usage': `Usage: stint [COMMAND] [--launch]
  status           running tasks and their time (also without a command)
  watch            the same, live; with --json one object per change
  list             open tasks
  log [DAY]        entries of a day: today, yesterday or 2026-03-04
  start LINE       start the open task with this title, or create it
  add LINE         add a task
  switch TASK      start a task by number, title or part of it; - for the previous one
  stop             pause everything
  toggle           pause everything, or resume the last task
  resume           resume the last task if nothing is running
  completion SHELL print the completion script for bash, zsh or fish
  A LINE can name a project, tags, an estimate and a due date: Write spec #client @deep ~2h !tomorrow
  --json             status, watch, list, log: as the local API answers
  --format TEMPLATE  the same, with title, project, id, elapsed, hours, today in braces
  --escape PROGRAM   with --format: escape values for polybar, xbar, pango, tmux or i3
  --launch           start Stint if it is not running
  --user-data-dir=DIR  use the data in DIR
Exit codes: 0 done, 1 refused, 2 wrong usage, 3 Stint does not answer.`,
  'cli.see-help': 'Run stint --help to see the commands.',
  'cli.unknown': 'unknown command: {word}',
  'cli.option': 'unknown option {word}, or its value is missing',
  'cli.needs-line': '{word} needs a title',
  'cli.needs-task': '{word} needs a number, a title or part of one',
  'cli.needs-shell': 'completion needs one of: {word}',
  'cli.needs-escape': '--escape needs one of: {word}',
  'cli.not-written': 'could not write the output: {detail}',
  'cli.too-much': '{word} takes no more arguments',
  'cli.one-style': '{word} takes --json or --format, not both',
  'cli.field': 'unknown field {word} in the template; use title, project, id, elapsed, hours or today',
  'cli.day': '{word} is not a day: use today, yesterday or 2026-03-04',
  'cli.not-there':
    'Stint does not answer. It is not running (start it with --launch), or its local API is off (Settings, Integrations).',
  'cli.feed-off': 'Stint was started but does not answer: its local API is off. Turn it on in Settings, Integrations.',
  'cli.not-running': 'Stint is not running',
  'cli.nothing': 'Nothing is running.',
  'cli.nothing-but': 'Nothing is running. Next: {title}',
  'cli.no-tasks': 'No open tasks.',
  'cli.no-entries': 'No entries on {day}.',
  'cli.now': 'now',
  'cli.total': 'Total',
  'cli.added': 'Added: {title}',
  'cli.no-such-task': 'No open task matches {word}. List them with stint list, or create one with stint start.',
  'cli.several': '{word} matches several tasks. Use a number:',
} as const;
