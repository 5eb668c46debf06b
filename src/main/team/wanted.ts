import { parseBroker } from '#shared/parse/broker.ts';
import type { Rejection } from '#shared/domain/rejection.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { BrokerAddress } from './broker.ts';

/** What the settings do not hold: kept by the system's keyring. */
export type Secrets = { readonly password: string | null; readonly teamKey: string | null };

/** A team to be connected to, complete. `here`: its broker is on this computer. */
export type Wanted = {
  readonly address: BrokerAddress;
  readonly here: boolean;
  readonly team: string;
  readonly teamKey: string | null;
};

/** The team that the settings name, or what is missing, or not confirmed yet. */
export function wantedBy(settings: Settings, { password, teamKey }: Secrets): Wanted | Rejection {
  const place = parseBroker(settings.teamBroker);
  if (place === null || settings.teamName === '' || settings.teamMember === '') return { code: 'team-incomplete' };
  if (place.plain && !settings.teamPlain) return { code: 'team-plain' };
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
