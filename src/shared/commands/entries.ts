import { z } from 'zod';
import { cleanText } from '../model/cleanText.ts';
import { activeTasks } from '../model/elapsed.ts';
import type { History } from '../model/history.ts';
import { isActive } from '../model/task.ts';
import { NOTE_MAX, plainEntry } from '../model/timeEntry.ts';
import type { EntryId } from '../model/ids.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import { hasTimes } from '../model/trackedTime.ts';
import type { Change } from './change.ts';
import { changes, end, isRejection, reject, withTask } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import { command } from './define.ts';
import type { FieldsOf, Given } from './define.ts';
import { findOrAdd } from './newTasks.ts';
import { placeEntry } from './placeEntry.ts';
import type { Consent } from './resolveOverlaps.ts';
import { agreement, anyText, billedAgreement, draft, entryFields, instant, rowId } from './schema.ts';

const newEntry = {
  taskId: rowId,
  startedAt: instant,
  endedAt: instant,
  note: anyText,
  /** Whether it is billable; null or left out: as its task has it. */
  billable: z.boolean().nullable().exactOptional(),
  ...agreement,
};
const trackFields = { task: z.strictObject(draft), startedAt: instant, endedAt: instant, ...agreement };
const changeFields = { entryId: rowId, fields: entryFields, ...agreement };

export const entryCommands = {
  addEntry: command(newEntry, (given, asked) => withTask(given.state, asked.taskId, () => addEntry(given, asked))),
  /** Adds an entry to the first open task with that title, or to a new task from the draft. */
  trackTitle: command(trackFields, trackTitle),
  changeEntry: command(changeFields, ({ state, at, history }, { entryId, fields, ...agreed }) =>
    withEntry(history, entryId, (entry) => changeEntry(state, entry, fields, agreed, at, history)),
  ),
  splitEntry: command(
    { entryId: rowId, at: instant, ...billedAgreement },
    ({ state, at, history }, { entryId, at: splitAt }) =>
      withEntry(history, entryId, (entry) => withTimes([entry], () => split(state, entry, splitAt, at))),
  ),
  /** Merges two entries of a task, including the time between them. */
  mergeEntries: command({ entryId: rowId, other: rowId, ...agreement }, ({ state, at, history }, asked) =>
    withEntry(history, asked.entryId, (one) =>
      withEntry(history, asked.other, (other) =>
        withTimes([one, other], () => merge(state, one, other, asked, at, history)),
      ),
    ),
  ),
  deleteEntry: command({ entryId: rowId, ...billedAgreement }, ({ history }, { entryId }) =>
    withEntry(history, entryId, (entry) => changes({ type: 'entryDeleted', id: entry.id })),
  ),
  /** Extends an entry to now and keeps it running. One that was billed stays, and a new one follows it. */
  continueEntry: command({ entryId: rowId, ...agreement }, ({ state, at, history }, { entryId, ...agreed }) =>
    withEntry(history, entryId, (entry) => withTimes([entry], () => runOn(state, entry, agreed, at, history))),
  ),
  /** Moves the start to the end of the previous entry. */
  startAtLastEnd: command({ entryId: rowId, ...agreement }, ({ state, at, history }, { entryId, ...agreed }) =>
    withEntry(history, entryId, (entry) =>
      withTimes([entry], () => {
        const startedAt = history.lastEnd(entry.startedAt);
        if (startedAt === null) return reject('entry-no-end-before');
        return changeEntry(state, entry, { startedAt }, agreed, at, history);
      }),
    ),
  ),
} as const;

type EntryFields = FieldsOf<typeof changeFields>['fields'];

function withEntry(history: History, id: EntryId, then: (entry: TimeEntry) => Decision): Decision {
  const entry = history.entry(id);
  return entry ? then(entry) : reject('entry-not-found');
}

function addEntry({ state, at, history }: Given, asked: FieldsOf<typeof newEntry>): Decision {
  const { taskId, startedAt, endedAt } = asked;
  const entry: TimeEntry = {
    id: state.nextEntryId,
    taskId,
    startedAt,
    endedAt,
    zone: at.zone,
    note: cleanText(asked.note),
    ...plainEntry,
    billable: asked.billable ?? null,
    clock: state.clock,
  };
  return placeEntry(state, entry, [{ type: 'entryAdded', entry }], asked, at, history);
}

function trackTitle(given: Given, { task, ...asked }: FieldsOf<typeof trackFields>): Decision {
  const found = findOrAdd(given.state, task, given.at.now);
  if (isRejection(found)) return { ok: false, rejection: found };
  const added = addEntry(given, { ...asked, taskId: found.taskId, note: '' });
  return added.ok ? changes(...found.changes, ...added.changes) : added;
}

