import type { Component, Property } from './components.ts';

const isDeclined = ({ parameters }: Property): boolean => String(parameters['partstat']).toUpperCase() === 'DECLINED';

const addressOf = ({ value }: Property): string => value.replace(/^mailto:/iu, '').toLowerCase();

/**
 * Whether an event takes place for whose calendar this is: it was not cancelled, and that person did not decline. Who
 * it is, a calendar tells only by a name that is an address, or where nobody else is invited.
 */
export function takesPlace(event: Component, calendarName: string | null): boolean {
  if (event.get('STATUS')?.[0]?.value.trim().toUpperCase() === 'CANCELLED') return false;
  const attendees = event.get('ATTENDEE') ?? [];
  const [only] = attendees;
  const owner = attendees.length === 1 ? only : attendees.find((one) => addressOf(one) === calendarName?.toLowerCase());
  return owner === undefined || !isDeclined(owner);
}
