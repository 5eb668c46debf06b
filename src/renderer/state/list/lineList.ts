import type { TaskId } from '#shared/model/ids.ts';
import type { Keys } from './keys.ts';
import type { Line, TaskLine } from '../lines.ts';
import { lastUpTo } from './sorted.ts';

/** Lines of tasks that stand together. */
export type LineRows = {
  readonly length: number;
  readonly at: (index: number) => TaskLine | undefined;
  /** Where the line of a task is among them; -1: nowhere. */
  readonly placeOf: (id: TaskId) => number;
};

/** Lines with their heading; null if they have none. */
export type Section = { readonly head: Line | null; readonly rows: LineRows };

/** The lines of the list, top to bottom: like an array, but made of sections that stay as they are. */
export type Lines = {
  readonly length: number;
  readonly at: (index: number) => Line | undefined;
  /** Where the line of a task is; -1: nowhere. */
  readonly placeOf: (id: TaskId) => number;
  /** The tasks among the lines. */
  readonly keys: Keys<TaskId>;
};

/** A few lines. */
export const lineRows = (lines: readonly TaskLine[]): LineRows => ({
  length: lines.length,
  at: (index) => lines[index],
  placeOf: (id) => lines.findIndex(({ task }) => task.id === id),
});

/** Where something in a section is: the section, and the index in it. */
type Place = { readonly section: Section | undefined; readonly index: number };

/** How many items stand before each section, and after the last one. */
function startsOf(sections: readonly Section[], sizeOf: (section: Section) => number): readonly number[] {
  const starts = [0];
  for (const section of sections) starts.push((starts.at(-1) ?? 0) + sizeOf(section));
  return starts;
}

const heads = ({ head }: Section): number => (head ? 1 : 0);

export function createLines(all: readonly Section[]): Lines {
  const sections = all.filter((section) => heads(section) + section.rows.length > 0);
  const lineStarts = startsOf(sections, (section) => heads(section) + section.rows.length);
  const keyStarts = startsOf(sections, ({ rows }) => rows.length);
  const locate = (starts: readonly number[], index: number): Place => {
    const at = lastUpTo(starts, (start) => start - index);
    return { section: sections[at], index: index - (starts[at] ?? 0) };
  };
  /** Where a task is, counted by starts, `extra` items standing before those of a section. */
  const find = (id: TaskId, starts: readonly number[], extra: (section: Section) => number): number => {
    for (const [index, section] of sections.entries()) {
      const place = section.rows.placeOf(id);
      if (place !== -1) return (starts[index] ?? 0) + extra(section) + place;
    }
    return -1;
  };
  const keyAt = (at: number): TaskId | undefined => {
    const { section, index } = locate(keyStarts, at);
    return section?.rows.at(index)?.task.id;
  };
  const keyCount = keyStarts.at(-1) ?? 0;
  const range = (from: number, to: number): TaskId[] =>
    Array.from({ length: Math.max(0, Math.min(to, keyCount) - from) }, (_one, index) => keyAt(from + index) ?? 0);
  return {
    length: lineStarts.at(-1) ?? 0,
    at(at) {
      const { section, index } = locate(lineStarts, at);
      return (
        section && (index < heads(section) ? (section.head ?? undefined) : section.rows.at(index - heads(section)))
      );
    },
    placeOf: (id) => find(id, lineStarts, heads),
    keys: {
      length: keyCount,
      at: (index) => keyAt(index < 0 ? keyCount + index : index),
      indexOf: (id) => find(id, keyStarts, () => 0),
      slice: (from, to) => range(from, to),
      [Symbol.iterator]: () => range(0, keyCount).values(),
    },
  };
}
