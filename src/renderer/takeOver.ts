import type { EarlyDeed } from './early.ts';

/** Writes what a field has as if it were typed now. */
function retype(field: HTMLInputElement): void {
  const { value } = field;
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  write?.call(field, '');
  write?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Does again what was done before the page could handle it: a copy, since an event is over. */
function repeat({ event, target }: EarlyDeed): void {
  const at = target instanceof Node && target.isConnected ? target : (document.activeElement ?? document.body);
  const Kind = event.constructor as new (type: string, event: Event) => Event;
  at.dispatchEvent(new Kind(event.type, event));
}

/** Takes over from the script of the first screen, once the page handles events itself. */
export function takeOver(): void {
  const early = window.stintEarly?.takeOver();
  if (!early) return;
  delete window.stintEarly;
  for (const field of document.querySelectorAll('input')) if (field.value !== field.defaultValue) retype(field);
  early.deeds.forEach(repeat);
}
