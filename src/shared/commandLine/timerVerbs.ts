import type { Command } from '../commands/command.ts';
import { COUNTDOWN_MAX, COUNTDOWN_MIN } from '../model/focus.ts';
import { parseDuration } from '../parse/duration.ts';
import { parseQuickAdd } from '../parse/quickAdd.ts';
import { plainly, resolved, unresolved } from './ask.ts';
import type { Ask } from './ask.ts';
import { LATEST } from './entryName.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { findTask, openTasks, runningTasks } from './taskName.ts';
import { ofTask } from './taskVerbs.ts';
import { alone, lineOf, titledLine } from './verb.ts';
import type { Form, Given } from './verb.ts';

function readStart(given: Given): Ask | Problem {
  const line = titledLine(given);
  if (typeof line !== 'string') return line;
  return { needs: 'day', resolve: (day) => resolved({ type: 'startTitle', ...parseQuickAdd(line, day) }) };
}

/** Pauses one of several. Where nothing is running, that is what is said. */
function readPause({ verb, words }: Given): Ask | Problem {
  const name = lineOf(words, 'needs-task', verb);
  if (typeof name !== 'string') return name;
  return {
    needs: 'tasks',
    resolve(tasks) {
      if (!tasks.some(runningTasks.has)) return unresolved({ code: 'nothing' });
      const task = findTask(name, tasks, runningTasks);
      return 'code' in task ? unresolved(task) : resolved({ type: 'pauseTimer', taskId: task.id });
    },
  };
}

/** What focus does at a word. */
const focusWords = {
  start: { type: 'startFocus' },
  skip: { type: 'skipPhase' },
  end: { type: 'endFocus' },
} as const satisfies Readonly<Record<string, Command>>;

const isFocusWord = (word: string): word is keyof typeof focusWords => Object.hasOwn(focusWords, word);

/** Starts focus, or what is said behind it: the next phase, the end, or a countdown. */
function readFocus({ verb, words }: Given): Ask | Problem {
  const said = words.join(' ').trim() || 'start';
  if (isFocusWord(said)) return plainly(focusWords[said], said === 'end' ? ({ t }) => t('cli.focus-ended') : undefined);
  const length = parseDuration(said);
  const isSound = length.ok && length.value >= COUNTDOWN_MIN && length.value <= COUNTDOWN_MAX;
  return isSound ? plainly({ type: 'startCountdown', ms: length.value }) : problem('needs-focus', verb);
}

export const timerVerbs = {
  start: { args: 'args.line', completes: 'titles', read: readStart },
  switch: {
    args: 'args.task',
    completes: 'titles',
    read: ofTask(openTasks, ({ id }) => resolved({ type: 'startTimer', taskId: id })),
  },
  pause: { args: 'args.task', completes: 'titles', read: readPause },
  focus: { args: 'args.focus', completes: Object.keys(focusWords), read: readFocus },
} as const satisfies Readonly<Record<string, Form>>;

/** Discards the running entry. */
export const cancel: Form = {
  read: alone({
    needs: 'entries',
    names: [LATEST],
    resolve: ([entry]) =>
      entry && entry.endedAt === null
        ? resolved({ type: 'deleteEntry', entryId: entry.id })
        : unresolved({ code: 'nothing' }),
  }),
};
