import { hasTimes } from '#shared/model/trackedTime.ts';
import type { EntrySpan, TimeEntry } from '#shared/model/timeEntry.ts';
import { moveCursor } from './cursors.ts';
import { turnDays } from './day.ts';
import { deleteEntry, openEntry, place } from './entryCommands.ts';
import { focusRegion } from './focusManager.ts';
import { moved, movedDays, STEP } from './move.ts';
import type { Edge } from './move.ts';
import { loadedEntry, useRangeEntries } from './rangeEntries.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui, useUi } from './ui.ts';
import { turnWeeks } from './week.ts';

const selectedEntry = (): TimeEntry | undefined => loadedEntry(useUi.getState().entry);

/** One move at a time, however fast a key repeats: each starts where the previous one ended. */
async function placeAt(to: (entry: TimeEntry) => EntrySpan): Promise<void> {
  const entry = selectedEntry();
  if (!entry || !hasTimes(entry) || useRangeEntries.getState().moving) return;
  useRangeEntries.setState({ moving: true });
  await place(entry, to(entry)).finally(() => useRangeEntries.setState({ moving: false }));
}

const move = (edge: Edge, by: number) => () => void placeAt((entry) => moved(entry, edge, by, 0));

/** In the other day another element stands for the entry. */
const moveDays = (by: number) => () => {
  const zoneOf = ({ zone }: TimeEntry) => useSnapshotStore.getState().snapshot?.calendar.zone ?? zone;
  void placeAt((entry) => movedDays(entry, by, zoneOf(entry))).then(() => focusRegion('list'));
};

async function remove(): Promise<void> {
  const entry = selectedEntry();
  if (!entry) return;
  if ((await deleteEntry(entry)) === 'done') focusRegion('list');
}

/** Shows another day and moves the cursor there. */
const go = (turn: () => void) => () => {
  turn();
  focusRegion('list');
};

/** The actions of the keys on the day page. */
export const dayActions = {
  dayBefore: go(() => turnDays(-1)),
  dayAfter: go(() => turnDays(1)),
  today: go(() => ui.showDate(null)),
  entryUp: () => moveCursor('up'),
  entryDown: () => moveCursor('down'),
  openEntry: () => {
    const entry = selectedEntry();
    if (entry) openEntry(entry);
  },
  removeEntry: () => void remove(),
  earlier: move('whole', -STEP),
  later: move('whole', STEP),
  endEarlier: move('end', -STEP),
  endLater: move('end', STEP),
  startEarlier: move('start', -STEP),
  startLater: move('start', STEP),
};

/** The actions of the keys on the week page; Enter opens the day or the entry, as for any button. */
export const weekActions = {
  weekBefore: go(() => turnWeeks(-1)),
  weekAfter: go(() => turnWeeks(1)),
  thisWeek: go(() => ui.showDate(null)),
  weekdayUp: () => moveCursor('up'),
  weekdayDown: () => moveCursor('down'),
  entryDayBefore: moveDays(-1),
  entryDayAfter: moveDays(1),
};
