import { join } from 'node:path';
import type { Rejection } from '#shared/domain/rejection.ts';
import type { Environment } from '#shared/domain/snapshot.ts';
import type { SecretName } from '#shared/domain/team.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { attempt } from './core/attempt.ts';
import type { Core } from './core/core.ts';
import type { Clock, Store } from './core/ports.ts';
import type { TeamParts } from './ipc/handlers.ts';
import { notify } from './shell/notify.ts';
import { createSecrets } from './shell/secrets.ts';
import { mqttBroker } from './team/mqttBroker.ts';
import { isKey, newKey } from './team/seal.ts';
import { createTeam } from './team/team.ts';

const SEALED = 'team.sealed';

type SecretsStatus = Environment['secrets'];

type Needs = {
  readonly core: Core;
  readonly clock: Clock;
  readonly store: Store;
  /** Where the data is. */
  readonly folder: string;
  readonly isOnline: () => boolean;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => void;
  readonly t: () => Translate;
  readonly showWindow: () => void;
};

/** The team over MQTT, its secrets in the system's keyring, and what the windows may do to both. */
export function createTeamwork({ core, clock, store, folder, isOnline, copy, t, showWindow }: Needs) {
  const secrets = createSecrets(join(folder, 'team-secrets'));
  // Beside the file: a database that was copied without it must not speak in clear.
  const status = (): SecretsStatus => {
    const known = secrets.status();
    return known.teamKey === 'none' && store.recall(SEALED) === true ? { ...known, teamKey: 'missing' } : known;
  };
  core.report({ secrets: status() });
  const team = createTeam({
    core,
    clock,
    store,
    broker: mqttBroker,
    secrets: () => ({ password: secrets.get('password'), teamKey: secrets.get('teamKey') }),
    isOnline,
    chance: Math.random,
    onPaused: (title, by) =>
      notify(title, by === null ? t()('team.paused') : t()('team.paused-by', { name: by }), showWindow),
  });

  function setSecret(name: SecretName, secret: string | null): Rejection | null {
    if (name === 'teamKey' && secret !== null && !isKey(secret.trim())) return { code: 'team-key-wrong' };
    try {
      secrets.set(name, name === 'teamKey' ? (secret?.trim() ?? null) : secret);
      return null;
    } catch (error) {
      return { code: 'team-failed', params: { detail: (error as Error).message } };
    } finally {
      if (name === 'teamKey') attempt(() => store.remember(SEALED, secret !== null));
      core.report({ secrets: status() });
      team.secretsChanged();
    }
  }

  const parts: TeamParts = {
    act: team.act,
    tryOut: team.tryOut,
    setSecret,
    newKey: () => setSecret('teamKey', newKey()),
    copyKey: () => copy(secrets.get('teamKey') ?? ''),
    networkChanged: team.networkChanged,
  };
  return { view: team, parts, restored: team.restored };
}
