import type { Ask, Resolved } from '#shared/commandLine/ask.ts';
import type { EntryName } from '#shared/commandLine/entryName.ts';
import { latestOf } from '#shared/commandLine/entryName.ts';
import { problemText } from '#shared/commandLine/problem.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import { byPosition } from '#shared/model/task.ts';
import { attempt } from '../core/attempt.ts';
import type { Context } from '../core/feature.ts';
import type { Words } from './commandLine.ts';

/** What carries out the words of a command line, and tells the person what could not be done. */
export const createCarryOut =
  (context: Pick<Context, 'core' | 'clock' | 'desktop' | 'perform' | 't'>) =>
  (words: Words): void => {
    if (words.kind === 'link') context.perform({ type: 'openLink', address: words.address }, 'link');
    if (words.kind !== 'ask') return;
    // What cannot be read now is told by the window.
    attempt(() => {
      const resolved = resolve(words.ask, context);
      if (resolved.ok) context.perform(resolved.command, 'commandLine');
      else context.desktop.notify('Stint', problemText(resolved.problem, context.t()));
    });
  };

/** Looks up what words name. @throws StoreError */
function resolve(ask: Ask, { core, clock }: Pick<Context, 'core' | 'clock'>): Resolved {
  core.refresh();
  const { tasks, day, calendar } = core.snapshot();
  switch (ask.needs) {
    case 'nothing':
      return ask.resolved;
    case 'day':
      return ask.resolve(day.date);
    case 'tasks':
      return ask.resolve([...tasks.values()].toSorted(byPosition));
    case 'entries': {
      const latest = core.latestEntries(Math.max(1, latestOf(ask.names)));
      const find = (name: EntryName) => ('id' in name ? core.entry(name.id) : (latest[name.latest - 1] ?? null));
      return ask.resolve(ask.names.map(find), { now: clock.now(), calendar });
    }
    default:
      return assertNever(ask);
  }
}
