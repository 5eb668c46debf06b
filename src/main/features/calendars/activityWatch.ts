import type { CalendarEvent } from '#shared/model/calendarEvent.ts';
import { ACTIVITY_WATCH } from '#shared/model/calendarEvent.ts';
import { cleanLine } from '#shared/model/cleanText.ts';
import type { Interval } from '#shared/time/interval.ts';
import { z } from 'zod';
import { quietBlocks } from './quietBlocks.ts';
import type { Block, Span } from './quietBlocks.ts';
import { bodyOf, within } from './fetchCalendar.ts';
import type { Line } from './fetchCalendar.ts';
import { CalendarError } from './trouble.ts';

const PATIENCE = 3000;
/** Longer answers are refused, bytes: a day has about one megabyte. */
const SIZE_MAX = 16 * 1024 * 1024;
const LONGEST_TITLE = 300;

const bucketsSchema = z.record(z.string(), z.object({ type: z.string() }));
const eventsSchema = z.array(
  z.object({
    timestamp: z.string(),
    /** In seconds. */
    duration: z.number(),
    data: z.object({ app: z.string(), title: z.string(), status: z.string() }).partial(),
  }),
);

/** Reads JSON of a shape from the server. @throws CalendarError */
async function ask<Value>({ fetch }: Line, url: URL, schema: z.ZodType<Value>, signal: AbortSignal): Promise<Value> {
  const response = await fetch(url.href, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new CalendarError('activity-watch-foreign');
  const text = await bodyOf(response, SIZE_MAX);
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new CalendarError('activity-watch-foreign', {}, { cause: error });
  }
}

const at = (port: number, path: string): URL => new URL(`http://127.0.0.1:${port}/api/0/buckets/${path}`);

/** What the buckets of a type recorded in a range. */
async function spansOf(line: Line, port: number, ids: readonly string[], range: Interval, signal: AbortSignal) {
  const lists = await Promise.all(
    ids.map((id) => {
      const url = at(port, `${encodeURIComponent(id)}/events`);
      url.searchParams.set('start', new Date(range.start).toISOString());
      url.searchParams.set('end', new Date(range.end).toISOString());
      url.searchParams.set('limit', '-1');
      return ask(line, url, eventsSchema, signal);
    }),
  );
  return lists.flat().flatMap(({ timestamp, duration, data }): Span[] => {
    const start = Math.max(Date.parse(timestamp), range.start);
    const end = Math.min(Date.parse(timestamp) + Math.round(duration * 1000), range.end);
    return end > start ? [{ start, end, ...data }] : [];
  });
}

/** The server that does not answer is most likely not running. */
function named(error: unknown): unknown {
  if (!(error instanceof CalendarError)) return error;
  const isSilent = ['calendar-unreachable', 'calendar-slow'].includes(error.rejection.code);
  return isSilent ? new CalendarError('activity-watch-silent', {}, { cause: error }) : error;
}

async function blocksIn(line: Line, port: number, range: Interval, signal: AbortSignal): Promise<Block[]> {
  const buckets = Object.entries(await ask(line, at(port, ''), bucketsSchema, signal));
  const idsOf = (type: string): string[] => buckets.filter(([, one]) => one.type === type).map(([id]) => id);
  const [windows, presence] = await Promise.all([
    spansOf(line, port, idsOf('currentwindow'), range, signal),
    spansOf(line, port, idsOf('afkstatus'), range, signal),
  ]);
  const isWatched = idsOf('afkstatus').length > 0;
  return quietBlocks(windows, isWatched ? presence.filter(({ status }) => status === 'not-afk') : [range]);
}

/**
 * What the ActivityWatch server on a port of this computer recorded in a range: the programs in front while somebody
 * was there, in few blocks, by start. @throws CalendarError
 */
export async function activityWatchEvents(line: Line, port: number, range: Interval): Promise<CalendarEvent[]> {
  const blocks = await within(line.clock, PATIENCE, (signal) => blocksIn(line, port, range, signal)).catch(
    (error: unknown) => {
      throw named(error);
    },
  );
  return blocks.map(({ start, end, app, title }) => ({
    id: `${ACTIVITY_WATCH}/${start}`,
    source: ACTIVITY_WATCH,
    title: cleanLine(app).slice(0, LONGEST_TITLE),
    detail: cleanLine(title).slice(0, LONGEST_TITLE),
    start,
    end,
    isAllDay: false,
  }));
}
