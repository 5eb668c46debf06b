import { parseBroker } from '#shared/parse/broker.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Secret, Secrets } from '#shared/model/team.ts';
import { lackOf } from '#shared/settings/teamSetup.ts';
import type { BrokerAddress } from './broker.ts';

/** All that is needed to connect to a team. `isLocal`: its broker is on this computer. */
export type Configuration = {
  readonly address: BrokerAddress;
  readonly isLocal: boolean;
  readonly team: string;
  readonly teamKey: string | null;
};

/** The team in the settings, or what is missing or not confirmed yet. `secretsFor`: the secrets for a broker's address. */
export function configurationOf(
  { settings }: Pick<Snapshot, 'settings'>,
  secretsFor: (broker: string) => Secrets,
): Configuration | Rejection {
  const place = parseBroker(settings.teamBroker);
  const { password, teamKey } = secretsFor(settings.teamBroker);
  const lack = lackOf(settings, { password: password.state, teamKey: teamKey.state });
  if (lack !== null || place === null) return { code: lack ?? 'team-incomplete' };
  return {
    team: settings.teamName,
    teamKey: valueOf(teamKey),
    isLocal: place.here,
    address: {
      url: place.url,
      user: settings.teamUser,
      password: valueOf(password),
      authority: settings.teamAuthority,
      certificate: settings.teamCertificate,
      key: settings.teamKeyFile,
    },
  };
}

const valueOf = (secret: Secret): string | null => (secret.state === 'known' ? secret.value : null);

/** A team at a broker. */
export type Place = { readonly url: string; readonly team: string };

export const placeOf = ({ address, team }: Configuration): Place => ({ url: address.url, team });

/** Names a place in one text. */
export const placeKey = ({ url, team }: Place): string => `${url} ${team}`;
