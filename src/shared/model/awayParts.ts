import { intersection, subtract } from '../time/interval.ts';
import type { Interval } from '../time/interval.ts';
import type { AwayPart } from './away.ts';
import type { EntryId, TaskId } from './ids.ts';

/**
 * How a write changed an entry: its interval before and after, where Infinity means that it is running. `before` is
 * null for a new entry, `after` for a deleted one.
 */
export type EntryMove = {
  readonly entryId: EntryId;
  readonly taskId: TaskId;
  readonly before: Interval | null;
  readonly after: Interval | null;
};

/**
 * The parts that move to other entries when a write moves time in question between entries of a task: a split, a merge,
 * a trim, or undoing one of these. Without them, that time would no longer be asked about.
 */
export function handedOver(parts: readonly AwayPart[], moves: readonly EntryMove[]): AwayPart[] {
  return parts.flatMap((part) => {
    const from = moves.find(({ entryId }) => entryId === part.entryId);
    if (!from?.before) return [];
    const lost = without(intersection([part], from.before), from.after);
    return moves
      .filter(({ entryId, taskId }) => entryId !== part.entryId && taskId === from.taskId)
      .flatMap(({ entryId, before, after }) => {
        const gained = after ? without(intersection(lost, after), before) : [];
        const known = parts.filter((other) => other.entryId === entryId);
        return known.reduce(subtract, gained).map(({ start, end }) => ({ entryId, why: part.why, start, end }));
      });
  });
}

/**
 * The parts of `time` that a write made entries cover by starting them again, although neither they nor another entry
 * of their task were running then.
 */
export const resumedParts = (moves: readonly EntryMove[], time: Interval): AwayPart[] =>
  moves.filter(isResumed).flatMap(({ entryId, taskId, after }) => {
    const ran = moves.flatMap((move) => (move.taskId === taskId && move.before ? [move.before] : []));
    const idle = ran.reduce(subtract, intersection([time], after));
    return idle.map(({ start, end }) => ({ entryId, why: 'resumed', start, end }) as const);
  });

const isResumed = (move: EntryMove): move is EntryMove & { readonly after: Interval } =>
  move.after?.end === Infinity && move.before?.end !== Infinity;

/** With `cut` null, nothing is cut. */
const without = (pieces: readonly Interval[], cut: Interval | null): readonly Interval[] =>
  cut ? subtract(pieces, cut) : pieces;
