import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LoginRow } from '../../src/renderer/features/settings/DesktopRows.tsx';
import { openPage } from './support/page.tsx';

test('starting at login shows what the system says, and nothing where Stint cannot be started so', async () => {
  const { core } = await openPage();
  render(<LoginRow />);
  act(() => core.setEnvironment({ startsAtLogin: null }));
  expect(screen.queryByRole('switch')).toBeNull();
  act(() => core.setEnvironment({ startsAtLogin: true }));
  expect(screen.getByRole('switch', { name: 'Start at login', checked: true })).toBeDefined();
});
