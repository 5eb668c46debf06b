import type { Bridge } from '#shared/contract/bridge.ts';
import type { LeftPage } from '#shared/contract/requests/core.ts';

/** What of its own a page hands to main before it is dropped, and gets back when it is loaded again. */
export type OwnState = {
  /** Null if the page has to stay, since something is open that is kept nowhere else. */
  readonly take: () => LeftPage | null;
  readonly give: (state: string) => void;
};

/** A page without a state of its own. */
export const noState: OwnState = { take: () => ({ state: '', looksNew: false }), give: () => {} };

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Fields that somebody typed into. Those whose text is part of the page's state carry `data-kept`. */
const typedInto = new Set<Field>();

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type));

function onInput({ target }: Event): void {
  if (isField(target) && target.dataset['kept'] === undefined) typedInto.add(target);
}

/** Whether a field has a text that was typed and is stored nowhere: what is stored empties its field, or closes it. */
function isHalfTyped(): boolean {
  for (const field of typedInto) if (!field.isConnected || field.value === '') typedInto.delete(field);
  return typedInto.size > 0;
}

/**
 * Gives what the page is when main wants to drop it. Returns what takes up what it was before it was dropped; call that
 * before the page connects, and once it has taken over its first screen, which looks as at a start.
 */
export function followLeaving(bridge: Bridge<'page:left' | 'page:leave'>, { take, give }: OwnState) {
  document.addEventListener('input', onInput, true);
  const left = bridge.request('page:left');
  bridge.on('leave', () => void bridge.request('page:leave', isHalfTyped() ? null : take()));
  return async (): Promise<void> => {
    const state = await left;
    if (state !== null) give(state);
  };
}
