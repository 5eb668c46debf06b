import { randomUUID } from 'node:crypto';
import { cleanLine } from '#shared/model/cleanText.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { AddedCalendar } from '#shared/settings/calendars.ts';
import { storeSettings } from '../../core/feature.ts';
import type { Context } from '../../core/feature.ts';
import { readRegular } from '../../core/regularFile.ts';
import { systemReason } from '../../core/systemReason.ts';
import { newCalendar, withAdded } from './added.ts';
import { addressOf } from './address.ts';
import type { Cache } from './cache.ts';
import { isCalendar } from './components.ts';
import type { Readings } from './readings.ts';
import type { Statuses } from './statuses.ts';
import type { Subscriptions } from './subscriptions.ts';
import { SIZE_MAX } from './wire.ts';

type Needs = {
  readonly cache: Cache;
  readonly subscriptions: Subscriptions;
  readonly readings: Readings;
  readonly statuses: Statuses;
};

export type CalendarFields = { readonly name?: string; readonly isOn?: boolean };

/** What the person does with calendars in the settings. Each answers why it was not done; null if it was. */
export function createChanges({ core, t }: Pick<Context, 'core' | 't'>, needs: Needs) {
  const { cache, subscriptions, readings, statuses } = needs;
  const calendars = (): readonly AddedCalendar[] => core.snapshot().settings.calendars;
  const find = (id: string): AddedCalendar | undefined => calendars().find((one) => one.id === id);

  function store(next: readonly AddedCalendar[] | null): Rejection | null {
    if (next === null) return { code: 'calendar-full' };
    const result = storeSettings({ core }, { calendars: next });
    return result.ok ? null : result.rejection;
  }

  async function read(path: string): Promise<string | Rejection> {
    try {
      const text = new TextDecoder().decode(await readRegular(path, SIZE_MAX));
      return isCalendar(text) ? text : { code: 'calendar-foreign' };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EFBIG') return { code: 'calendar-large' };
      return { code: 'calendar-file', params: { detail: systemReason(error, t()) } };
    }
  }

  /** Adds a calendar that is read from a file. */
  async function add(of: Parameters<typeof newCalendar>[0], path: string): Promise<Rejection | null> {
    const text = await read(path);
    return typeof text === 'string' ? store(withAdded(calendars(), newCalendar(of, text))) : text;
  }

  async function addFile(path: string): Promise<Rejection | null> {
    return add({ id: randomUUID(), kind: 'file', location: path }, path);
  }

  async function addAddress(typed: string): Promise<Rejection | null> {
    const location = addressOf(typed)?.href;
    if (location === undefined) return { code: 'calendar-address' };
    const id = randomUUID();
    const why = await subscriptions.refresh({ id, location });
    if (!why) return add({ id, kind: 'url', location }, cache.pathOf(location));
    statuses.keep((other) => other !== id);
    return why;
  }

  function change(id: string, { name, isOn }: CalendarFields): Rejection | null {
    const known = find(id);
    if (!known) return { code: 'calendar-unknown' };
    const changed: AddedCalendar = { ...known, name: cleanLine(name ?? '') || known.name, isOn: isOn ?? known.isOn };
    return store(calendars().map((one) => (one === known ? changed : one)));
  }

  async function refresh(id: string): Promise<Rejection | null> {
    const calendar = find(id);
    if (!calendar) return { code: 'calendar-unknown' };
    if (calendar.kind === 'url') {
      readings.forget(cache.pathOf(calendar.location));
      return subscriptions.refresh(calendar);
    }
    readings.forget(calendar.location);
    statuses.changed();
    return null;
  }

  return {
    addFile,
    addAddress,
    change,
    remove: (id: string): Rejection | null => store(calendars().filter((one) => one.id !== id)),
    refresh,
  };
}