function changeEntry(
  state: State,
  entry: TimeEntry,
  fields: EntryFields,
  consent: Consent,
  at: Moment,
  history: History,
): Decision {
  // A start that a person sets was no longer moved by a clock step.
  const clockStep = (fields.startedAt ?? entry.startedAt) === entry.startedAt ? entry.clockStep : 0;
  const changed: TimeEntry = {
    ...entry,
    ...fields,
    ...timed(entry, fields),
    note: cleanText(fields.note ?? entry.note),
    clockStep,
  };
  const same = (Object.keys(fields) as (keyof EntryFields)[]).every((field) => entry[field] === changed[field]);
  if (same) return changes();
  return withTask(state, changed.taskId, (task) => {
    if (changed.endedAt === null && changed.taskId !== entry.taskId && isActive(task)) return reject('entry-running');
    const isEnded = entry.endedAt === null && changed.endedAt !== null;
    if (isEnded && changed.endedAt > at.now) return reject('entry-ends-in-future');
    const writing: Change[] = [{ type: 'entryChanged', entry: changed }];
    if (changed.endedAt === null && task.state === 'done') writing.unshift({ type: 'taskReopened', id: task.id });
    const moved = changed.startedAt !== entry.startedAt || changed.endedAt !== entry.endedAt;
    if (moved) return placeEntry(state, changed, writing, consent, at, history);
    if (changed.note.length > NOTE_MAX) return reject('note-too-long', { max: NOTE_MAX, length: changed.note.length });
    return changes(...writing);
  });
}

/** Whoever gives it times knows them. */
const timed = (entry: TimeEntry, { startedAt, endedAt }: EntryFields): Pick<TimeEntry, 'dayOnly'> => ({
  dayOnly:
    entry.dayOnly && (startedAt ?? entry.startedAt) === entry.startedAt && (endedAt ?? entry.endedAt) === entry.endedAt,
});

/** What moves the times of an entry needs times: those without clock times only stand for their day and length. */
const withTimes = (entries: readonly TimeEntry[], then: () => Decision): Decision =>
  entries.every(hasTimes) ? then() : reject('entry-no-times');

function split(state: State, entry: TimeEntry, splitAt: number, { now }: Moment): Decision {
  if (splitAt <= entry.startedAt || splitAt >= (entry.endedAt ?? now)) return reject('split-outside');
  return changes(
    { type: 'entryChanged', entry: { ...entry, endedAt: splitAt } },
    { type: 'entryAdded', entry: { ...entry, id: state.nextEntryId, startedAt: splitAt, clockStep: 0 } },
  );
}

function merge(
  state: State,
  one: TimeEntry,
  other: TimeEntry,
  consent: Consent,
  at: Moment,
  history: History,
): Decision {
  if (one.id === other.id) return changes();
  if (one.taskId !== other.taskId) return reject('entry-other-task');
  const [first, second] = one.startedAt <= other.startedAt ? [one, other] : [other, one];
  const endedAt = first.endedAt === null || second.endedAt === null ? null : Math.max(first.endedAt, second.endedAt);
  const notes = first.note === second.note ? [first.note] : [first.note, second.note];
  const note = notes.filter((text) => text !== '').join('\n');
  const merged: TimeEntry = { ...first, endedAt, note };
  const writing: Change[] = [
    { type: 'entryDeleted', id: second.id },
    { type: 'entryChanged', entry: merged },
  ];
  return placeEntry(state, merged, writing, consent, at, history, [second.id]);
}

function runOn(state: State, entry: TimeEntry, consent: Consent, at: Moment, history: History): Decision {
  if (entry.endedAt === null) return changes();
  return withTask(state, entry.taskId, (task) => {
    if (isActive(task)) return reject('entry-running');
    const others = state.settings.severalAtOnce ? [] : activeTasks(state.tasks);
    const ending = end(others, at.now);
    const running =
      entry.invoiceId === null ? { ...entry, endedAt: null, clock: state.clock } : following(state, entry);
    const writing: Change[] = [{ type: running.id === entry.id ? 'entryChanged' : 'entryAdded', entry: running }];
    if (task.state === 'done') writing.unshift({ type: 'taskReopened', id: task.id });
    // Entries paused by this end now, so that they can be trimmed.
    const closed = (other: TimeEntry): TimeEntry =>
      others.some((active) => active.running.id === other.id) ? { ...other, endedAt: at.now } : other;
    const pausedHistory: History = { ...history, between: (range) => history.between(range).map(closed) };
    const placed = placeEntry(state, running, writing, consent, at, pausedHistory);
    return placed.ok ? changes(...ending, ...placed.changes) : placed;
  });
}

/** An entry that runs from the end of a billed one on, and is not billed. */
const following = (state: State, { endedAt, ...billed }: TimeEntry): TimeEntry => ({
  ...billed,
  id: state.nextEntryId,
  startedAt: endedAt ?? billed.startedAt,
  endedAt: null,
  invoiceId: null,
  clockStep: 0,
  clock: state.clock,
});
