import type { IncomingMessage } from 'node:http';

/** A parsed request: what it asks for, and what access is decided by. */
export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly authorization: string | undefined;
  /** The port of its server; null for the socket file. */
  readonly port: number | null;
  /** The id of the last event received, from the header or the query; null if there is none. */
  readonly last: string | null;
  /** Whether events are to include ticks. */
  readonly ticks: boolean;
};

/** Parses a request; null if its address is invalid. HEAD is handled as GET; Node omits the body of the response. */
export function askedBy({ method = '', url = '/', headers }: IncomingMessage, port: number | null): Asked | null {
  const { host, origin, authorization, 'last-event-id': header } = headers;
  const address = URL.parse(url, 'http://stint');
  return (
    address && {
      method: method === 'HEAD' ? 'GET' : method,
      url: address,
      host,
      origin,
      authorization,
      port,
      last: typeof header === 'string' ? header : address.searchParams.get('last'),
      ticks: address.searchParams.get('tick') === '1',
    }
  );
}
