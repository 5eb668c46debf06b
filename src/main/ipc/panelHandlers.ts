import { z } from 'zod';
import type { PanelRequests } from '#shared/contract/requests/desktop.ts';
import { hasTimes } from '#shared/model/trackedTime.ts';
import type { Context, Handlers } from '../core/feature.ts';
import { createRead } from './pageHandlers.ts';

type Windows = { readonly close: () => void; readonly showSettings: () => void };

/** Handlers of the requests of the panel: today's entries are all that it sees of the history. */
export function createPanelHandlers(
  { core, clock, explain }: Context,
  { close, showSettings }: Windows,
): Handlers<PanelRequests> {
  const read = createRead(explain);
  return {
    'entries:today': {
      argument: z.tuple([]),
      run: () => {
        core.refresh();
        return read(() => {
          const entries = core.entriesBetween(core.snapshot().day).filter(hasTimes);
          return {
            now: clock.now(),
            entries: entries.map(({ id, taskId, startedAt, endedAt }) => ({ id, taskId, startedAt, endedAt })),
          };
        });
      },
    },
    'window:close': { argument: z.tuple([]), run: close },
    'window:settings': { argument: z.tuple([]), run: showSettings },
  };
}
