import { parseBroker } from '../parse/broker.ts';
import type { RejectionCode } from '../model/rejection.ts';
import type { Settings } from './index.ts';
import type { SecretState, SecretName } from '../model/team.ts';

type Lack = Extract<RejectionCode, 'team-incomplete' | 'team-plain' | 'team-secret-missing'>;

/** Why this member cannot connect, before any attempt; null if nothing prevents it. */
export function lackOf(settings: Settings, secrets: Readonly<Record<SecretName, SecretState>>): Lack | null {
  const place = parseBroker(settings.teamBroker);
  if (!place || settings.teamName === '' || settings.teamMember === '') return 'team-incomplete';
  if (place.plain && !settings.teamPlain) return 'team-plain';
  // Without its key, Stint would send the team in plain text what should be encrypted.
  return isLacking(secrets.password) || isLacking(secrets.teamKey) ? 'team-secret-missing' : null;
}

/** There is a secret, but not for this broker or no longer available; it has to be entered again. */
const isLacking = (state: SecretState): boolean => state === 'missing' || state === 'elsewhere';
