import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CommandLineRows } from '../../src/renderer/features/settings/CommandLineRows.tsx';
import { openPage } from './support/page.tsx';

test('the settings say how the command line works, and offer stint where it can be installed', async () => {
  const { core } = await openPage();
  render(<CommandLineRows />);
  expect(screen.getByText(/private socket that only your user account can open/u)).toBeDefined();
  expect(screen.queryByText('Install')).toBeNull();

  const tool = { path: '/home/me/.local/bin/stint', installed: false, onPath: false };
  act(() => core.set('commandLine', { problem: null, tool }));
  expect(screen.getByText('Install')).toBeDefined();
  expect(screen.queryByText(/add the folder to PATH/u)).toBeNull();

  act(() => core.set('commandLine', { problem: 'EACCES', tool: { ...tool, installed: true } }));
  expect(screen.getByText('Remove')).toBeDefined();
  expect(screen.getByText('Could not open the socket (EACCES).')).toBeDefined();
  expect(screen.getByText(/do not search \/home\/me\/\.local\/bin yet/u)).toBeDefined();
  act(() => core.set('commandLine', { problem: null, tool: { ...tool, installed: true, onPath: true } }));
  expect(screen.queryByText(/add the folder to PATH/u)).toBeNull();
});
