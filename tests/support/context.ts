import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { translator } from '#shared/i18n/translator.ts';
import type { Context } from '../../src/main/core/feature.ts';
import type { Desktop } from '../../src/main/core/ports.ts';

/** What features are made with, over a real core; the desktop does nothing but what the test says. */
export const testContext = (
  { core, clock, store }: Pick<Context, 'core' | 'clock' | 'store'>,
  desktop: Partial<Desktop> = {},
  folder = tmpdir(),
): Context => ({
  core,
  clock,
  store,
  log: { error: () => {}, report: () => {}, refused: () => {}, gone: () => {} },
  desktop: {
    notify: () => {},
    copy: () => {},
    isOnline: () => true,
    readIdle: async () => 0,
    chime: () => {},
    chooseFolder: async () => null,
    chooseCertificate: async () => null,
    chooseFile: async () => null,
    chooseTarget: async () => null,
    ...desktop,
  },
  events: new EventEmitter(),
  folder,
  t: () => translator('en'),
  explain: ({ code, params }) => translator('en')(`rejection.${code}`, params),
  perform: (command, origin) => void core.execute(command, origin),
});
