import { assertNever } from '#shared/model/assertNever.ts';
import type { Command } from '#shared/commands/command.ts';
import type { RunningApp } from './app.ts';
import { isRunning } from './model.ts';
import type { Model, Step } from './model.ts';

/** Tasks that are kept; beyond them, some are deleted. */
const TASKS_MAX = 40;
/** Of so many steps that it has a word for, one is said on the command line. */
const SAID = 4;
const DAY = 86_400_000;

/** A number from 0 up to `below`, by chance. */
export type Chance = (below: number) => number;

/** A source of chance that goes the same way for the same seed (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Something that can be done with what is there. `name` is a title nobody has. */
export function anyStep(model: Model, chance: Chance, name: string): Step {
  const ids = [...model.keys()];
  const id = ids[chance(ids.length)];
  const task = id === undefined ? undefined : model.get(id);
  if (id === undefined || !task) return { do: 'add', title: name };
  if (ids.length > TASKS_MAX) return { do: 'delete', id };
  if (isRunning(task)) return chance(4) === 0 ? { do: 'complete', id } : { do: 'pause', id };
  const startedAt = Date.now() - DAY - chance(DAY);
  const steps: readonly Step[] = [
    { do: 'add', title: name },
    { do: 'addAndStart', title: name },
    { do: 'start', id },
    { do: 'start', id },
    { do: 'stop' },
    { do: 'rename', id, title: name },
    { do: 'note', id, notes: `Of ${name}` },
    task.done ? { do: 'reopen', id } : { do: 'complete', id },
    { do: 'delete', id },
    { do: 'addEntry', id, startedAt, endedAt: startedAt + 1 + chance(DAY / 24) },
  ];
  return steps[chance(steps.length)] ?? { do: 'stop' };
}

function commandOf(step: Step): Command {
  switch (step.do) {
    case 'add':
      return { type: 'addTasks', tasks: [{ title: step.title }] };
    case 'addAndStart':
      return { type: 'startTitle', title: step.title };
    case 'rename':
      return { type: 'renameTask', taskId: step.id, title: step.title };
    case 'note':
      return { type: 'changeTask', taskId: step.id, fields: { notes: step.notes } };
    case 'complete':
      return { type: 'completeTask', taskId: step.id };
    case 'reopen':
      return { type: 'reopenTask', taskId: step.id };
    case 'delete':
      return { type: 'deleteTask', taskId: step.id };
    case 'start':
      return { type: 'startTimer', taskId: step.id };
    case 'pause':
      return { type: 'pauseTimer', taskId: step.id };
    case 'stop':
      return { type: 'stopTimers' };
    case 'addEntry': {
      const { id: taskId, startedAt, endedAt } = step;
      return { type: 'addEntry', taskId, startedAt, endedAt, note: '', overlaps: 'allow' };
    }
    default:
      return assertNever(step);
  }
}

/** The same on the command line; null: it has no word for it. It finds open tasks only. */
function wordsOf(step: Step, model: Model): string[] | null {
  if (step.do === 'add') return ['add', step.title];
  if (step.do === 'addAndStart') return ['start', step.title];
  if (step.do === 'start' && model.get(step.id)?.done === false) return ['switch', String(step.id)];
  return step.do === 'stop' ? ['stop'] : null;
}

/** Has a step carried out, over the API or on the command line; answers whether that was acknowledged. */
export async function carryOut(app: RunningApp, model: Model, step: Step, chance: Chance): Promise<boolean> {
  const words = wordsOf(step, model);
  return words && chance(SAID) === 0 ? await app.say(...words) : (await app.send(commandOf(step))) !== null;
}
