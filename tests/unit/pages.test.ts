import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { facts, mayExecute } from '#shared/commands/facts.ts';
import type { Command, CommandType } from '#shared/commands/command.ts';
import type { Origin } from '#shared/commands/origin.ts';
import { pagesOf } from '../../src/main/app/pages.ts';
import type { FeatureHandlers } from '../../src/main/app/pages.ts';
import { createGlobalShortcuts } from '../../src/main/desktop/globalShortcuts.ts';
import { createLoginFeature } from '../../src/main/desktop/loginFeature.ts';
import { createSecrets } from '../../src/main/desktop/secrets.ts';
import { createWindowFeature } from '../../src/main/desktop/windowFeature.ts';
import { createAboutFeature } from '../../src/main/features/about/index.ts';
import { createApiFeature } from '../../src/main/features/api/index.ts';
import { createCalendarsFeature } from '../../src/main/features/calendars/index.ts';
import { createExchangeFeature } from '../../src/main/features/exchange/index.ts';
import { createBackupsFeature } from '../../src/main/features/backups/index.ts';
import { createOnboardingFeature } from '../../src/main/features/onboarding/index.ts';
import { createReportsFeature } from '../../src/main/features/reports/index.ts';
import { createTeamFeature } from '../../src/main/features/team/index.ts';
import { createUpdatesFeature } from '../../src/main/features/updates/index.ts';
import { testContext } from '../support/context.ts';
import { openCore } from '../support/openCore.ts';

const renderer = fileURLToPath(new URL('../../src/renderer', import.meta.url));

/** The sources that a page is made of, those it loads late included. */
function sourcesOf(entry: string, found = new Map<string, string>()): Map<string, string> {
  const path = resolve(renderer, entry);
  if (found.has(path) || !existsSync(path)) return found;
  const text = readFileSync(path, 'utf8');
  found.set(path, text);
  for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.tsx?)'/gu))
    sourcesOf(join(dirname(path), specifier as string), found);
  return found;
}

const none = (): void => {};
vi.mock('electron', () => ({
  app: { getPath: tmpdir, isPackaged: true, commandLine: { getSwitchValue: () => '', hasSwitch: () => false } },
  clipboard: {},
  shell: {},
  Menu: {},
  globalShortcut: { isRegistered: () => false, register: () => true, unregister: () => {} },
  safeStorage: { isEncryptionAvailable: () => false },
}));

/** The pages as the app makes them; nothing is called here. */
function pages() {
  const opened = openCore();
  const context = testContext(opened);
  const features = [
    createGlobalShortcuts(context, {
      isWayland: false,
      whenLoaded: Promise.resolve(),
      takesPress: () => false,
    }),
    createLoginFeature(context),
    createWindowFeature(context, {
      main: { show: none, isInFront: () => true, close: none, showFile: none, openLink: none },
      mainView: { catchUp: none, reveal: none },
      quickStart: { show: none },
    }),
    createAboutFeature(context, {} as never),
    createOnboardingFeature(context, '1.0.0', () => true),
    createApiFeature(context, {} as never),
    createReportsFeature(context),
    createTeamFeature(context, {} as never, createSecrets),
    createBackupsFeature(context, {} as never),
    createExchangeFeature(context, {} as never),
    createUpdatesFeature(context, {} as never),
    createCalendarsFeature(context, {} as never),
  ];
  const handlers = Object.assign({}, ...features.map(({ requests }) => requests)) as FeatureHandlers;
  const windows = { main: {}, mini: {}, quickStart: {}, panel: {} } as never;
  return pagesOf(context, windows, handlers).map(({ page, handlers: own }) => [page, Object.keys(own)] as const);
}

const handlersOf = new Map(pages());
const names = [...new Set([...handlersOf.values()].flat())];

/** The requests that are named in the sources of a page. */
function requestsIn(entry: string): string[] {
  const texts = [...sourcesOf(entry).values()];
  return names.filter((name) => texts.some((text) => text.includes(`'${name}'`))).toSorted();
}

test.each([
  ['index', 'main.tsx'],
  ['mini', 'mini.tsx'],
  ['quickStart', 'quickStart.tsx'],
  ['panel', 'panel.tsx'],
] as const)('the page %s is handed the requests that it uses, and no other', (page, entry) => {
  const used = requestsIn(entry);
  expect(used).toContain('snapshot:get');
  expect(handlersOf.get(page)?.toSorted()).toEqual(used);
});

test('a small window sends its own commands only', () => {
  const sent = (Object.keys(facts) as CommandType[]).filter((type) => mayExecute(type, 'mini'));
  expect(sent).toEqual(['toggleTimer']);
  expect((Object.keys(facts) as CommandType[]).filter((type) => mayExecute(type, 'quickStart'))).toEqual([
    'startTimer',
    'addTasks',
  ]);
  expect((Object.keys(facts) as CommandType[]).filter((type) => mayExecute(type, 'panel'))).toEqual([
    'toggleTimer',
    'startTimer',
    'addTasks',
    'showWindow',
  ]);
});

test.each<Origin>(['api', 'commandLine', 'link', 'mini', 'quickStart', 'panel', 'team'])(
  'what is not for %s is refused by the core, whatever it says',
  (origin) => {
    const { core } = openCore();
    for (const type of (Object.keys(facts) as CommandType[]).filter((one) => !mayExecute(one, origin)))
      expect(core.execute({ type } as Command, origin)).toMatchObject({ rejection: { code: 'command-not-allowed' } });
  },
);

test('what a team is shown, who may quit, and what only Stint itself does, is a short list', () => {
  const refused = (origin: Origin) => (Object.keys(facts) as CommandType[]).filter((type) => !mayExecute(type, origin));
  const ownOnly = ['stopTimersAt', 'leave', 'openLink'];
  expect(refused('window')).toEqual(ownOnly);
  expect(refused('api')).toEqual([
    'stopTimersAt',
    'leave',
    'shareTask',
    'unshareTimer',
    'forgetTeamTimer',
    'quit',
    'openLink',
  ]);
  expect(refused('commandLine')).toEqual(refused('api').filter((type) => type !== 'quit'));
});
