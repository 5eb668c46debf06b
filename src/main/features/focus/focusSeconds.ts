import type { Seconds } from '../../core/ticker.ts';

/** During a phase, its remaining time is drawn each second. */
export const focusSeconds: Seconds = ({ focus }) => focus && { origin: focus.endsAt };
