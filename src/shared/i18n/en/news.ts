/** English: what is new in this version, a line each. Updates offer it, too. Each release changes it. */
export const news = {
  'news.items':
    'A week at a glance: press W.\nFocus sessions with breaks, and a countdown: press F, or Shift and C.\nA daily goal, and the time when you will reach it.\nReminders when no timer is running or one has been running for long, and quiet hours.\nQuick start understands project, tags, estimate and due date.\nTimes and dates in the format of your region.',
} as const;
