import { afterEach, expect, test } from 'vitest';
import { translator } from '#shared/i18n/translator.ts';
import { watch } from '../../src/cli/watch.ts';
import { closeLocalApis, openLocalApi, until } from '../support/openLocalApi.ts';

afterEach(closeLocalApis);

test('a wall clock that is set shows no wrong second to who watches', async () => {
  const { tokenPath, socket, clock, execute } = await openLocalApi();
  const lines: string[] = [];
  execute({ type: 'startTitle', title: 'Write' });
  const style = { as: 'format', template: '{elapsed}', escape: null } as const;
  const out = { isTTY: false, write: (text: string) => void lines.push(text.trim()) };
  void watch({ tokenPath, socket }, style, clock, translator('en'), out);
  await until(() => lines.length === 1);
  for (const by of [3_600_000, -7_200_000]) {
    const { length } = lines;
    clock.set(clock.now() + by);
    clock.advance(1000);
    await until(() => lines.length > length);
  }
  clock.advance(2000);
  await until(() => lines.length >= 5);
  expect(lines).toEqual(['0:00:00', '0:00:01', '0:00:02', '0:00:03', '0:00:04']);
});
