// The only script in the first screen's own HTML. It does what cannot wait for the rest of the page: times run, and what
// is typed or pressed is kept. When the screen is on display, it loads the rest.
import { elapsed } from '#shared/model/elapsed.ts';
import { formatClock } from '#shared/format/duration.ts';

/** Something that a person did before the page could handle it. */
export type EarlyDeed = { readonly event: Event; readonly target: EventTarget | null };

export type EarlyPage = {
  /** Ends what this script does. Returns what was done in the order it was, and the time that is drawn, ms UTC. */
  readonly takeOver: () => { readonly deeds: readonly EarlyDeed[]; readonly now: number };
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

/** How long a display may take to show the screen, ms. A window that nobody sees is never told. */
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

let now = Number(document.querySelector<HTMLElement>('#start')?.dataset['now']);

function drawTimes(): void {
  now = Date.now();
  for (const { element, counter } of figures) element.textContent = formatClock(elapsed(counter, now));
}

const ticking = figures.length > 0 ? setInterval(drawTimes, 250) : undefined;
if (figures.length > 0) drawTimes();

const deeds: EarlyDeed[] = [];
const kept = ['keydown', 'click', 'contextmenu', 'dblclick', 'paste'] as const;

const isField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement;

/** Typing into a field needs no help; what it comes to is read from the field. */
const isTyping = (event: Event): boolean =>
  isField(event.target) && !(event instanceof KeyboardEvent && /^(?:Enter|Escape|Tab|Arrow\w+)$/u.test(event.key));

function keep(event: Event): void {
  if (isTyping(event)) return;
  deeds.push({ event, target: event.target });
  event.preventDefault();
  event.stopImmediatePropagation();
}

for (const type of kept) document.addEventListener(type, keep, true);
root?.querySelector<HTMLElement>('[data-first-focus]')?.focus();

window.stintEarly = {
  takeOver() {
    clearInterval(ticking);
    for (const type of kept) document.removeEventListener(type, keep, true);
    return { deeds, now };
  },
};

let isLoading = false;

function loadProgram(): void {
  if (isLoading) return;
  isLoading = true;
  // All at once, instead of one after the other as they are found in each other.
  for (const href of FILES)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  // Where a part of the page is loaded later, its styles count as loaded.
  for (const href of STYLES)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, disabled: true }));
  void import(/* @vite-ignore */ PROGRAM);
}

// Once the screen is on display, which is what people wait for.
new PerformanceObserver(loadProgram).observe({ type: 'paint', buffered: true });
setTimeout(loadProgram, PATIENCE);
