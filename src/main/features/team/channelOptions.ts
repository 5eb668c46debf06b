import type { Clock } from '../../core/ports.ts';
import type { Broker, BrokerAddress, BrokerEvents } from './broker.ts';
import type { Encryption } from './encryption.ts';
import type { Message } from './message.ts';
import type { IsFresh } from './replayGuard.ts';
import type { Subject } from './topics.ts';

export type ChannelOptions = {
  readonly clock: Clock;
  readonly broker: Broker;
  readonly address: BrokerAddress;
  readonly team: string;
  readonly me: string;
  readonly encryption: Encryption;
  /** `test` and `takeBack` leave nothing behind at the broker; `takeBack` does not listen to the team either. */
  readonly purpose: 'member' | 'test' | 'takeBack';
  /** Of this connection: greater than any before. */
  readonly number: number;
  readonly isFresh?: IsFresh;
  /** The broker lets this member in: from here on the retained messages come. */
  readonly onBegin?: () => void;
  /** All retained messages have come, and this member can publish and receive. */
  readonly onReady: () => void;
  /** `dropped`: too much came at once, and messages about these were dropped. */
  readonly onMessages: (messages: readonly Message[], dropped: readonly Subject[]) => void;
  readonly onDown: BrokerEvents['down'];
};
