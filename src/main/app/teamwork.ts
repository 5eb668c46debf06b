import { join } from 'node:path';
import type { Rejection } from '#shared/model/rejection.ts';
import type { SecretName, Secrets } from '#shared/model/team.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { attempt } from '../core/attempt.ts';
import type { Core } from '../core/core.ts';
import type { Clock, Store, View } from '../core/ports.ts';
import type { TeamParts } from '../ipc/handlers.ts';
import { notify } from '../desktop/notify.ts';
import { createSecrets } from '../desktop/secrets.ts';
import type { Broker } from '../features/team/broker.ts';
import { isKey, newKey } from '../features/team/encryption.ts';
import { createTeam } from '../features/team/team.ts';

const SEALED = 'team.sealed';

type Needs = {
  readonly core: Core;
  readonly clock: Clock;
  readonly store: Store;
  /** How brokers are reached. */
  readonly broker: Broker;
  /** Where the data is. */
  readonly folder: string;
  readonly isOnline: () => boolean;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => void;
  readonly t: () => Translate;
  readonly showWindow: () => void;
};

/** The team over MQTT, its secrets in the system's keyring, and what the windows may do to both. */
export function createTeamwork({ core, clock, store, broker, folder, isOnline, copy, t, showWindow }: Needs) {
  const secrets = createSecrets(join(folder, 'team-secrets'));
  // Beside the file: a database that was copied without it must not speak in clear.
  const secretsFor = (place: string): Secrets => {
    const held = secrets.heldFor(place);
    return held.teamKey.state === 'none' && store.readValue(SEALED) === true
      ? { ...held, teamKey: { state: 'missing' } }
      : held;
  };
  const address = () => core.snapshot().settings.teamBroker;
  /** The address that the snapshot's secrets are for. */
  let told: string | null = null;
  function report(): void {
    told = address();
    const { password, teamKey } = secretsFor(told);
    core.report({ secrets: { password: password.state, teamKey: teamKey.state, kept: secrets.isKept } });
  }
  report();
  const team = createTeam({
    core,
    clock,
    store,
    broker,
    secretsFor,
    isOnline,
    chance: Math.random,
    onPaused: (title, by) =>
      notify(title, by === null ? t()('team.paused') : t()('team.paused-by', { name: by }), showWindow),
  });

  function setSecret(name: SecretName, secret: string | null): Rejection | null {
    if (name === 'teamKey' && secret !== null && !isKey(secret.trim())) return { code: 'team-key-wrong' };
    try {
      secrets.set(name, name === 'teamKey' ? (secret?.trim() ?? null) : secret, address());
      return null;
    } catch (error) {
      return { code: 'team-failed', params: { detail: (error as Error).message } };
    } finally {
      if (name === 'teamKey') attempt(() => store.writeValue(SEALED, secret !== null));
      report();
      team.secretsChanged();
    }
  }

  const parts: TeamParts = {
    act: team.act,
    tryOut: team.tryOut,
    setSecret,
    newKey: () => setSecret('teamKey', newKey()),
    copyKey() {
      const { teamKey } = secretsFor(address());
      if (teamKey.state === 'known') copy(teamKey.value);
    },
    networkChanged: team.networkChanged,
  };
  const view: View = {
    ...team,
    show(snapshot) {
      team.show(snapshot);
      if (address() !== told) report();
    },
  };
  return {
    view,
    parts,
    restored(): void {
      report();
      team.restored();
    },
  };
}
