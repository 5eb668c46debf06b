import { clientNamed, newClient } from '../model/client.ts';
import type { ClientId } from '../model/ids.ts';
import { cleanLine } from '../model/cleanText.ts';
import { cleanName, PROJECT_NAME_MAX } from '../model/project.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Change } from './change.ts';
import type { State } from './decision.ts';

/** Finds a client by name, or creates it. An empty name is no client. */
export function clientOf(
  state: State,
  text: string,
): { readonly id: ClientId | null; readonly changes: readonly Change[] } | Rejection {
  if (cleanLine(text) === '') return { id: null, changes: [] };
  const name = cleanName(text);
  if (name === null) return { code: 'client-name-wrong', params: { max: PROJECT_NAME_MAX } };
  const found = clientNamed(state.clients.values(), name);
  if (found) return { id: found.id, changes: [] };
  const client = newClient(name, state.nextClientId);
  return { id: client.id, changes: [{ type: 'clientAdded', client }] };
}
