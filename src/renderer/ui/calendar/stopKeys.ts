import type { EntryId, TaskId } from '#shared/model/ids.ts';
import { cursorOf } from '../../state/cursors.ts';
import { ui } from '../../state/ui.ts';
import { weekdayCursor } from '../../state/week.ts';

/** The cursor's keys for an entry, a group by its first entry, a gap by its start (ms UTC), a planned task, and a day. */
export const entryKey = (id: EntryId): string => `entry ${id}`;
export const groupKey = (id: EntryId): string => `group ${id}`;
export const gapKey = (startedAt: number): string => `gap ${startedAt}`;
export const taskKey = (id: TaskId): string => `task ${id}`;
export const dayKey = (date: string): string => `day ${date}`;

function select(key: string): void {
  const [kind, name = ''] = key.split(' ');
  if (kind === 'entry') ui.selectEntry(Number(name));
  else if (kind === 'day') ui.selectWeekday(name);
  else ui.selectStop(key);
}

/** The cursor of a calendar. The list beside it has the same one while it is on an entry. */
export const stopCursor = cursorOf(({ entry, stop }) => (entry === null ? stop : entryKey(entry)), select);

/** The cursor of a week, which begins on the shown day. */
export const weekCursor = {
  ...stopCursor,
  get: () => stopCursor.get() ?? dayKey(weekdayCursor.get() ?? ''),
};
