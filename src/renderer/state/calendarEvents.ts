import { useEffect } from 'react';
import { create } from 'zustand';
import type { CalendarEvent, CalendarEvents } from '#shared/model/calendarEvent.ts';
import { byPosition } from '#shared/model/task.ts';
import type { Day } from '#shared/time/day.ts';
import type { Interval } from '#shared/time/interval.ts';
import { bridge } from '../bridge.ts';
import { coalesced } from './coalesced.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

const HOUR = 3_600_000;
/** An event without times becomes an entry of an hour from here on, ms after the start of the day. */
const MORNING = 9 * HOUR;
/** Ranges that are remembered: those of a week, each of its days, and the next to them. */
const REMEMBERED = 24;

type Key = `${number}-${number}`;

const keyOf = ({ start, end }: Interval): Key => `${start}-${end}`;

/** What main answered for each range that was shown lately. */
const useLoaded = create<{ readonly ranges: ReadonlyMap<Key, CalendarEvents> }>(() => ({ ranges: new Map() }));

/** Asks main for the events of a range. */
async function ask({ start, end }: Interval): Promise<void> {
  const key = keyOf({ start, end });
  const answer = await bridge().request('calendars:events', { start, end });
  if (!answer.ok) return;
  useLoaded.setState(({ ranges }) => ({
    ranges: new Map([...[...ranges].filter(([other]) => other !== key).slice(1 - REMEMBERED), [key, answer.value]]),
  }));
}

/** The ranges that are being asked for. */
const loading = new Map<Key, () => Promise<void>>();

/** Loads the events of a range; again after that if something changes meanwhile. */
function load(range: Interval): Promise<void> {
  const key = keyOf(range);
  const run = loading.get(key) ?? coalesced(() => ask(range));
  loading.set(key, run);
  return run().finally(() => loading.delete(key));
}

/** Whether the person has added a calendar, or ActivityWatch; a hook. */
export const useHasCalendars = (): boolean =>
  useSnapshotStore(
    ({ snapshot }) =>
      snapshot !== null && (snapshot.settings.activityWatch || snapshot.settings.calendars.some(({ isOn }) => isOn)),
  );

/**
 * The events of a range of at most 45 days; null until they are known. They are asked for when the range is shown, when
 * a calendar changed, and when the person comes back to the window; never because time passes.
 */
export function useCalendarEvents({ start, end }: Interval): CalendarEvents | null {
  const calendars = useSnapshotStore(({ snapshot }) => snapshot?.settings.calendars);
  const watch = useSnapshotStore(
    ({ snapshot }) => snapshot?.settings.activityWatch && snapshot.settings.activityWatchPort,
  );
  const changes = useSnapshotStore(({ snapshot }) => snapshot?.calendars.changes);
  const calendar = useSnapshotStore(({ snapshot }) => snapshot?.calendar);
  useEffect(() => {
    const look = (): void => void load({ start, end });
    look();
    globalThis.addEventListener('focus', look);
    return () => globalThis.removeEventListener('focus', look);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Not read: each change is a reason to ask again.
  }, [start, end, calendars, watch, changes, calendar]);
  return useLoaded(({ ranges }) => ranges.get(keyOf({ start, end })) ?? null);
}

/**
 * Opens the editor of a new entry with the times and the title of an event: of the open task with that title, otherwise
 * of a new one.
 */
export function enterEvent({ title, start, end, isAllDay }: CalendarEvent, day: Day): void {
  const { snapshot } = useSnapshotStore.getState();
  const newTitle = title === '' ? currentTranslate()('calendars.untitled') : title;
  const open = [...(snapshot?.tasks.values() ?? [])].filter((task) => task.state === 'open').toSorted(byPosition);
  const known = open.find((task) => task.title === newTitle);
  const startedAt = isAllDay ? day.start + MORNING : start;
  const endedAt = isAllDay ? startedAt + HOUR : end;
  const draft = { entry: null, taskId: known?.id ?? null, newTitle, startedAt, endedAt, refused: null };
  ui.open({ kind: 'entry', draft, back: null });
}
