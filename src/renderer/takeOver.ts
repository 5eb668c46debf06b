import type { EarlyEvent } from './early.ts';
import { drawnTime, useSnapshotStore } from './state/snapshotStore.ts';
import { typeInto } from './state/typeInto.ts';

/** A copy of an event, which is over. */
function copyOf({ event, text }: EarlyEvent): Event {
  if (event instanceof ClipboardEvent) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text ?? '');
    return new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  }
  const Kind = event.constructor as new (name: string, event: Event) => Event;
  return new Kind(event.type, event);
}

/** Does again what was done before the page could handle it. */
async function repeat(early: EarlyEvent): Promise<void> {
  const { target, text, event } = early;
  const at = target instanceof Node && target.isConnected ? target : (document.activeElement ?? document.body);
  if (at instanceof HTMLInputElement && event instanceof KeyboardEvent && text !== null) {
    typeInto(at, text);
    // React has drawn the text when the key comes.
    await Promise.resolve();
  }
  at.dispatchEvent(copyOf(early));
  await Promise.resolve();
}

/**
 * Takes the seconds over from the script of the first screen: it goes on counting for the page, until main does. Call it
 * right before the page draws.
 */
export function takeCounting(): void {
  const early = window.stintEarly;
  if (!early) return;
  early.countBy((now) => drawnTime.setState({ now }));
  const end = useSnapshotStore.subscribe(() => {
    early.endCounting();
    end();
  });
}

/** Takes over from the script of the first screen, once the page handles events itself. */
export async function takeOver(): Promise<void> {
  const early = window.stintEarly;
  if (!early) return;
  const typed = [...document.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"])')].flatMap((field) =>
    field.value === '' ? [] : [{ field, text: field.value }],
  );
  // Nobody heard where the focus went.
  document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  for (const event of early.takeEvents()) await repeat(event);
  // What was typed last, after any key that took what was there before.
  for (const { field, text } of typed) if (field.isConnected) typeInto(field, text);
  delete window.stintEarly;
}
