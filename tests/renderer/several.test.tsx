import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from './support/page.tsx';

test('several at once is turned off while two run: which one keeps running is asked, and the other is paused', async () => {
  const page = await openPage('Write', 'Read');
  page.elsewhere({ type: 'changeSettings', settings: { severalAtOnce: true } });
  for (const title of ['Write', 'Read']) page.elsewhere({ type: 'startTimer', taskId: page.taskId(title) });
  page.pass(60_000);
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  await page.user.click(await screen.findByRole('switch', { name: 'Several tasks at once' }));
  const question = await screen.findByRole('group', { name: 'Which timer keeps running?' });
  const runs = (title: string) => page.core.snapshot().tasks.get(page.taskId(title))?.running !== null;
  expect([runs('Write'), runs('Read'), page.core.snapshot().settings.severalAtOnce]).toEqual([true, true, true]);
  await page.user.click(within(question).getByRole('button', { name: 'Write' }));
  await waitFor(() => expect(page.core.snapshot().settings.severalAtOnce).toBe(false));
  expect([runs('Write'), runs('Read')]).toEqual([true, false]);
  expect(screen.queryByRole('group', { name: 'Which timer keeps running?' })).toBeNull();
});
