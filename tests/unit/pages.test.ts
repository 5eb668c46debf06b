import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Intent } from '#shared/commands/command.ts';
import { requestSchemas } from '#shared/contract/schemas.ts';
import { mayCommand } from '#shared/contract/pages.ts';
import type { PageName } from '#shared/contract/pages.ts';
import { createHandlers } from '../../src/main/ipc/handlers.ts';
import { createMiniHandlers, createQuickStartHandlers } from '../../src/main/ipc/pageHandlers.ts';
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

/** The requests that are named in the sources of a page. */
function requestsIn(entry: string): string[] {
  const texts = [...sourcesOf(entry).values()];
  const isNamed = (name: string) => texts.some((text) => text.includes(`'${name}'`));
  return Object.keys(requestSchemas).filter(isNamed).toSorted();
}

/** The handlers as the app makes them; nothing is called here. */
function handlersOf(page: PageName): object {
  const parts = { ...openCore(), page, team: {}, backups: {} } as never;
  if (page === 'mini') return createMiniHandlers(parts);
  return page === 'quickStart' ? createQuickStartHandlers(parts) : createHandlers(parts);
}

test.each([
  ['index', 'main.tsx'],
  ['mini', 'mini.tsx'],
  ['quickStart', 'quickStart.tsx'],
] as const)('the page %s is handed the requests that it uses, and no other', (page, entry) => {
  const used = requestsIn(entry);
  expect(used).toContain('snapshot:get');
  expect(Object.keys(handlersOf(page)).toSorted()).toEqual(used);
});

test('a small window sends its own command only', () => {
  const sent: readonly Intent['type'][] = ['toggleTimer', 'startTitle', 'deleteTask', 'changeSettings', 'undo'];
  expect(sent.filter((type) => mayCommand('mini', type))).toEqual(['toggleTimer']);
  expect(sent.filter((type) => mayCommand('quickStart', type))).toEqual(['startTitle']);
  expect(sent.filter((type) => mayCommand('index', type))).toEqual(sent);
});
