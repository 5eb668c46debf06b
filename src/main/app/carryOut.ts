import { problemText } from '#shared/commandLine/problem.ts';
import { attempt } from '../core/attempt.ts';
import type { Context } from '../core/feature.ts';
import { resolveAsk } from '../core/resolveAsk.ts';
import type { Words } from './commandLine.ts';

/** What carries out the words of a command line, and tells the person what could not be done. */
export const createCarryOut =
  (context: Pick<Context, 'core' | 'clock' | 'desktop' | 'perform' | 't'>) =>
  (words: Words): void => {
    if (words.kind === 'link') context.perform({ type: 'openLink', address: words.address }, 'link');
    if (words.kind !== 'ask') return;
    // What cannot be read now is told by the window.
    attempt(() => {
      const resolved = resolveAsk(words.ask, context.core, context.clock);
      if (resolved.ok) context.perform(resolved.command, 'commandLine');
      else context.desktop.notify('Stint', problemText(resolved.problem, context.t()));
    });
  };
