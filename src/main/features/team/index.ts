import type { Executors } from '../../core/executors.ts';
import type { Context, Feature } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';
import { rejected } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Broker } from './broker.ts';
import type { TeamCommand } from './protocol/command.ts';
import { createTeamRequests } from './requests.ts';
import { isOwing } from './storage.ts';
import { teamSeconds } from './teamSeconds.ts';
import { createTeamSecrets } from './teamSecrets.ts';
import type { OpenSecrets } from './teamSecrets.ts';

/**
 * Timers that a team shares over a broker. Its code is loaded once the team is turned on, or where a broker may still keep
 * what was shown there.
 */
export function createTeamFeature(context: Context, broker: Broker, openSecrets: OpenSecrets) {
  const { events, store, log } = context;
  const secrets = createTeamSecrets(context, openSecrets);
  secrets.show();
  const isLeft = isOwing(store);
  const team = createLazyView({
    isNeeded: ({ settings }) => settings.team || isLeft,
    async importView() {
      const { createTeam } = await import('./team.ts');
      return () => createTeam(partsOf(context, broker, secrets.secretsFor));
    },
    onFailed: (error) => log.error('rejection', error),
  });
  const networkChanged = (): void => team.loaded()?.networkChanged();
  events.on('networkChanged', networkChanged);
  events.on('wake', networkChanged);
  events.on('restored', () => {
    secrets.show();
    team.loaded()?.restored();
  });

  const act = (command: TeamCommand): Result => team.loaded()?.act(command) ?? rejected('team-not-on');
  const commands = {
    startTeamTimer: act,
    pauseTeamTimer: act,
    unshareTimer: act,
    forgetTeamTimer: act,
    shareTask: act,
  } satisfies Partial<Executors>;
  const requests = createTeamRequests(context, {
    secrets,
    onSecrets: () => team.loaded()?.secretsChanged(),
    testConnection: async () => (await team.load()).testConnection(),
  });
  return {
    show(snapshot) {
      team.show(snapshot);
      secrets.followAddress();
    },
    tick: team.tick,
    dispose: team.dispose,
    seconds: teamSeconds,
    commands,
    requests,
  } satisfies Feature;
}

const partsOf = (
  { core, clock, store, desktop, perform, t }: Context,
  broker: Broker,
  secretsFor: ReturnType<typeof createTeamSecrets>['secretsFor'],
) => ({
  core,
  clock,
  store,
  broker,
  secretsFor,
  isOnline: desktop.isOnline,
  chance: Math.random,
  onPaused: (title: string, by: string | null) =>
    desktop.notify(title, by === null ? t()('team.paused') : t()('team.paused-by', { name: by }), () =>
      perform({ type: 'showWindow' }, 'system'),
    ),
});
