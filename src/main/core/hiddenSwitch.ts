/** The switch that starts Stint without its window. */
export const HIDDEN = '--hidden';
