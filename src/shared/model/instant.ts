/** The last instant that is accepted, ms UTC: the end of 2099. The first is the start of 1970. */
export const INSTANT_MAX = 4_102_444_800_000;
