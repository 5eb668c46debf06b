import { parseBroker } from '#shared/parse/broker.ts';
import type { Rejection } from '#shared/domain/rejection.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { SecretName } from '#shared/domain/team.ts';
import { lackOf } from '#shared/domain/teamSetup.ts';
import type { BrokerAddress } from './broker.ts';

/** What the settings do not hold: kept by the system's keyring; null: there is none. */
export type Secrets = Readonly<Record<SecretName, string | null>>;

/** A team to be connected to, complete. `here`: its broker is on this computer. */
export type Wanted = {
  readonly address: BrokerAddress;
  readonly here: boolean;
  readonly team: string;
  readonly teamKey: string | null;
};

/** The team that the settings name, or what is missing, or not confirmed yet. */
export function wantedBy({ settings, environment }: Snapshot, { password, teamKey }: Secrets): Wanted | Rejection {
  const place = parseBroker(settings.teamBroker);
  const lack = lackOf(settings, environment.secrets);
  if (lack !== null || place === null) return { code: lack ?? 'team-incomplete' };
  return {
    team: settings.teamName,
    teamKey,
    here: place.here,
    address: {
      url: place.url,
      user: settings.teamUser,
      password,
      authority: settings.teamAuthority,
      certificate: settings.teamCertificate,
      key: settings.teamKeyFile,
    },
  };
}
