import { useEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/channels.ts';
import type { Consent, Intent } from '#shared/commands/command.ts';
import { wallTime } from '#shared/time/day.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { endOf, endsNextDay, startOf, timesOf } from '#shared/parse/entryTimes.ts';
import type { Reading } from '#shared/parse/entryTimes.ts';
import { formatDate } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import { bridge } from '../../bridge.ts';
import { attempt, selectAdded } from '../../state/entryCommands.ts';
import { drawnNow, useRegion } from '../../state/snapshotStore.ts';
import { readNow } from '../../state/now.ts';
import { ui } from '../../state/ui.ts';
import type { EntryDraft } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { type } from './typing.ts';
import type { Typing } from './typing.ts';

/** ms. An end that was typed before the start, and makes an entry longer than this, is more often a slip than a night. */
const LONG_NIGHT = 12 * 3_600_000;

/** A command that was refused, and why. */
type Problem = { readonly intent: Intent; readonly answer: Failure };

/** What stands in the editor of an entry, what it means, and what is done with it. */
export function useEntryForm(draft: EntryDraft, calendar: Calendar, close: () => void) {
  const t = useTranslate();
  const region = useRegion();
  const { entry } = draft;
  const [taskId, setTaskId] = useState(draft.taskId);
  const [note, setNote] = useState(entry?.note ?? '');
  const [times, setTimes] = useState(() => timesOf(draft.startedAt, draft.endedAt, { calendar, region }));
  /** What is not understood is said once the person has left the field: half a time is no mistake. */
  const [judged, setJudged] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(draft.refused);
  /** A key pressed twice means it once: a second entry would be one too many. */
  const saving = useRef(false);
  // For what is typed relative to now, where no ticks say what time it is.
  useEffect(() => void readNow(bridge()), []);

  const readAt = (now: number): Reading => ({
    calendar,
    region,
    now,
    mayRun: entry !== null && entry.endedAt === null,
  });
  const reading = readAt(drawnNow());

  async function send(intent: Intent): Promise<void> {
    const answer = await attempt(intent);
    if (!answer.ok) {
      setProblem({ intent, answer });
      return;
    }
    await selectAdded(intent);
    close();
  }

  /** Sends what was typed, unless it is more likely a slip: then that is asked first, as main asks about what it doubts. */
  async function check(intent: Intent, startedAt: number, endedAt: number | null): Promise<void> {
    if (endedAt === null || endedAt - startedAt <= LONG_NIGHT || !endsNextDay(times, startedAt, endedAt, reading))
      return await send(intent);
    const day = (at: number) => wallTime(at, calendar.zone).date;
    const date = formatDate(day(endedAt), day(startedAt), region);
    const message = t('entry.next-day', { date, time: formatHours(endedAt - startedAt) });
    setProblem({ intent, answer: { ok: false, code: 'entry-long', message } });
    return undefined;
  }

  /** Saves what is typed, unless that is under way. */
  async function save(): Promise<void> {
    if (saving.current) return;
    saving.current = true;
    await saveTyped().finally(() => (saving.current = false));
  }

  /** Saves what is typed, as it is understood now. */
  async function saveTyped(): Promise<void> {
    const now = readAt(await readNow(bridge()));
    const [start, end] = [startOf(times, now), endOf(times, now)];
    setJudged(true);
    if (!start.ok || !end.ok || taskId === null) return;
    const [startedAt, endedAt] = [start.value.at, end.value?.at ?? null];
    if (entry) {
      ui.selectEntry(entry.id);
      const fields = {
        ...(taskId === entry.taskId ? {} : { taskId }),
        ...(startedAt === entry.startedAt ? {} : { startedAt }),
        ...(endedAt === null || endedAt === entry.endedAt ? {} : { endedAt }),
        ...(note === entry.note ? {} : { note }),
      };
      await check({ type: 'changeEntry', entryId: entry.id, fields }, startedAt, endedAt);
    } else if (endedAt !== null) {
      await check({ type: 'addEntry', taskId, startedAt, endedAt, note }, startedAt, endedAt);
    }
  }

  return {
    taskId,
    times,
    note,
    problem,
    judged,
    start: startOf(times, reading),
    end: endOf(times, reading),
    reading,
    pick: (picked: TaskId) => setTaskId(picked),
    write: (text: string) => setNote(text),
    type(typing: Typing): void {
      setTimes(type(times, typing, reading));
      setProblem(null);
      setJudged(false);
    },
    judge: () => setJudged(true),
    save,
    send,
    /** Sends again what asked back, with the answer. */
    agree: (consent: Consent) => problem && send({ ...problem.intent, ...consent }),
  };
}

export type EntryForm = ReturnType<typeof useEntryForm>;
