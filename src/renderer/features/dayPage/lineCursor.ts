import type { EntryId } from '#shared/model/ids.ts';
import { cursorOf } from '../../state/cursors.ts';
import { ui } from '../../state/ui.ts';

/** The cursor's keys for a block, and for a gap by its start, ms UTC. */
export const blockKey = (id: EntryId): string => `entry ${id}`;
export const gapKey = (startedAt: number): string => `gap ${startedAt}`;

/** The cursor of the timeline. The list beside it has the same one while it is on an entry. */
export const lineCursor = cursorOf(
  ({ entry, gap }) => (entry !== null ? blockKey(entry) : gap !== null ? gapKey(gap) : null),
  (key) => {
    const [kind, number] = key.split(' ');
    if (kind === 'entry') ui.selectEntry(Number(number));
    else ui.selectGap(Number(number));
  },
);
