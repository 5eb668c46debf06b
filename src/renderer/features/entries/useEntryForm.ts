import { useEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/results.ts';
import type { Command } from '#shared/commands/command.ts';
import type { Consent } from '#shared/commands/resolveOverlaps.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { endOf, startOf, timesOf } from '#shared/parse/entryTimes.ts';
import type { Reading } from '#shared/parse/entryTimes.ts';
import { bridge } from '../../bridge.ts';
import { sendCommand } from '../../state/commands.ts';
import { describeDeleted, selectAdded } from '../../state/entryCommands.ts';
import { drawnNow, useRegion } from '../../state/snapshotStore.ts';
import { readNow } from '../../state/now.ts';
import { ui } from '../../state/ui.ts';
import type { EntryDraft } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { intentOf, slipOf } from './typedEntry.ts';
import type { TypedEntry } from './typedEntry.ts';
import { type } from './typing.ts';
import type { Typing } from './typing.ts';

/** A command that was refused, and why. */
export type Problem = { readonly command: Command; readonly answer: Failure };

/** What is typed, and whether it is understood by now. */
function useTyped({ entry, taskId, newTitle, startedAt, endedAt }: EntryDraft, calendar: Calendar) {
  const region = useRegion();
  const [typed, setTyped] = useState<TypedEntry>(() => ({
    taskId,
    newTitle: newTitle ?? null,
    times: timesOf(startedAt, endedAt, { calendar, region }),
    note: entry?.note ?? '',
    billable: entry?.billable ?? null,
  }));
  // For what is typed relative to now, where no ticks say what time it is.
  useEffect(() => void readNow(bridge()), []);
  const readAt = (now: number): Reading => ({
    calendar,
    region,
    now,
    mayRun: entry !== null && entry.endedAt === null,
  });
  return { typed, readAt, change: (part: Partial<TypedEntry>) => setTyped((before) => ({ ...before, ...part })) };
}

/** Sends the commands of an editor, which closes when one was done; what was refused stays as the problem. */
function useSending({ entry, refused, newTitle }: EntryDraft, close: () => void) {
  const t = useTranslate();
  const [problem, setProblem] = useState(refused);
  async function send(command: Command): Promise<void> {
    const answer = await sendCommand(command);
    if (!answer.ok) {
      setProblem({ command, answer });
      return;
    }
    if (command.type === 'deleteEntry' && entry) ui.toast(describeDeleted(entry), 'undo');
    else if (newTitle !== undefined) ui.toast(t('toast.entry-added'), 'undo');
    await selectAdded(command);
    close();
  }
  return { problem, setProblem, send };
}

/** What stands in the editor of an entry, what it means, and what is done with it. */
export function useEntryForm(draft: EntryDraft, calendar: Calendar, close: () => void) {
  const t = useTranslate();
  const { entry } = draft;
  const { typed, readAt, change } = useTyped(draft, calendar);
  const { problem, setProblem, send } = useSending(draft, close);
  /** What is not understood is said once the person has left the field: half a time is no mistake. */
  const [judged, setJudged] = useState(false);
  /** A key pressed twice means it once: a second entry would be one too many. */
  const saving = useRef(false);
  const reading = readAt(drawnNow());

  /** Sends what is typed, as it is understood now; what is more likely a slip is asked first, as main asks about what it doubts. */
  async function saveTyped(): Promise<void> {
    const now = readAt(await readNow(bridge()));
    setJudged(true);
    const understood = intentOf(entry, typed, now);
    if (!understood) return;
    if (entry) ui.selectEntry(entry.id);
    const message = slipOf(typed.times, understood, now, t);
    if (message === null) await send(understood.command);
    else setProblem({ command: understood.command, answer: { ok: false, code: 'entry-long', message } });
  }

  return {
    ...typed,
    problem,
    judged,
    start: startOf(typed.times, reading),
    end: endOf(typed.times, reading),
    reading,
    pick: (taskId: TaskId | null) => change({ taskId }),
    write: (note: string) => change({ note }),
    bill: (billable: boolean | null) => change({ billable }),
    /** Empties the times but for the duration, so that a person says what they were. */
    askTimes(): void {
      const byLength = type(typed.times, { field: 'duration', text: typed.times.duration }, reading);
      change({ times: type(byLength, { field: 'start', text: '' }, reading) });
    },
    type(typing: Typing): void {
      change({ times: type(typed.times, typing, reading) });
      setProblem(null);
      setJudged(false);
    },
    judge: () => setJudged(true),
    /** Saves what is typed, unless that is under way. */
    async save(): Promise<void> {
      if (saving.current) return;
      saving.current = true;
      await saveTyped().finally(() => (saving.current = false));
    },
    send,
    /** Sends again what asked back, with the answer. */
    agree: (consent: Consent) => problem && send({ ...problem.command, ...consent }),
  };
}

export type EntryForm = ReturnType<typeof useEntryForm>;
