import { decidedCommands } from '#shared/commands/command.ts';
import type { Command, CommandOf, DecidedCommand } from '#shared/commands/command.ts';
import { mayExecute } from '#shared/commands/facts.ts';
import type { State } from '#shared/commands/decision.ts';
import type { Origin } from '#shared/commands/origin.ts';
import type { AwayPart, AwaySign } from '#shared/model/away.ts';
import type { EntryId } from '#shared/model/ids.ts';
import type { Environment, Snapshot } from '#shared/snapshot/snapshot.ts';
import { firstWeekday } from '#shared/time/date.ts';
import { attempt } from './attempt.ts';
import { createChecks } from './checks.ts';
import { createExecutors } from './executors.ts';
import { StoreError } from './ports.ts';
import type { Clock, Delta, Now, Store } from './ports.ts';
import { createPublisher } from './publisher.ts';
import { createQueries } from './queries.ts';
import { createReports } from './reports.ts';
import { isDelta, isRejection, rejected } from './result.ts';
import type { Result, Written } from './result.ts';
import { createStoredState } from './storedState.ts';
import { createTimekeeper } from './timekeeper.ts';
import { createWriter } from './writer.ts';

export type Core = ReturnType<typeof createCore>;

type Travel = CommandOf<'undo' | 'redo'>;

const isDecided = (command: Command): command is DecidedCommand => Object.hasOwn(decidedCommands, command.type);
const isTravel = (command: Command): command is Travel => command.type === 'undo' || command.type === 'redo';

/**
 * The single source of truth: executes commands one after the other, keeps the stored state as a snapshot, and shows it
 * to the views. A failed write changes nothing, so views always show what is stored. It names no
 * feature; questions about time away are about entries, and so a part of it.
 */
export function createCore(store: Store, clock: Clock, environment: Environment) {
  const parts = createParts(store, clock, environment);
  const { state, time, publisher, checks, executors } = parts;
  const { publish: _publish, passOn, ...shown } = publisher;
  const reportState = () => ({
    ...state.get(),
    calendar: state.calendar(),
    firstDay: firstWeekday(publisher.snapshot().environment.region),
  });
  return {
    ...shown,
    ...createQueries(store, state.calendar, () => state.get().tasks),
    ...createReports(store, clock, reportState),

    /** The snapshot with the tasks of the past as well, for what counts all of them or looks one up. */
    whole: (): Snapshot => ({ ...publisher.snapshot(), tasks: state.get().tasks }),

    /** The tasks of the past among those of some ids. */
    pastOf: state.pastOf,

    /**
     * Decides and stores a command, or lets its feature carry it out. When it returns, the result is durable and all
     * views have been shown it.
     */
    execute(command: Command, origin: Origin): Result {
      if (!mayExecute(command.type, origin)) return rejected('command-not-allowed', { command: command.type });
      if (!isDecided(command) && !isTravel(command)) return executors.run(command, origin);
      try {
        return executeDecided(parts, command, origin);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        return { ok: false, rejection: error.rejection };
      }
    },

    /** Registers features that carry out commands. */
    addExecutors: executors.add,

    /**
     * Stores a question about time away during which these entries were running, up to `until`, ms UTC, if it was long
     * enough. Leaves out tasks that are never asked about. A heartbeat is stored either way.
     * @throws StoreError
     */
    ask(ids: readonly EntryId[], signs: readonly AwaySign[], until: number): void {
      checks.check();
      const found = time.absent(ids, signs, until);
      if (found.length === 0) return time.beat();
      state.apply(store.observe({ step: null, parts: found }, time.now()));
      publisher.publish();
    },

    setAway: time.setAway,

    /** Stores that Stint is running. */
    beat(): void {
      attempt(() => {
        checks.check();
        time.beat();
      });
    },

    /** Sends a tick to the views, after changing the day if it is over or the system's time zone changed. */
    tick(now: number): void {
      if (state.isPast(now)) checks.refresh();
      passOn(now);
    },

    /** Applies a write that a feature makes to the store, as things are, and shows it. @throws StoreError */
    absorb(write: (now: Now, stored: State) => Delta): void {
      checks.check();
      state.apply(write(time.now(), state.get()));
      publisher.publish();
    },

    refresh: checks.refresh,

    /** Call before a second is shown. */
    check: (): void => void attempt(checks.check),
  };
}

type Parts = ReturnType<typeof createParts>;

function createParts(store: Store, clock: Clock, environment: Environment) {
  const state = createStoredState(store, clock);
  const writer = createWriter(store, state);
  /** Ends entries at the time the person left. @throws StoreError */
  const end = (parts: readonly AwayPart[]): void => {
    const entries = parts.map(({ entryId, start }) => ({ entryId, at: start }));
    const written = writer.write({ type: 'leave', entries }, 'system', time.now());
    if (isDelta(written)) state.apply(written);
  };
  const time = createTimekeeper(store, clock, { stored: state.get, day: state.day, take: state.apply, end });
  attempt(time.recover);
  const publisher = createPublisher(state, environment);
  return { state, writer, time, publisher, checks: createChecks(state, time, publisher), executors: createExecutors() };
}

/** @throws StoreError; then nothing has changed */
function executeDecided(parts: Parts, command: DecidedCommand | Travel, origin: Origin): Result {
  const { state, time, publisher, checks } = parts;
  checks.check();
  // Also where the command is rejected: it is another day all the same.
  if (state.turnDay()) publisher.publish();
  const { settings } = state.get();
  const written = write(parts, command, origin);
  if (isRejection(written)) return { ok: false, rejection: written };
  const delta = isDelta(written) ? written : null;
  if (delta) state.apply(delta);
  if (delta && command.type === 'answerAway') attempt(time.answered);
  // A changed time zone or start of the day changes the current day.
  const turnedAgain = state.get().settings !== settings && state.turnDay();
  if (delta || turnedAgain) publisher.publish();
  const taskIds = delta?.upserted.map((task) => task.id) ?? [];
  return {
    ok: true,
    revision: publisher.snapshot().revision,
    taskIds,
    ...(written === 'addField' && { reveal: written }),
  };
}

const write = ({ writer, time }: Parts, command: DecidedCommand | Travel, origin: Origin): Written =>
  isTravel(command)
    ? writer.travel(command, origin, time.shortest(), time.now())
    : writer.write(command, origin, time.now());
