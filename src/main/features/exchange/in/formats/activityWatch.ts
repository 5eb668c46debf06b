import type { RefusedReason } from '#shared/model/importing.ts';
import type { Format, Input, ReadOptions, Row, Work } from '../format.ts';
import { Unreadable } from '../format.ts';
import { readIso } from '../isoTime.ts';
import type { JsonObject } from '../json.ts';
import { isObject, textOf } from '../json.ts';
import { lastingRow, noWork, refuse } from '../rows.ts';

/** The types of the buckets that entries can come from. */
const bucketTypes = { window: 'currentwindow', afk: 'afkstatus' } as const;

/** The servers write an object of buckets by their ids; the published schema says an array. */
const bucketsOf = (json: unknown): readonly unknown[] | null => {
  const buckets = isObject(json) ? json['buckets'] : null;
  if (Array.isArray(buckets)) return buckets;
  return isObject(buckets) ? Object.values(buckets) : null;
};

function isExport(json: unknown): boolean {
  const buckets = bucketsOf(json);
  if (buckets === null) return false;
  // An export of a server without watchers has no bucket, and nothing else beside.
  if (buckets.length === 0) return isObject(json) && Object.keys(json).length === 1;
  const [first] = buckets;
  return isObject(first) && typeof first['type'] === 'string' && Array.isArray(first['events']);
}

/** What an event says was done; null if it says that nobody was there. */
function workOf(data: JsonObject, hostname: string, activity: ReadOptions['activity']): Work | null {
  if (activity === 'window') return { ...noWork, title: textOf(data['app']), note: textOf(data['title']) };
  return data['status'] === 'not-afk' ? { ...noWork, title: hostname } : null;
}

/** In ms; the file has seconds. */
function durationOf(seconds: unknown): number | RefusedReason {
  if (typeof seconds !== 'number' || seconds < 0) return 'impossible-duration';
  return Number.isFinite(seconds) ? Math.round(seconds * 1000) : 'out-of-range';
}

const eventsOf = (bucket: unknown): readonly unknown[] =>
  isObject(bucket) && Array.isArray(bucket['events']) ? bucket['events'] : [];

function eventRow(line: number, event: unknown, { hostname }: JsonObject, activity: ReadOptions['activity']): Row {
  if (!isObject(event) || !isObject(event['data'])) return refuse(line, 'unreadable-row');
  const work = workOf(event['data'], textOf(hostname), activity);
  if (work === null) return { kind: 'skipped', line, reason: 'not-chosen' };
  const [start, duration] = [readIso(event['timestamp'], 'no-start'), durationOf(event['duration'])];
  return lastingRow(line, start, duration, { ...work, id: null });
}

/**
 * The rows of a bucket whose first event has the number `first`. What was not chosen is one row for the whole bucket:
 * a file has thousands of such events, about which nobody wants to read one by one.
 */
function* readBucket(bucket: unknown, first: number, activity: ReadOptions['activity']): Iterable<Row> {
  if (!isObject(bucket)) yield refuse(first, 'unreadable-row');
  else if (bucket['type'] !== bucketTypes[activity]) yield { kind: 'skipped', line: first, reason: 'not-chosen' };
  else {
    let hasSkipped = false;
    for (const [index, event] of eventsOf(bucket).entries()) {
      const row = eventRow(first + index, event, bucket, activity);
      if (row.kind !== 'skipped' || !hasSkipped) yield row;
      hasSkipped ||= row.kind === 'skipped';
    }
  }
}

function* readBuckets(buckets: readonly unknown[], activity: ReadOptions['activity']): Iterable<Row> {
  let first = 1;
  for (const bucket of buckets) {
    yield* readBucket(bucket, first, activity);
    first += eventsOf(bucket).length;
  }
}

function read({ json }: Input, { activity }: ReadOptions): Iterable<Row> {
  if (!isExport(json)) throw new Unreadable('other-format');
  return readBuckets(bucketsOf(json) ?? [], activity);
}

/**
 * The JSON that ActivityWatch exports, of one bucket or all: the windows in front, or the times when somebody was there.
 */
export const activityWatch: Format = { id: 'activitywatch', recognises: ({ json }) => isExport(json), read };
