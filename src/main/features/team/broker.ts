import type { TeamProblem } from '#shared/model/team.ts';
import type { Disposable } from '../../core/ports.ts';

/** So long a broker keeps what is retained, days: who never comes back is forgotten by and by. */
export const KEPT_DAYS = 30;

/** What is needed to reach a broker. */
export type BrokerAddress = {
  readonly url: string;
  readonly user: string | null;
  readonly password: string | null;
  /** Files (PEM): whom to trust beside the system's own, and a certificate of one's own with its key; null: none. */
  readonly authority: string | null;
  readonly certificate: string | null;
  readonly key: string | null;
};

/** What is said once, to connect: who, what to listen to, and what the broker tells the others when one is gone; null: nothing. */
export type Session = {
  readonly client: string;
  readonly topics: readonly string[];
  readonly will: { readonly topic: string; readonly payload: Uint8Array } | null;
};

/** `retained`: it was said before this session began. */
export type Incoming = { readonly topic: string; readonly payload: Uint8Array; readonly retained: boolean };

export type BrokerEvents = {
  /** Connected, and what is retained comes. */
  up(): void;
  /** The connection is over, or did not come to be; it does not come back by itself. */
  down(problem: TeamProblem, detail: string): void;
  message(message: Incoming): void;
};

/** A connection, or what is to become one. Disposing it says goodbye, and the others are told the will. */
export type Connection = Disposable & {
  /**
   * Tells all that listen; `retain`: and those that come later; an empty payload: no longer. Nothing while it is not up.
   * `onTold`: the broker confirmed it.
   */
  publish(topic: string, payload: Uint8Array, retain: boolean, onTold?: () => void): void;
};

/** The port to an existing publish and subscribe broker. */
export type Broker = {
  connect(address: BrokerAddress, session: Session, events: BrokerEvents): Connection;
};
