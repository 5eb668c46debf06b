import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMachine } from './machine.ts';
import type { Machine } from './machine.ts';
import { logIn } from './person.ts';
import type { Person } from './person.ts';

/** A machine and who sits at it. */
export type Desk = {
  readonly machine: Machine;
  readonly person: Person;
  /** A folder that both see, and that everybody may read. */
  readonly folder: string;
  /** Ends the machine and removes its files. */
  readonly leave: () => Promise<void>;
};

/** Starts a machine and lets its user log in. The session bus of the tests is then that of this person. */
export async function sitDown(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  chmodSync(folder, 0o755);
  const bus = process.env['DBUS_SESSION_BUS_ADDRESS'];
  const machine = await startMachine(folder);
  const leave = async (): Promise<void> => {
    process.env['DBUS_SESSION_BUS_ADDRESS'] = bus;
    await machine.close();
    rmSync(folder, { recursive: true });
  };
  try {
    return { machine, person: await logIn(machine, folder), folder, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}
