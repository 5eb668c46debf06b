import type { TeamProblem } from '#shared/model/team.ts';
import type { Disposable } from '../../core/ports.ts';

/** Expiry of retained messages, days: a member that never comes back is forgotten in the end. */
export const KEPT_DAYS = 30;

/** How to reach a broker. */
export type BrokerAddress = {
  readonly url: string;
  readonly user: string | null;
  readonly password: string | null;
  /** PEM files: authorities to trust beside the system's, and a client certificate with its key; null: none. */
  readonly authority: string | null;
  readonly certificate: string | null;
  readonly key: string | null;
};

/** Who connects, the topics to subscribe to, and the last will that the broker publishes when this client is gone. */
export type ConnectOptions = {
  readonly client: string;
  readonly topics: readonly string[];
  readonly will: { readonly topic: string; readonly payload: Uint8Array } | null;
};

/** A received message. `retained`: it was published before this connection. */
export type Incoming = { readonly topic: string; readonly payload: Uint8Array; readonly retained: boolean };

export type BrokerEvents = {
  /** Connected and subscribed; retained messages follow. */
  up(): void;
  /** The connection is over, or could not be made. It does not reconnect by itself. */
  down(problem: TeamProblem, detail: string): void;
  message(message: Incoming): void;
};

/** A connection that is open or being opened. Disposing it disconnects, and the broker publishes the last will. */
export type BrokerConnection = Disposable & {
  /**
   * Sends to all subscribers; `retain`: and to those that come later, until an empty payload clears it. Does nothing while
   * it is not up. `onConfirmed`: the broker has it.
   */
  publish(topic: string, payload: Uint8Array, retain: boolean, onConfirmed?: () => void): void;
};

/** The port to an existing publish/subscribe broker. */
export type Broker = {
  connect(address: BrokerAddress, options: ConnectOptions, events: BrokerEvents): BrokerConnection;
};
