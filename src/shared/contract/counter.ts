import type { Counter } from '../model/elapsed.ts';

/** A counter as the local API and the team write it. */
type WireCounter = { readonly time_spent: number; readonly started_at: number | null };

export const readCounter = ({ time_spent, started_at }: WireCounter): Counter => ({
  timeSpent: time_spent,
  startedAt: started_at,
});
