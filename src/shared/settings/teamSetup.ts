import { parseBroker } from '../parse/broker.ts';
import type { RejectionCode } from '../model/rejection.ts';
import type { Settings } from './index.ts';
import type { SecretState, SecretName } from '../model/team.ts';

type Lack = Extract<RejectionCode, 'team-incomplete' | 'team-plain' | 'team-secret-missing'>;

/** What keeps this member from connecting at all, before anybody is asked; null: nothing. */
export function lackOf(settings: Settings, secrets: Readonly<Record<SecretName, SecretState>>): Lack | null {
  const place = parseBroker(settings.teamBroker);
  if (!place || settings.teamName === '' || settings.teamMember === '') return 'team-incomplete';
  if (place.plain && !settings.teamPlain) return 'team-plain';
  // Without its key the team would be told in clear what it was promised to be sealed.
  return isLacking(secrets.password) || isLacking(secrets.teamKey) ? 'team-secret-missing' : null;
}

/** There is one, and not for this broker, or no more: it is asked for anew. */
const isLacking = (state: SecretState): boolean => state === 'missing' || state === 'elsewhere';
