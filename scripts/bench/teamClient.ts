import { join } from 'node:path';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import type { View } from '../../src/main/core/ports.ts';
import { createMqttBroker } from '../../src/main/features/team/mqttBroker.ts';
import { createTeam } from '../../src/main/features/team/team.ts';
import { coreWithPast } from './history.ts';

/** Stint's core over a new database in a folder, in a team, as `look` sees it. */
export function openTeam(folder: string, url: string, team: string, teamKey: string, look: View['show']) {
  const { core, dispose } = coreWithPast(join(folder, `${team}.db`), 2, 2);
  const kept = new Map<string, unknown>();
  const view = createTeam({
    core,
    clock: systemClock,
    store: { readValue: (key) => kept.get(key), writeValue: (key, value) => void kept.set(key, value) },
    broker: createMqttBroker(systemClock),
    secretsFor: () => ({
      password: { state: 'none' },
      teamKey: { state: 'known', value: teamKey },
    }),
    isOnline: () => true,
    chance: Math.random,
    onPaused() {},
  });
  const subscriptions = [core.subscribe(view), core.subscribe({ show: look, tick() {}, dispose() {} })];
  const settings = { team: true, teamBroker: url, teamName: team, teamMember: 'Measured' };
  core.execute({ type: 'changeSettings', settings }, 'window');
  return {
    core,
    dispose(): void {
      for (const subscription of subscriptions) subscription.dispose();
      dispose();
    },
  };
}
