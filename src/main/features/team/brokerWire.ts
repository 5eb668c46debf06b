import type { TeamProblem } from '#shared/model/team.ts';
import type { BrokerAddress, ConnectOptions, Incoming } from './broker.ts';

// What the app and the broker process send each other, as data that can be cloned.

/** To the process. The first is `connect`, the last `dispose`. */
export type Order =
  | { readonly kind: 'connect'; readonly address: BrokerAddress; readonly options: ConnectOptions }
  /** `id`: of the report when the broker confirms it; null: not needed. */
  | {
      readonly kind: 'publish';
      readonly id: number | null;
      readonly topic: string;
      readonly payload: Uint8Array;
      readonly retain: boolean;
    }
  /** The last batch of reports was handled: send the next. */
  | { readonly kind: 'more' }
  | { readonly kind: 'dispose' };

/** From the process, in batches. */
export type Report =
  | { readonly kind: 'up' }
  | { readonly kind: 'down'; readonly problem: TeamProblem; readonly detail: string }
  | { readonly kind: 'message'; readonly message: Incoming }
  | { readonly kind: 'confirmed'; readonly id: number };
