import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Origin } from '#shared/commands/origin.ts';
import { openCore } from '../support/openCore.ts';
import { restoredSettings } from '#shared/settings/teamChoices.ts';

const chosen: Partial<Settings> = {
  teamBroker: 'mqtt://broker.example',
  teamName: 'north',
  teamPlain: true,
  teamTasks: [1],
  teamProjects: [2],
};

/** A core whose settings were chosen for one team. */
function open() {
  const { core, execute } = openCore();
  execute({ type: 'changeSettings', settings: chosen });
  const change = (settings: Partial<Settings>, origin: Origin = 'window') =>
    core.execute({ type: 'changeSettings', settings }, origin);
  return { core, change, execute, settings: () => core.snapshot().settings };
}

test.each<Origin>(['window', 'tray', 'system'])(
  'another broker gets nothing that was chosen for the one before, whoever says so: %s',
  (origin) => {
    const { change, settings } = open();
    change({ teamBroker: 'mqtt://other.example' }, origin);
    expect(settings()).toMatchObject({ teamPlain: false, teamTasks: [], teamProjects: [] });
  },
);

test('another team at the same broker is shown nothing; how its broker may be spoken to stays', () => {
  const { change, settings } = open();
  change({ teamName: 'south' });
  expect(settings()).toMatchObject({ teamPlain: true, teamTasks: [], teamProjects: [] });
});

test('what is chosen along with a team is chosen for it; the same team named again keeps all; undo brings all back', () => {
  const { change, execute, settings } = open();
  change({ teamBroker: 'mqtt://broker.example', teamName: 'north' });
  expect(settings()).toMatchObject(chosen);
  change({ teamName: 'south', teamTasks: [3] });
  expect(settings()).toMatchObject({ teamTasks: [3], teamProjects: [] });
  execute({ type: 'undo' });
  expect(settings()).toMatchObject(chosen);
});

test('a backup brings back neither another team with what it was shown, nor what was taken back since', () => {
  const backup: Settings = { ...defaultSettings, ...chosen, teamTasks: [1, 2] };
  expect(restoredSettings(backup, backup)).toEqual({});
  expect(restoredSettings({ ...backup, teamTasks: [2, 3], teamProjects: [] }, backup)).toEqual({
    teamTasks: [2],
    teamProjects: [],
  });
  expect(restoredSettings({ ...backup, teamPlain: false, teamHidden: true }, backup)).toEqual({
    teamPlain: false,
    teamHidden: true,
  });
  const nothing = { teamTasks: [], teamProjects: [] };
  expect(restoredSettings({ ...backup, teamName: 'south' }, backup)).toEqual(nothing);
  expect(restoredSettings({ ...backup, teamBroker: 'mqtts://now.example' }, backup)).toEqual({
    teamPlain: false,
    ...nothing,
  });
});
