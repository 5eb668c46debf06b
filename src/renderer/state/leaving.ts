import type { Bridge } from '#shared/contract/bridge.ts';

/** What of its own a page hands to main before it is dropped, and gets back when it is loaded again. */
export type OwnState = {
  /** As text; null if the page has to stay, since something is open that is kept nowhere else. */
  readonly take: () => string | null;
  readonly give: (state: string) => void;
};

/** A page without a state of its own. */
export const noState: OwnState = { take: () => '', give: () => {} };

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

/** Takes up what the page was before it was dropped, and gives it when main wants to drop it. Call before it connects. */
export function followLeaving(bridge: Bridge<'page:left' | 'page:leave'>, { take, give }: OwnState): void {
  document.addEventListener('input', onInput, true);
  bridge.on('leave', () => void bridge.request('page:leave', isHalfTyped() ? null : take()));
  void bridge.request('page:left').then((state) => state !== null && give(state));
}
