import type { Database } from 'better-sqlite3';
import type { Change } from '#shared/commands/change.ts';
import { billingWrites } from './writeBilling.ts';
import { entryWrites } from './writeEntries.ts';
import { projectWrites } from './writeProjects.ts';
import { taskWrites } from './writeTasks.ts';
import type { Writes } from './writes.ts';

/** A function that writes one change of a step of the journal. Run it inside a transaction. */
export function createChangeWriter(db: Database): (change: Change, step: number) => void {
  const writes: Writes<Change['type']> = {
    ...taskWrites(db),
    ...projectWrites(db),
    ...billingWrites(db),
    ...entryWrites(db),
    ...otherWrites(db),
  };
  return (change, step) => {
    const write = writes[change.type] as (change: Change, step: number) => void;
    write(change, step);
  };
}

function otherWrites(db: Database): Writes<'awayAnswered' | 'settingsChanged'> {
  const closeQuestion = db.prepare('DELETE FROM away_parts');
  const putSetting = db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    awayAnswered: () => closeQuestion.run(),
    settingsChanged({ settings }) {
      for (const [key, value] of Object.entries(settings)) putSetting.run(key, JSON.stringify(value));
    },
  };
}
