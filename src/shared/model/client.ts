import type { ClientId } from './ids.ts';
import type { Rates } from './rate.ts';

/** A client, which projects are done for. */
export type Client = {
  readonly id: ClientId;
  readonly name: string;
  /** The currency (ISO 4217) in which the client is billed; null if none was chosen. */
  readonly currency: string | null;
  /** Whether it is hidden until it is restored. */
  readonly archived: boolean;
  /** Whether work for the client is billable; null: as the settings have it. */
  readonly billable: boolean | null;
  readonly rates: Rates;
};

/** A client with a clean name. */
export const newClient = (name: string, id: ClientId): Client => ({
  id,
  name,
  currency: null,
  archived: false,
  billable: null,
  rates: [],
});

/** The client with a name, ignoring case; null if there is none. */
export function clientNamed(clients: Iterable<Client>, name: string): Client | null {
  const wanted = name.toLocaleLowerCase();
  return [...clients].find((client) => client.name.toLocaleLowerCase() === wanted) ?? null;
}
