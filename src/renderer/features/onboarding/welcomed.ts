import { bridge } from '../../bridge.ts';

/** The steps are through, or put away. */
export const welcomed = () => bridge().request('welcome:done');
