import type { Database } from 'better-sqlite3';
import { resumedParts } from '#shared/model/awayParts.ts';
import type { Change } from '#shared/commands/change.ts';
import { lengthOf } from '#shared/time/interval.ts';
import type { Delta, Now, Observation, StepLabel } from '../core/ports.ts';
import { createChangeWriter } from './changeWriter.ts';
import { createClockSteps } from './clockSteps.ts';
import { createEntries } from './entries.ts';
import { createEntryMoves, touchedTasks } from './entryMoves.ts';
import { createImportStage } from './importStage.ts';
import { createImports } from './imports.ts';
import { createJournal } from './journal.ts';
import type { RowImage } from './journal.ts';
import { onDemand } from './onDemand.ts';
import { createQuestions } from './questions.ts';
import { createReportEntries } from './reportEntries.ts';
import { createSearch } from './search.ts';
import { settingsFrom } from './settings.ts';
import { createStateReader } from './stateReader.ts';
import { createValues } from './values.ts';

/** The key of the stored heartbeat. */
export const HEARTBEAT = 'heartbeat';

export type Prepared = ReturnType<typeof prepare>;

/** All statements over one connection. They throw SQLite's errors; call those that write inside a transaction. */
export function prepare(connection: Database) {
  const db = onDemand(connection);
  const parts = createParts(db);
  const { values, state, imports } = parts;
  return {
    load: state.load,
    entries: createEntries(db, imports.unfinished),
    reports: createReportEntries(db, imports.unfinished),
    search: createSearch(db),
    values,
    stage: createImportStage(db),
    imports,
    ...createSteps(parts),
  };
}

function createParts(db: Database) {
  const write = createChangeWriter(db);
  const imports = createImports(db, write);
  const journal = createJournal(db, imports);
  const questions = createQuestions(db);
  const clock = createClockSteps(db);
  const others = () => ({ away: questions.open(), clock: clock.sum(), ...journal.next() });
  const state = createStateReader(db, others, settingsFrom);
  return { write, imports, journal, questions, clock, state, moves: createEntryMoves(db), values: createValues(db) };
}

type Parts = ReturnType<typeof createParts>;

const unique = (ids: readonly number[]): readonly number[] => [...new Set(ids)];

/** What writes steps of the journal, and what is stored beside it. */
function createSteps(parts: Parts) {
  const { write, imports, journal, questions, clock, state, moves, values } = parts;

  /** Writes the heartbeat, which is part of every write, and returns the delta. */
  function written(touched: readonly number[], { day, heartbeat }: Now): Delta {
    values.write(HEARTBEAT, heartbeat);
    return state.delta(touched, day);
  }

  /** Writes one step. `touched`: the tasks that its rows concern. */
  function record(
    label: StepLabel,
    now: Now,
    run: (step: number) => void,
    touchedBy: (rows: readonly RowImage[]) => readonly number[],
  ): Delta {
    let touched: readonly number[] = [];
    journal.record(label, now.heartbeat.wall, clock.sum(), run, (rows) => {
      touched = touchedBy(rows);
      return touched.length;
    });
    return written(touched, now);
  }

  return {
    written,

    commit: (label: StepLabel, changes: readonly Change[], now: Now): Delta =>
      record(
        label,
        now,
        (step) => changes.forEach((change) => write(change, step)),
        (rows) => {
          questions.moveWith(moves.of(rows));
          return touchedTasks(rows);
        },
      ),

    /** Ends an import, with changes that belong to it, as one step. */
    finishImport: (id: number, name: string, changes: readonly Change[], now: Now): Delta =>
      record(
        { command: 'importFile', title: name },
        now,
        (step) => {
          // First, so that undo takes what was done to its tasks back before it takes the tasks away.
          imports.finish(id);
          changes.forEach((change) => write(change, step));
        },
        (rows) => unique([...touchedTasks(rows), ...imports.touched(id)]),
      ),

    play: (direction: 'undo' | 'redo', askAfter: number, now: Now): Delta | null => {
      const touched = play(parts, direction, askAfter, now);
      return touched && written(touched, now);
    },

    observe(seen: Observation, now: Now): Delta {
      const touched = seen.step ? clock.record(seen.step, now.heartbeat.wall) : [];
      questions.ask(seen.parts);
      return written(touched, now);
    },
  };
}

/** Undoes or redoes a step. Returns the tasks it concerns; null if there is no step. */
function play(
  { journal, questions, clock, moves }: Parts,
  direction: 'undo' | 'redo',
  askAfter: number,
  { heartbeat: { wall } }: Now,
): readonly number[] | null {
  const played = journal[direction](wall, clock.sum());
  if (!played) return null;
  moves.moveToClock(played.rows, wall, clock.sum());
  const moved = moves.of(played.rows);
  const idle = { start: played.at - played.clock, end: wall - clock.sum() };
  questions.moveWith(
    moved,
    resumedParts(moved, idle).filter((part) => lengthOf(part) >= askAfter),
  );
  return unique([...touchedTasks(played.rows), ...played.imported]);
}
