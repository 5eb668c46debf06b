import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from './support/page.tsx';

test('a notice that the list shifts under is not dismissed in the place of the one that was meant', async () => {
  const { core, bridge } = await openPage('Write');
  act(() => core.putNotice({ code: 'no-tray-host' }));
  act(() => core.putNotice({ code: 'updated', version: '2.0.0' }));
  const [tray, updated] = core.snapshot().environment.notices;
  // Taken back in main while the page still shows it.
  act(() => core.dropNotice('no-tray-host'));
  await act(() => bridge.request('notice:dismiss', tray?.id ?? 0));
  expect(core.snapshot().environment.notices).toEqual([updated]);
});

test('what comes in the place of a notice is another one: it is not dismissed with it', async () => {
  const { core, bridge, user } = await openPage('Write');
  const ask = (title: string) => act(() => core.putNotice({ code: 'link', command: { type: 'startTitle', title } }));
  ask('Read');
  const [first] = core.snapshot().environment.notices;
  ask('Rest');
  await act(() => bridge.request('notice:dismiss', first?.id ?? 0));
  expect(screen.getByText('A link asks to start “Rest”.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('A link asks to start “Rest”.')).toBeNull();
  ask('Read');
  expect(core.snapshot().environment.notices[0]?.id).toBeGreaterThan(first?.id ?? 0);
});
