import type { TeamProblem } from '#shared/model/team.ts';
import type { BrokerAddress, Incoming, Session } from './broker.ts';

// What goes between the app and the process that speaks to a broker, as data that can be cloned.

/** To the process. It begins with one `connect`, and ends after `dispose`. */
export type Order =
  | { readonly kind: 'connect'; readonly address: BrokerAddress; readonly session: Session }
  /** `id`: where the broker's confirmation is to be told. */
  | {
      readonly kind: 'publish';
      readonly id: number | null;
      readonly topic: string;
      readonly payload: Uint8Array;
      readonly retain: boolean;
    }
  /** What was reported was looked at: more may come. */
  | { readonly kind: 'more' }
  | { readonly kind: 'dispose' };

/** From the process, several at once. */
export type Report =
  | { readonly kind: 'up' }
  | { readonly kind: 'down'; readonly problem: TeamProblem; readonly detail: string }
  | { readonly kind: 'message'; readonly message: Incoming }
  | { readonly kind: 'told'; readonly id: number };
