import type { Task } from '#shared/model/task.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { LoadPlaces } from './late.ts';
import type { Line } from './line.ts';
import type { Match } from './matches.ts';
import type { BoxRow } from './row.ts';
import type { Matches } from './useMatches.ts';

/** What the box does where it stands. */
export type BoxUse = {
  /** What Enter does first: it adds a task unless there is one of the same title, or takes the best match. */
  readonly first: 'add' | 'match';
  /** Whether the options are always there, instead of in a popup while somebody types. */
  readonly isInline: boolean;
  /** Projects, days, settings and commands; null where there are tasks alone. */
  readonly loadPlaces: LoadPlaces | null;
  readonly prefersPlaces?: boolean;
  /** Which open tasks are offered; all by default. */
  readonly isOffered?: (task: Task) => boolean;
  /** How many tasks are offered before something is typed; some by default. */
  readonly recents?: number;
  /** What taking a task does, in a word. */
  readonly actionOf: (task: Task) => string;
  readonly onTask: (task: Task) => void;
  /** The label of the option that makes a new task; null: there is none. `isAnother`: one with that title is there. */
  readonly addLabel: (title: string, isAnother: boolean) => string | null;
  /** What the other key does with a new task, if Enter does something else; null: there is no other key. */
  readonly other: string | null;
  /** Makes a new task of the line. `isOther`: with the other key. */
  readonly onAdd: (line: Line, isOther: boolean) => void;
  /** Does what was taken; at once by default. */
  readonly take?: (run: () => void) => void;
};

/** What the options are made of. */
type Parts = {
  readonly use: BoxUse;
  readonly line: Line;
  readonly matches: Matches;
  readonly t: Translate;
  /** Closes the options, and does what was taken. */
  readonly closing: (run: () => void) => () => void;
};

function ofMatch(match: Match, { use, line, t, closing }: Parts): BoxRow {
  if (match.kind === 'task') {
    const { task } = match;
    const run = () => use.onTask(task);
    return {
      ...match,
      key: `task ${task.id}`,
      text: task.title,
      action: use.actionOf(task),
      run: closing(clearing(run)),
    };
  }
  const { key, text, kind, run } = match.place;
  return { ...match, key, text, action: t(kind === 'command' ? 'box.run' : 'box.open'), run: closing(clearing(run)) };

  function clearing(then: () => void) {
    return () => {
      line.clear();
      then();
    };
  }
}

/** The option of a new task. */
function ofNew({ use, line, matches, t, closing }: Parts): readonly BoxRow[] {
  if (line.text.trim() === '') return [];
  const text = use.addLabel(line.draft.title || line.text.trim(), matches.same.length > 0);
  if (text === null) return [];
  const run = closing(() => use.onAdd(line, false));
  return [{ kind: 'add', key: 'add', text, action: t('box.add'), other: use.other, run }];
}

/** The options besides completions: tasks of the same title, then what Enter does first, then the rest. */
export function rowsOf(parts: Parts): readonly BoxRow[] {
  const { use, matches } = parts;
  const same = matches.same.map((task) => ofMatch({ kind: 'task', task }, parts));
  const rest = matches.others.map((match) => ofMatch(match, parts));
  const added = ofNew(parts);
  return use.first === 'add' ? [...same, ...added, ...rest] : [...same, ...rest, ...added];
}
