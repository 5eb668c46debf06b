import { z } from 'zod';
import { clientNamed, newClient } from '../model/client.ts';
import type { Client } from '../model/client.ts';
import type { ClientId } from '../model/ids.ts';
import { cleanName, PROJECT_NAME_MAX } from '../model/project.ts';
import { changes, reject } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { command } from './define.ts';
import { anyText, currency, rowId } from './schema.ts';

const fields = z.strictObject({
  name: anyText.exactOptional(),
  currency: currency.nullable().exactOptional(),
  archived: z.boolean().exactOptional(),
  billable: z.boolean().nullable().exactOptional(),
});

export const clientCommands = {
  addClient: command({ name: anyText }, ({ state }, { name: typed }) =>
    withName(state, typed, null, (name) =>
      changes({ type: 'clientAdded', client: newClient(name, state.nextClientId) }),
    ),
  ),
  changeClient: command({ clientId: rowId, fields }, ({ state }, { clientId, fields: changed }) =>
    withClient(state, clientId, (before) =>
      withName(state, changed.name ?? before.name, before.id, (name) =>
        changes({ type: 'clientChanged', client: { ...before, ...changed, name } }),
      ),
    ),
  ),
  /** Deletes a client; its projects stay, without a client. */
  deleteClient: command({ clientId: rowId }, ({ state }, { clientId }) =>
    withClient(state, clientId, ({ id }) => changes({ type: 'clientDeleted', id })),
  ),
} as const;

export function withClient(state: State, id: ClientId, then: (client: Client) => Decision): Decision {
  const client = state.clients.get(id);
  return client ? then(client) : reject('client-not-found');
}

/** Names are unique, ignoring case; `own`: the client that may keep its name. */
function withName(state: State, text: string, own: ClientId | null, then: (name: string) => Decision): Decision {
  const name = cleanName(text);
  if (name === null) return reject('client-name-wrong', { max: PROJECT_NAME_MAX });
  const taken = clientNamed(state.clients.values(), name);
  return taken && taken.id !== own ? reject('client-name-taken', { name: taken.name }) : then(name);
}
