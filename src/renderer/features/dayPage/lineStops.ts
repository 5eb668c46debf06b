import type { Day } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import { gaps, hasTimes } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { lanesOf } from './layout.ts';
import type { Lane } from './layout.ts';
import { blockKey, gapKey } from './lineCursor.ts';

/** Minimum length of a gap, ms. */
const LEAST_GAP = 60_000;

/** A stop of the arrow keys on the timeline: a block with its column, or a gap. */
export type LineStop =
  | { readonly kind: 'block'; readonly key: string; readonly entry: TimeEntry; readonly lane: Lane }
  | { readonly kind: 'gap'; readonly key: string; readonly gap: Interval };

const startOf = (stop: LineStop): number => (stop.kind === 'block' ? stop.entry.startedAt : stop.gap.start);

/**
 * The stops of a day, by start: only entries whose times are known. There is no gap after a running entry, which covers
 * the rest of the day.
 */
export function stopsOf(all: readonly TimeEntry[], day: Day): LineStop[] {
  const entries = all.filter(hasTimes);
  const lanes = lanesOf(
    entries.map(({ startedAt, endedAt }) => ({ start: startedAt, end: Math.min(endedAt ?? day.end, day.end) })),
  );
  const blocks = entries.map((entry, index): LineStop => {
    const lane = lanes[index] ?? { lane: 0, of: 1 };
    return { kind: 'block', key: blockKey(entry.id), entry, lane };
  });
  const free = gaps(entries, day, day.end, LEAST_GAP).map((gap): LineStop => ({
    kind: 'gap',
    key: gapKey(gap.start),
    gap,
  }));
  return [...blocks, ...free].toSorted((a, b) => startOf(a) - startOf(b));
}
