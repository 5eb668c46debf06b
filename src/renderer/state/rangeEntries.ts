import { useEffect } from 'react';
import { create } from 'zustand';
import type { EntryId } from '#shared/model/ids.ts';
import { partIn } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Interval } from '#shared/time/interval.ts';
import { bridge } from '../bridge.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { readNow } from './now.ts';
import { takingPast } from './past.ts';
import { ui } from './ui.ts';

type RangeEntries = {
  /** The entries of each loaded range, by start. Ranges that are no longer drawn stay until another one is. */
  readonly loaded: ReadonlyMap<string, readonly TimeEntry[]>;
  /** A key is moving an entry, and main has not answered yet. */
  readonly moving: boolean;
};

export const useRangeEntries = create<RangeEntries>(() => ({ loaded: new Map(), moving: false }));

/** A range that components draw: how many do, and the latest request for its entries. */
type Drawn = { readonly range: Interval; readonly count: number; readonly request: Promise<unknown> | null };

const drawn = new Map<string, Drawn>();

const keyOf = ({ start, end }: Interval): string => `${start} ${end}`;

/** Begins to draw a range; returns a function that ends it. */
function watch(range: Interval): () => void {
  const key = keyOf(range);
  const add = (by: number) => {
    const known = drawn.get(key);
    drawn.set(key, { range, count: (known?.count ?? 0) + by, request: known?.request ?? null });
    if (drawn.get(key)?.count === 0) drawn.delete(key);
  };
  add(1);
  useRangeEntries.setState(({ loaded }) => ({ loaded: new Map([...loaded].filter(([one]) => drawn.has(one))) }));
  return () => add(-1);
}

/** Loads the entries of a range. If this fails, a toast says so and the entries stay. */
async function load(range: Interval): Promise<void> {
  const key = keyOf(range);
  const known = drawn.get(key);
  // With nothing running there are no ticks to provide the time.
  const found = Promise.all([bridge().request('entries:between', range).then(takingPast), readNow(bridge())]);
  if (known) drawn.set(key, { ...known, request: found });
  const [result, now] = await found;
  const latest = drawn.get(key)?.request ?? found;
  // Asked for again meanwhile: that answer counts, and whoever waits for this one waits for it.
  if (latest !== found) await latest;
  else if (!result.ok) ui.toast(result.message);
  else {
    // A running entry does not extend into future days.
    const entries = result.value.filter((entry) => partIn(entry, range, now + 1) !== null);
    useRangeEntries.setState(({ loaded }) => ({ loaded: new Map(loaded).set(key, entries) }));
  }
}

/** Loads the entries of all drawn ranges again, after a command that the page waits for. */
export async function reloadEntries(): Promise<void> {
  await Promise.all([...drawn.values()].map(({ range }) => load(range)));
}

/** All loaded entries, each once. */
export const loadedEntries = (): readonly TimeEntry[] => [
  ...new Map([...useRangeEntries.getState().loaded.values()].flat().map((entry) => [entry.id, entry])).values(),
];

/** A loaded entry. */
export const loadedEntry = (id: EntryId | null): TimeEntry | undefined => loadedEntries().find((one) => one.id === id);

/**
 * The entries of a range, by start, loaded again when something changes, never because time passes; null until they are
 * there; a hook. Nothing is loaded while no component draws the range.
 */
export function useEntriesBetween(range: Interval): readonly TimeEntry[] | null {
  const revision = useSnapshotStore(({ snapshot }) => snapshot?.revision);
  const { start, end } = range;
  useEffect(() => watch({ start, end }), [start, end]);
  useEffect(() => {
    void load({ start, end });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each change is a reason to ask again.
  }, [revision, start, end]);
  return useRangeEntries(({ loaded }) => loaded.get(keyOf(range)) ?? null);
}
