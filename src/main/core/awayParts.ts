import { awayPart } from '#shared/model/away.ts';
import type { AwayPart, AwaySign } from '#shared/model/away.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import type { History } from '#shared/model/history.ts';
import type { EntryId } from '#shared/model/ids.ts';
import { lengthOf } from '#shared/time/interval.ts';
import type { Heartbeat, Stored } from './ports.ts';
import { movedPart, signsMoved } from './recovery.ts';
import type { Recovery } from './recovery.ts';

const MINUTE = 60_000;

/** What the stored entries have of the time in which nobody was there. */
export function createAwayParts(history: History, stored: () => Stored) {
  /** Shorter time away is not asked about, ms. */
  const shortest = (): number => stored().settings.awayMinutes * MINUTE;
  const running = () => activeTasks(stored().tasks).map((task) => task.running);
  const runningIds = (): EntryId[] => running().map(({ id }) => id);

  /** The parts of entries in which nobody was there, up to `until`, ms UTC: those that are long enough to be asked about. */
  function absent(ids: readonly EntryId[], signs: readonly AwaySign[], until: number): AwayPart[] {
    return ids.flatMap((id): AwayPart[] => {
      const entry = history.entry(id);
      if (!entry || stored().tasks.get(entry.taskId)?.neverAsk !== false) return [];
      // What ended before the clock was set has the times of the clock before.
      const by = entry.clock - stored().clock;
      const moved = signsMoved(signs, by);
      const part = awayPart(entry, moved, until + by);
      if (part && lengthOf(part) >= shortest()) return [part];
      // What had ended before a gap of unknown length has no part of it.
      if (entry.endedAt !== null) return [];
      // Such a gap is asked about however short the known time away before it was.
      const unknown = awayPart(
        entry,
        moved.filter(({ why }) => why === 'clock'),
        until + by,
      );
      return unknown ? [unknown] : [];
    });
  }

  /** What runs, and what ran when the person had left already and was ended before they were seen to be back. */
  function ranSince({ away: before }: Heartbeat): EntryId[] {
    const start = Math.min(...before.map((sign) => sign.since));
    const ended = before.length > 0 ? history.since(start) : [];
    return [...new Set([...runningIds(), ...ended.map(({ id }) => id)])];
  }

  return {
    shortest,
    /** The starts of the entries that run, ms UTC. */
    starts: (): number[] => running().map(({ startedAt }) => startedAt),
    absent,

    /** Whether what ran at a heartbeat has to be settled. */
    isDue: (last: Heartbeat): boolean => runningIds().length > 0 || last.away.length > 0,

    /** The parts of the time since a heartbeat that was not recorded, on the clock as it stands after it. */
    absentSince(last: Heartbeat, { step, signs, until }: Recovery): AwayPart[] {
      // What had ended keeps its times when the clock is set.
      const moving = new Set(runningIds());
      return absent(ranSince(last), signs, until).map((part) =>
        moving.has(part.entryId) ? movedPart(part, step?.by ?? 0) : part,
      );
    },
  };
}
