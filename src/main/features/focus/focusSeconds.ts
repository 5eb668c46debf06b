import type { Seconds } from '../../core/ticker.ts';

/** While a phase is on, what is left of it is drawn each second. */
export const focusSeconds: Seconds = ({ focus }) => focus && { origin: focus.endsAt };
