import type { Command } from '#shared/commands/command.ts';
import { ofShortcuts } from '#shared/settings/shortcuts.ts';
import type { Environment } from '#shared/snapshot/snapshot.ts';
import { createCore } from '../../src/main/core/core.ts';
import type { Core } from '../../src/main/core/core.ts';
import { openDatabase } from '../../src/main/store/database.ts';
import { createStore } from '../../src/main/store/store.ts';
import { manualClock } from './manualClock.ts';

export const environment: Environment = {
  platform: 'linux',
  locale: 'en',
  region: 'en-GB',
  shortcuts: ofShortcuts(() => ({ state: 'bound' })),
  commands: {
    toggle: 'stint toggle',
    quickStart: 'stint quick-start',
    resume: 'stint resume',
    switchBack: 'stint switch -',
    window: 'stint toggle-window',
  },
  desktop: 'other',
  trayHost: true,
  startsAtLogin: false,
  senses: { idle: true, locked: true, asleep: true, switched: true },
  notices: [],
};

/** A real store, over a database in memory unless a path is given. */
export function newStore(path = ':memory:') {
  const { db } = openDatabase(path, 'test');
  return { ...createStore(db), db };
}

/** A real core over a real database, with a clock in the test's hand. */
export function openCore(clock = manualClock(), store = newStore()) {
  const core = createCore(store, clock, environment);
  const execute = (command: Command) => core.execute(command, 'window');
  const addTask = (title: string): number => {
    const outcome = execute({ type: 'addTasks', tasks: [{ title }] });
    if (!outcome.ok) throw new Error(outcome.rejection.code);
    return outcome.taskIds[0] as number;
  };
  return { db: store.db, store, core, clock, execute, addTask };
}

/** The person was away for the last so many ms while all ran that runs. */
export function goAway(core: Core, now: number, ms: number): void {
  const ids = [...core.snapshot().tasks.values()].flatMap(({ running }) => running?.id ?? []);
  core.ask(ids, [{ why: 'locked', since: now - ms }], now);
}
