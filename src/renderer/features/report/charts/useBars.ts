import { useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

type Options = {
  /** The element that contains the bars. */
  readonly area: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The bar that Tab reaches first. */
  readonly first: number;
  /** How far the keys move among the bars. */
  readonly steps: Readonly<Record<string, number>>;
  readonly onOpen: (index: number) => void;
};

/**
 * The bars of a chart, only one of which Tab reaches; arrow keys, Home and End lead to the others, and Enter opens one.
 * `active` is the hovered or focused bar; null if there is none.
 */
export function useBars({ area, count, first, steps, onOpen }: Options) {
  const [cursor, setCursor] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const current = Math.min(cursor ?? first, count - 1);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = steps[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : current + (step ?? 0);
    if (event.key === 'Enter' || event.key === ' ') onOpen(current);
    else if (step === undefined && to === current) return;
    else if (to >= 0 && to < count) area.current?.querySelector<SVGElement>(`[data-bar="${to}"]`)?.focus();
    event.preventDefault();
  }

  /** The props of a bar. */
  const propsOf = (index: number) => ({
    'data-bar': index,
    tabIndex: index === current ? 0 : -1,
    onFocus: () => {
      setCursor(index);
      setFocused(true);
    },
    onBlur: () => setFocused(false),
    onPointerEnter: () => setHovered(index),
    onPointerLeave: () => setHovered(null),
    onClick: () => onOpen(index),
  });

  return { active: hovered ?? (focused ? current : null), onKeyDown, propsOf };
}
