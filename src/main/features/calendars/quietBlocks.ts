import { intersection, lengthOf, union } from '#shared/time/interval.ts';
import type { Interval } from '#shared/time/interval.ts';

/** What a watcher recorded between two instants, ms UTC. */
export type Span = Interval & {
  readonly app?: string | undefined;
  readonly title?: string | undefined;
  readonly status?: string | undefined;
};

/** A program that was in front most of the time. `title`: of its window that was open longest. */
export type Block = Interval & { readonly app: string; readonly title: string };

/** People change windows all the time: what is shown is the program of each of these, ms. */
const SLOT = 5 * 60_000;

type Seen = Interval & { readonly app: string; readonly title: string };

const longest = (sums: ReadonlyMap<string, number>): string =>
  [...sums].reduce((best, one) => (one[1] > best[1] ? one : best), ['', -1])[0];

const addTo = (sums: Map<string, number>, key: string, ms: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + ms);

/** The parts of a span in each slot that it touches. */
function* inSlots(span: Seen): Iterable<[slot: number, part: Seen]> {
  for (let slot = Math.floor(span.start / SLOT); slot * SLOT < span.end; slot++) {
    const [start, end] = [Math.max(span.start, slot * SLOT), Math.min(span.end, (slot + 1) * SLOT)];
    yield [slot, { ...span, start, end }];
  }
}

/** The program that was in front longest. */
function leading(parts: readonly Seen[]): string {
  const sums = new Map<string, number>();
  for (const part of parts) addTo(sums, part.app, lengthOf(part));
  return longest(sums);
}

function blockOf(app: string, parts: readonly Seen[]): Block {
  const titles = new Map<string, number>();
  let [start, end] = [Infinity, -Infinity];
  for (const part of parts) {
    start = Math.min(start, part.start);
    end = Math.max(end, part.end);
    if (part.app === app) addTo(titles, part.title, lengthOf(part));
  }
  return { start, end, app, title: longest(titles) };
}

/** Joins what was in front while somebody was there to few blocks, by start, which do not overlap. */
export function quietBlocks(windows: readonly Span[], there: readonly Interval[]): Block[] {
  const presence = union(there.map(({ start, end }) => ({ start, end })));
  const slots = new Map<number, Seen[]>();
  for (const { app = '', title = '', ...span } of windows)
    for (const part of intersection(presence, span))
      for (const [slot, seen] of inSlots({ ...part, app, title })) {
        const parts = slots.get(slot) ?? [];
        parts.push(seen);
        slots.set(slot, parts);
      }
  const blocks: { app: string; last: number; parts: Seen[] }[] = [];
  for (const [slot, parts] of [...slots].toSorted(([a], [b]) => a - b)) {
    const app = leading(parts);
    const before = blocks.at(-1);
    if (before?.app === app && before.last === slot - 1) {
      before.parts.push(...parts);
      before.last = slot;
    } else blocks.push({ app, last: slot, parts: [...parts] });
  }
  return blocks.map(({ app, parts }) => blockOf(app, parts));
}
