import type { IncomingMessage } from 'node:http';

/** What a request asks for, and what decides whether it may be answered. */
export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly authorization: string | undefined;
  /** Of the server it came to; null: the socket of a file. */
  readonly port: number | null;
  /** The id of the last event received, from the header or where none can be set; null: none. */
  readonly last: string | null;
  /** Whether events are to include ticks. */
  readonly ticks: boolean;
};

/** Reads a request; null: its address is none. HEAD asks for what GET does; Node leaves the body out of the answer. */
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
