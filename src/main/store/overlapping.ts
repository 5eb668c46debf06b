/** ms. */
const DAY = 86_400_000;

const scan = (index: string, condition: string): string => `FROM time_entries INDEXED BY ${index} WHERE ${condition}`;

/**
 * The entries that overlap `[:start, :end)`, in three parts that follow each other by start: those that reach into it
 * from over a day before, which are few and have indexes of their own, those of the day before, and those that begin in
 * it. The last two are scans of one index in its order.
 */
export const overlappingParts: readonly string[] = [
  `FROM (SELECT * ${scan('time_entries_long', `ended_at - started_at > ${DAY} AND ended_at > :start AND started_at < :start - ${DAY}`)}
    UNION ALL SELECT * ${scan('one_running_entry_a_task', `ended_at IS NULL AND started_at < :start - ${DAY}`)}
    ORDER BY started_at, id) WHERE TRUE`,
  scan(
    'time_entries_by_start',
    `started_at >= :start - ${DAY} AND started_at < :start AND (ended_at > :start OR ended_at IS NULL)`,
  ),
  scan('time_entries_by_start', 'started_at >= :start AND started_at < :end'),
];
