import ICAL from 'ical.js';
import type { RefusedReason } from '#shared/model/importing.ts';
import type { When } from '../../format.ts';
import { readIso } from '../../isoTime.ts';
import type { Component } from './components.ts';
import type { Property } from './properties.ts';

export const propertyOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((property) => property.name === name);

/** The values of all properties with a name. */
export const valuesOf = ({ properties }: Component, name: string): readonly string[] =>
  properties.filter((property) => property.name === name).flatMap(({ values }) => values);

/** The first value of a property; empty if it has none. */
export const valueOf = (component: Component, name: string): string => valuesOf(component, name)[0] ?? '';

/** Whether an event has dates without times. */
export const isAllDay = (component: Component): boolean => {
  const start = propertyOf(component, 'DTSTART');
  return start !== undefined && (start.isDate || /^\d{8}$/u.test(start.values[0] ?? ''));
};

/** The time in DTSTART or DTEND: an instant, a local time in a zone, or one in whichever zone the calendar is read. */
export function timeOf(component: Component, name: 'DTSTART' | 'DTEND', missing: RefusedReason): When | RefusedReason {
  const property = propertyOf(component, name);
  const time = readIso(property?.values[0], missing);
  const zone = property?.zone ?? null;
  if (typeof time === 'string' || 'at' in time || zone === null) return time;
  return { ...time, zone };
}

/** The length of an event in ms. */
export function durationOf(text: string): number | RefusedReason {
  if (!/^[+-]?P[\dTWDHMS]+$/iu.test(text)) return 'impossible-duration';
  try {
    const duration = ICAL.Duration.fromString(text.toUpperCase()).toSeconds() * 1000;
    return duration >= 0 && Number.isFinite(duration) ? duration : 'impossible-duration';
  } catch {
    return 'impossible-duration';
  }
}
