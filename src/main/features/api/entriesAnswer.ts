import type { ApiEntries } from '#shared/contract/api.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { isDate } from '#shared/time/date.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Core } from '../../core/core.ts';
import { publicEntries } from '../../core/publicState.ts';

/** Maximum number of latest entries in a response. */
const LAST_MAX = 1000;

type Answer = { readonly json: ApiEntries } | { readonly status: number; readonly rejection: Rejection };

const wrong = (detail: string): Answer => ({ status: 400, rejection: { code: 'bad-request', params: { detail } } });

/** Parses a positive number that consists of digits only; null if it is not one or exceeds `max`. */
function positive(text: string, max: number): number | null {
  const number = /^[1-9]\d{0,14}$/u.test(text) ? Number(text) : Infinity;
  return number <= max ? number : null;
}

/**
 * The entries of a day (the current one by default), the latest ones with `last`, or a single one with `id`.
 * @throws StoreError
 */
export function entriesAnswer(core: Core, snapshot: Snapshot, params: URLSearchParams, now: number): Answer {
  const [date, last, id] = ['day', 'last', 'id'].map((name) => params.get(name));
  if (typeof last === 'string') {
    const count = positive(last, LAST_MAX);
    if (count === null) return wrong(`last: 1–${LAST_MAX}`);
    return { json: publicEntries(snapshot, core.latestEntries(count), now) };
  }
  if (typeof id === 'string') {
    const entryId = positive(id, Number.MAX_SAFE_INTEGER);
    const entry = entryId === null ? null : core.entry(entryId);
    if (!entry) return { status: 404, rejection: { code: 'entry-not-found' } };
    return { json: publicEntries(snapshot, [entry], now) };
  }
  if (typeof date === 'string' && !isDate(date)) return wrong('day: YYYY-MM-DD');
  const day = typeof date === 'string' ? dayOf(date, snapshot.calendar) : snapshot.day;
  return { json: publicEntries(snapshot, core.entriesBetween(day), now, day) };
}
