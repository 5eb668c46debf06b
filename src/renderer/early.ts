// The only script in the first screen's own HTML. It does what cannot wait for the rest of the page: times run, and what
// is typed or pressed is kept. When the screen is on display, it loads the rest.
import { elapsed } from '#shared/model/elapsed.ts';
import { formatClock } from '#shared/format/duration.ts';

/** An event that came before the page could handle it. */
export type EarlyEvent = {
  readonly event: Event;
  readonly target: EventTarget | null;
  /** What the field had when a key was pressed in it, or what was pasted; null for anything else. */
  readonly text: string | null;
};

export type EarlyPage = {
  /** From now on, the time goes there, ms UTC, now and each quarter of a second, and no text is changed here. */
  readonly countBy: (draw: (now: number) => void) => void;
  /** Ends counting. */
  readonly endCounting: () => void;
  /** Ends keeping events. Returns them in their order. */
  readonly takeEvents: () => readonly EarlyEvent[];
};

declare global {
  interface Window {
    stintEarly?: EarlyPage;
  }
}

/** The program of the page, and what it is made of: put here by the build. */
declare const PROGRAM: string;
declare const FILES: readonly string[];
/** The files whose styles are in the page. */
declare const STYLES: readonly string[];

/** How long a display may take to show the screen, ms. No paint is reported of a hidden window. */
const PATIENCE = 1000;

const root = document.querySelector('#root');

// A policy forbids styles in HTML, not those that a script sets.
for (const element of root?.querySelectorAll<HTMLElement>('[data-style]') ?? []) {
  element.style.cssText = element.dataset['style'] ?? '';
  element.removeAttribute('data-style');
}

const figures = [...(root?.querySelectorAll<HTMLElement>('[data-started-at]') ?? [])].map((element) => {
  const { startedAt, timeSpent } = element.dataset;
  return { element, counter: { startedAt: Number(startedAt), timeSpent: Number(timeSpent) } };
});

let draw = (now: number): void => {
  for (const { element, counter } of figures) element.textContent = formatClock(elapsed(counter, now));
};
const count = (): void => draw(Date.now());
const counting = figures.length > 0 ? setInterval(count, 250) : undefined;
if (figures.length > 0) count();

const events: EarlyEvent[] = [];
const kept = ['keydown', 'click', 'contextmenu', 'dblclick', 'paste'] as const;

/** Keys that edit a text together with Ctrl, Command or Alt. */
const EDITING = /^(?:[acvxyz]|Arrow\w+|Backspace|Delete|Home|End)$/iu;
/** Keys that do more in a field than typing. */
const ACTING = /^(?:Enter|Escape|ArrowUp|ArrowDown|F\d+)$/u;

/** Whether a field needs no help with a key: what it comes to is read from the field. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return EDITING.test(key);
  return !ACTING.test(key);
}

/** What is kept with an event; undefined if the event is not kept. */
function textOf(event: Event): string | null | undefined {
  const field = event.target instanceof HTMLInputElement ? event.target : null;
  if (event instanceof KeyboardEvent) {
    // Moving the focus is not done again.
    if (event.key === 'Tab' || (field && isTyping(event))) return undefined;
    return field && field.value;
  }
  if (event instanceof ClipboardEvent) {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    return field && !/[\r\n]/u.test(pasted) ? undefined : pasted;
  }
  return field ? undefined : null;
}

function keep(event: Event): void {
  const text = textOf(event);
  if (text === undefined) return;
  events.push({ event, target: event.target, text });
  // What follows is another text.
  if (event instanceof KeyboardEvent && event.key === 'Enter' && event.target instanceof HTMLInputElement)
    event.target.value = '';
  event.preventDefault();
  event.stopImmediatePropagation();
}

for (const type of kept) document.addEventListener(type, keep, true);
// The field of a new task, which has the focus in the window that opens.
root?.querySelector<HTMLElement>('[data-page="tasks"] input[role="combobox"]')?.focus();

window.stintEarly = {
  countBy(next) {
    draw = next;
    count();
  },
  endCounting: () => clearInterval(counting),
  takeEvents() {
    for (const type of kept) document.removeEventListener(type, keep, true);
    return events;
  },
};

let isLoading = false;

function loadProgram(): void {
  if (isLoading) return;
  isLoading = true;
  const link = (rel: string, href: string, disabled: boolean) =>
    document.head.append(Object.assign(document.createElement('link'), { rel, href, disabled }));
  // All at once, instead of one after the other as they are found in each other.
  for (const href of FILES) link('modulepreload', href, false);
  // Where a part of the page is loaded later, its styles count as loaded.
  for (const href of STYLES) link('stylesheet', href, true);
  void import(/* @vite-ignore */ PROGRAM);
}

// Once the screen is on display, which is what people wait for.
new PerformanceObserver(loadProgram).observe({ type: 'paint', buffered: true });
setTimeout(loadProgram, PATIENCE);
