import { join } from 'node:path';
import type { Rejection } from '#shared/model/rejection.ts';
import type { SecretName, Secrets } from '#shared/model/team.ts';
import { attempt, messageOf } from '../../core/attempt.ts';
import type { Context } from '../../core/feature.ts';

/** Whether the team had a key: a database that was copied without the file of secrets must not speak in clear. */
const SEALED = 'team.sealed';

/** What the keyring keeps; see desktop/secrets.ts. */
export type SecretStore = {
  /** Whether secrets survive a restart; null if the keyring was not asked yet. */
  isKept(): boolean | null;
  heldFor(broker: string): Secrets;
  /** @throws what the file system says */
  set(name: SecretName, secret: string | null, broker: string): void;
};

/** Opens the file of secrets at a path. */
export type OpenSecrets = (path: string) => SecretStore;

/**
 * The secrets of the team for the broker of the settings; how they stand is a part of the snapshot. Without a team
 * nobody reads them, which would ask the keyring.
 */
export function createTeamSecrets(
  { core, store, folder }: Pick<Context, 'core' | 'store' | 'folder'>,
  open: OpenSecrets,
) {
  const secrets = open(join(folder, 'team-secrets'));
  const address = (): string => core.snapshot().settings.teamBroker;
  /** The address that the snapshot's secrets are for. */
  let shownFor: string | null = null;
  let areRead = false;

  function secretsFor(broker: string): Secrets {
    areRead = true;
    const held = secrets.heldFor(broker);
    return held.teamKey.state === 'none' && store.readValue(SEALED) === true
      ? { ...held, teamKey: { state: 'missing' } }
      : held;
  }

  function show(): void {
    if (!areRead && !core.snapshot().settings.team) return;
    shownFor = address();
    const { password, teamKey } = secretsFor(shownFor);
    core.set('secrets', { password: password.state, teamKey: teamKey.state, kept: secrets.isKept() });
  }

  return {
    secretsFor,
    /** The secrets for the broker of the settings. */
    present: (): Secrets => secretsFor(address()),
    /** Shows how they stand. */
    show,
    /** Shows them again where they are for another broker by now. */
    followAddress(): void {
      if (address() !== shownFor) show();
    },
    /** Keeps a secret for the broker of the settings; null: there is none any more. Answers why it failed; null: it did not. */
    set(name: SecretName, secret: string | null): Rejection | null {
      try {
        secrets.set(name, secret, address());
        return null;
      } catch (error) {
        return { code: 'team-failed', params: { detail: messageOf(error) } };
      } finally {
        if (name === 'teamKey') attempt(() => store.writeValue(SEALED, secret !== null));
        areRead = true;
        show();
      }
    },
  };
}

export type TeamSecrets = ReturnType<typeof createTeamSecrets>;
