import { create } from 'zustand';
import { addDays } from '#shared/time/date.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Day } from '#shared/time/day.ts';
import { partIn } from '#shared/model/trackedTime.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { bridge } from '../bridge.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { readNow } from './now.ts';
import { ui, useUi } from './ui.ts';

/** The entries of the shown day, by start; null until they are loaded. */
type DayEntries = {
  readonly day: Day | null;
  readonly entries: readonly TimeEntry[] | null;
  /** A key is moving one of them, and main has not answered yet. */
  readonly moving: boolean;
};

export const useDayEntries = create<DayEntries>(() => ({ day: null, entries: null, moving: false }));

/** The day of a date; today if null. */
export const dayShown = ({ day, calendar }: Snapshot, date: string | null): Day =>
  date === null || date === day.date ? day : dayOf(date, calendar);

/** Loads the entries of the shown day. If this fails, a toast says so and the entries stay. */
export async function loadDay(): Promise<void> {
  const { snapshot } = useSnapshotStore.getState();
  if (!snapshot) return;
  const day = dayShown(snapshot, useUi.getState().date);
  const [found, now] = await Promise.all([bridge().request('entries:between', day), readNow(bridge())]);
  const latest = useSnapshotStore.getState().snapshot;
  // Another day was chosen or something changed meanwhile; that is being loaded, too.
  if (!latest || dayShown(latest, useUi.getState().date).start !== day.start) return;
  if (!found.ok) ui.toast(found.message);
  // A running entry does not extend into future days.
  else useDayEntries.setState({ day, entries: found.value.filter((entry) => partIn(entry, day, now + 1) !== null) });
}

/** The first date that can be shown; entries cannot be earlier. */
export const FIRST_DATE = '1970-01-02';
export const LAST_DATE = '2099-12-30';

/** Moves the shown day by a number of days. */
export function turnDays(by: number): void {
  const { snapshot } = useSnapshotStore.getState();
  if (!snapshot) return;
  const date = addDays(dayShown(snapshot, useUi.getState().date).date, by);
  if (date >= FIRST_DATE && date <= LAST_DATE) ui.showDate(date === snapshot.day.date ? null : date);
}
