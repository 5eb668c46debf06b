import { create } from 'zustand';

/** The height of an hour in calendars, px; kept while the window is. */
export const DEFAULT_HOUR = 60;

export const useHourHeight = create<{ readonly hourHeight: number }>(() => ({ hourHeight: DEFAULT_HOUR }));
