const own = /^(?:X-KDE-(?:karm|ktimetracker)-|CATEGORIES(?:;[^:\n]*)?:KTimeTracker[ \t]*$)/imu;

/** Whether a text is an iCalendar file. */
export const isCalendar = (text: string): boolean => /^\s*BEGIN:VCALENDAR[ \t]*\r?\n/iu.test(text);

/** Whether a calendar is a file of KTimeTracker: it marks its events with a category, and its tasks with their time. */
export const isKTimeTracker = (text: string): boolean => isCalendar(text) && own.test(text);
