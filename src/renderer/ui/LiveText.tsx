import { useLayoutEffect, useRef, useState } from 'react';
import type { ComponentProps } from 'react';
import type { Counter } from '#shared/model/elapsed.ts';
import { drawn, watchDrawn } from '../state/drawn.ts';
import type { Drawn } from '../state/drawn.ts';
import { useSnapshotStore } from '../state/snapshotStore.ts';

type Props = Omit<ComponentProps<'span'>, 'children' | 'ref'> & {
  /** The text of what is drawn. */
  readonly text: (state: Drawn) => string;
  /** Whether time changes it. Without that, only a snapshot does. */
  readonly isLive: boolean;
  /** What it counts, while it runs: the page's first picture counts it before this code is there. */
  readonly counter?: Counter | null;
};

/** A text that time changes, each second if need be: React draws the element once, and ticks change its text alone. */
export function LiveText({ text, isLive, counter = null, ...props }: Props) {
  const element = useRef<HTMLSpanElement>(null);
  // React never changes it, so what it believes to be there does not matter.
  const [first] = useState(() => text(drawn()));
  useLayoutEffect(() => (element.current ? keepText(element.current, text, isLive) : undefined));
  const counted = counter?.startedAt != null && {
    'data-time-spent': counter.timeSpent,
    'data-started-at': counter.startedAt,
  };
  return (
    <span {...props}>
      <span ref={element} className={isLive ? 'live-text' : undefined} suppressHydrationWarning {...counted}>
        {first}
      </span>
    </span>
  );
}

/** Texts of so many characters are of one width: digits are. */
const FIGURES = /^[\d:]+$/u;

/** Keeps the text of an element what it should be. Returns a function that ends this. */
function keepText(element: HTMLElement, text: Props['text'], isLive: boolean): () => void {
  let shown = element.textContent;
  // What was rendered can be of another size.
  element.style.width = '';
  function write(): void {
    const next = text(drawn());
    if (next === shown) return;
    if (!isLive || next.length !== shown.length || !FIGURES.test(next)) element.style.width = '';
    else if (element.style.width === '') keepWidth(element);
    shown = next;
    // Changing the data of the node that is there costs less than another node.
    if (element.firstChild instanceof Text) element.firstChild.data = next;
    else element.textContent = next;
  }
  write();
  return isLive ? watchDrawn(write) : useSnapshotStore.subscribe(write);
}

/** Gives an element the width that it has, so that nothing around it is laid out for a new text. */
function keepWidth(element: HTMLElement): void {
  const { width } = element.getBoundingClientRect();
  if (width > 0) element.style.width = `${width / Number.parseFloat(getComputedStyle(element).fontSize)}em`;
}
