import { addDays } from '#shared/time/date.ts';
import type { Cursor } from './cursors.ts';
import { FIRST_DATE, LAST_DATE } from './day.ts';
import { turnTo } from './focusManager.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui, useUi } from './ui.ts';

const today = (): string | null => useSnapshotStore.getState().snapshot?.day.date ?? null;

/** The cursor of the week page, on the shown day until it is moved. */
export const weekdayCursor: Cursor<string> = {
  get() {
    const { weekday, date } = useUi.getState();
    return weekday ?? date ?? today();
  },
  set: ui.selectWeekday,
  subscribe(onChange) {
    const ends = [useUi.subscribe(onChange), useSnapshotStore.subscribe(onChange)];
    return () => ends.forEach((end) => end());
  },
};

/** Moves the shown week by a number of weeks. */
export function turnWeeks(by: number): void {
  const { snapshot } = useSnapshotStore.getState();
  if (!snapshot) return;
  const date = addDays(useUi.getState().date ?? snapshot.day.date, by * 7);
  if (date >= FIRST_DATE && date <= LAST_DATE) ui.showDate(date === snapshot.day.date ? null : date);
}

/** Opens the page of a day. */
export function openDay(date: string): void {
  ui.showDate(date === today() ? null : date);
  turnTo('day');
}
