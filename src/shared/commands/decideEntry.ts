import { assertNever } from '../model/assertNever.ts';
import { cleanText } from '../model/cleanText.ts';
import type { Change } from './change.ts';
import type { Consent, EntryFields, Intent } from './command.ts';
import { changes, end, reject, withTask } from './decision.ts';
import type { Decision, Moment, State } from './decision.ts';
import { activeTasks } from '../model/elapsed.ts';
import type { History } from '../model/history.ts';
import { resolveOverlaps } from './resolveOverlaps.ts';
import { isActive } from '../model/task.ts';
import { NOTE_MAX } from '../model/timeEntry.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import type { EntryId } from '../model/ids.ts';

export type EntryIntent = Extract<
  Intent,
  {
    type:
      | 'addEntry'
      | 'changeEntry'
      | 'splitEntry'
      | 'mergeEntries'
      | 'deleteEntry'
      | 'continueEntry'
      | 'startAtLastEnd';
  }
>;

/** An entry that is longer is asked about: it is more often a slip of the pen than a day without sleep. */
const LONG = 24 * 3600 * 1000;

/** What a command about entries comes to. Pure but for what it looks up in `history`. */
export function decideEntry(state: State, intent: EntryIntent, at: Moment, history: History): Decision {
  switch (intent.type) {
    case 'addEntry':
      return withTask(state, intent.taskId, () => {
        const { taskId, startedAt, endedAt } = intent;
        const entry: TimeEntry = {
          id: state.nextEntryId,
          taskId,
          startedAt,
          endedAt,
          zone: at.zone,
          note: cleanText(intent.note),
          clockStep: 0,
          clock: state.clock,
        };
        return place(state, entry, [{ type: 'entryAdded', entry }], intent, at, history);
      });
    case 'changeEntry':
      return withEntry(history, intent.entryId, (entry) =>
        changeEntry(state, entry, intent.fields, intent, at, history),
      );
    case 'splitEntry':
      return withEntry(history, intent.entryId, (entry) => split(state, entry, intent.at, at));
    case 'mergeEntries':
      return withEntry(history, intent.entryId, (one) =>
        withEntry(history, intent.other, (other) => merge(state, one, other, intent, at, history)),
      );
    case 'deleteEntry':
      return withEntry(history, intent.entryId, ({ id }) => changes({ type: 'entryDeleted', id }));
    case 'continueEntry':
      return withEntry(history, intent.entryId, (entry) => runOn(state, entry, intent, at, history));
    case 'startAtLastEnd':
      return withEntry(history, intent.entryId, (entry) => {
        const startedAt = history.lastEnd(entry.startedAt);
        if (startedAt === null) return reject('entry-no-end-before');
        return changeEntry(state, entry, { startedAt }, intent, at, history);
      });
    default:
      return assertNever(intent);
  }
}

function withEntry(history: History, id: EntryId, then: (entry: TimeEntry) => Decision): Decision {
  const entry = history.entry(id);
  return entry ? then(entry) : reject('entry-not-found');
}

/** Writes `entry` by `writing`, once it is sound and has room. `beside`: entries that are no obstacle. */
function place(
  state: State,
  entry: TimeEntry,
  writing: readonly Change[],
  consent: Consent,
  { now }: Moment,
  history: History,
  beside: readonly EntryId[] = [],
): Decision {
  const { startedAt, endedAt, note } = entry;
  if (note.length > NOTE_MAX) return reject('note-too-long', { max: NOTE_MAX, length: note.length });
  if (endedAt === null ? startedAt > now : endedAt <= startedAt) {
    return reject(endedAt === null ? 'entry-in-future' : 'entry-empty');
  }
  const until = endedAt ?? now;
  const length = until - startedAt;
  if (length > LONG && consent.long !== true) return reject('entry-long', { hours: Math.floor(length / 3_600_000) });
  // Where several may run at once, those that do lie side by side on purpose.
  const running = endedAt === null && state.settings.severalAtOnce ? activeTasks(state.tasks.values()) : [];
  const allowed = [entry.id, ...beside, ...running.map((task) => task.running.id)];
  const room = resolveOverlaps(state, { start: startedAt, end: until, beside: allowed }, consent, now, history);
  if (!room.ok) return room;
  // What is in the way goes first: a task has one running entry at a time.
  return changes(...room.changes, ...writing);
}

function changeEntry(
  state: State,
  entry: TimeEntry,
  fields: EntryFields,
  consent: Consent,
  at: Moment,
  history: History,
): Decision {
  // A start that somebody sets is no longer the one that was moved along with the clock.
  const clockStep = (fields.startedAt ?? entry.startedAt) === entry.startedAt ? entry.clockStep : 0;
  const changed: TimeEntry = { ...entry, ...fields, note: cleanText(fields.note ?? entry.note), clockStep };
  const same = (Object.keys(fields) as (keyof EntryFields)[]).every((field) => entry[field] === changed[field]);
  if (same) return changes();
  return withTask(state, changed.taskId, (task) => {
    if (changed.endedAt === null && changed.taskId !== entry.taskId && isActive(task)) return reject('entry-running');
    const isEnded = entry.endedAt === null && changed.endedAt !== null;
    if (isEnded && changed.endedAt > at.now) return reject('entry-ends-in-future');
    const writing: Change[] = [{ type: 'entryChanged', entry: changed }];
    if (changed.endedAt === null && task.state === 'done') writing.unshift({ type: 'taskReopened', id: task.id });
    const moved = changed.startedAt !== entry.startedAt || changed.endedAt !== entry.endedAt;
    if (moved) return place(state, changed, writing, consent, at, history);
    if (changed.note.length > NOTE_MAX) return reject('note-too-long', { max: NOTE_MAX, length: changed.note.length });
    return changes(...writing);
  });
}

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
  return place(state, merged, writing, consent, at, history, [second.id]);
}

function runOn(state: State, entry: TimeEntry, consent: Consent, at: Moment, history: History): Decision {
  if (entry.endedAt === null) return changes();
  return withTask(state, entry.taskId, (task) => {
    if (isActive(task)) return reject('entry-running');
    const others = state.settings.severalAtOnce ? [] : activeTasks(state.tasks.values());
    const ending = end(others, at.now);
    const writing: Change[] = [{ type: 'entryChanged', entry: { ...entry, endedAt: null, clock: state.clock } }];
    if (task.state === 'done') writing.unshift({ type: 'taskReopened', id: task.id });
    // What is paused by this is over by now: only so can it be trimmed away.
    const closed = (other: TimeEntry): TimeEntry =>
      others.some(({ running }) => running.id === other.id) ? { ...other, endedAt: at.now } : other;
    const looked: History = { ...history, between: (range) => history.between(range).map(closed) };
    const placed = place(state, { ...entry, endedAt: null }, writing, consent, at, looked);
    return placed.ok ? changes(...ending, ...placed.changes) : placed;
  });
}
