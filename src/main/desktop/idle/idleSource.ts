import type { Clock, ReadIdle } from '../../core/ports.ts';

/** Where idle time is read from. */
export type IdleSource = {
  /** What is asked or listened to, for diagnostics. */
  readonly name: string;
  readonly read: ReadIdle;
  /** Call when idle time begins and ceases to be needed, where it has to be listened for. */
  readonly watch?: (needed: boolean) => void;
};

export type IdleTools = {
  readonly clock: Clock;
  /** What Chromium says, ms. */
  readonly otherwise: () => number;
  /** Called with whether the desktop can be relied on to tell of idle time, as soon as that is known and whenever it may have changed. */
  readonly tell: (isReliable: boolean) => void;
};
