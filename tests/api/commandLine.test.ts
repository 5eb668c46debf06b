import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { apiEntriesSchema } from '#shared/contract/api.ts';
import { clients, closeCommandLines, openCommandLine } from '../support/openCommandLine.ts';
import { closeLocalApis, openLocalApi } from '../support/openLocalApi.ts';

afterEach(() => {
  closeLocalApis();
  closeCommandLines();
});

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each(clients)(
  '%s: the page about the command line prints what its commands print',
  { timeout: 120_000 },
  async (client) => {
    const { shell, clock, folder } = await openCommandLine(client);
    const page = readFileSync(join(root, 'docs', 'command-line.md'), 'utf8');
    writeFileSync(join(folder, 'hours.csv'), /```csv\n(.*?)```/su.exec(page)?.[1] ?? '');
    const blocks = [...page.matchAll(/```console\n(.*?)```/gsu)].map(([, block = '']) => block);
    const examples = blocks.flatMap((block) => block.split(/^\$ /mu).slice(1));
    expect(examples.length).toBeGreaterThan(25);
    const printed: string[] = [];
    for (const example of examples) {
      const line = example.split('\n')[0] ?? '';
      const { out, err } = await shell(line);
      clock.advance(60_000);
      printed.push([line, out, err].filter((text) => text !== '').join('\n'));
    }
    expect(printed).toEqual(examples.map((example) => example.trimEnd()));
  },
);

test('the latest entries are those that are running, then by start; one is found by its id', async () => {
  const { ask, execute, clock, addTask } = await openLocalApi();
  const [read, write] = [addTask('Read'), addTask('Write')];
  execute({ type: 'startTimer', taskId: read });
  clock.advance(60_000);
  execute({ type: 'startTimer', taskId: write });
  clock.advance(60_000);
  const now = clock.now();
  const later = { startedAt: now + 60_000, endedAt: now + 120_000, note: 'later', overlaps: 'allow' } as const;
  execute({ type: 'addEntry', taskId: read, ...later });
  const found = async (search: string) =>
    apiEntriesSchema.parse(await (await ask(`/v1/entries?${search}`)).json()).entries;
  expect((await found('last=5')).map(({ id }) => id)).toEqual([2, 3, 1]);
  expect((await found('last=2')).map(({ id }) => id)).toEqual([2, 3]);
  expect(await found('id=3')).toMatchObject([{ id: 3, title: 'Read', note: 'later', tags: [], spent: 60_000 }]);
  expect((await ask('/v1/entries?id=9')).status).toBe(404);
  for (const search of ['last=0', 'last=1001', 'last=x', 'last=', 'last=1e2']) {
    expect([search, (await ask(`/v1/entries?${search}`)).status]).toEqual([search, 400]);
  }
  expect(await (await ask('/v1/entries')).json()).toMatchObject({ zone: expect.any(String), day_starts_at: 0 });
});
