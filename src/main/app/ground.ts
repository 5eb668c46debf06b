import type { Clock, Log } from '../core/ports.ts';
import type { HeldRequests } from '../ipc/heldRequests.ts';
import type { FirstScreens } from './firstScreen.ts';

/** What is there from the first line on. */
export type Ground = {
  readonly clock: Clock;
  readonly log: Log;
  readonly requests: HeldRequests;
  readonly screens: FirstScreens;
};
