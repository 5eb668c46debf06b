import type { Ask, KnownEntry, Resolved } from '#shared/commandLine/ask.ts';
import { latestOf } from '#shared/commandLine/entryName.ts';
import type { EntryName } from '#shared/commandLine/entryName.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import { byPosition } from '#shared/model/task.ts';
import type { Core } from './core.ts';
import type { Clock } from './ports.ts';

/** Looks up what the words of a command line name. @throws StoreError */
export function resolveAsk(ask: Ask, core: Core, clock: Clock): Resolved {
  core.refresh();
  const { tasks, day, calendar } = core.whole();
  switch (ask.needs) {
    case 'nothing':
      return ask.resolved;
    case 'day':
      return ask.resolve(day.date);
    case 'tasks':
      return ask.resolve([...tasks.values()].toSorted(byPosition));
    case 'entries': {
      const latest = core.latestEntries(Math.max(1, latestOf(ask.names)));
      const find = (name: EntryName): KnownEntry | null =>
        'id' in name ? core.entry(name.id) : (latest[name.latest - 1] ?? null);
      return ask.resolve(ask.names.map(find), { now: clock.now(), calendar });
    }
    default:
      return assertNever(ask);
  }
}
