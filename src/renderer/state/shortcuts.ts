import { keyedFacts } from '#shared/commands/facts.ts';
import type { Key, KeyedType } from '#shared/commands/facts.ts';
import type { MessageId } from '#shared/i18n/catalogue.ts';
import type { Page } from './ui.ts';

/**
 * The keys of the window, defined once: the handler matches them and the sheet lists them. Letters are matched by their
 * position on the keyboard, so they work in any layout.
 */
type Shortcut = Key & {
  readonly label: MessageId;
  /** It also works while somebody is typing. */
  readonly typing?: boolean;
  /** The pages it works on; without any it works everywhere. */
  readonly on?: Page | readonly Page[];
  /** How the sheet shows the key, if not by its code. */
  readonly print?: string;
};

/** Shortcuts that move the cursor or open something in this window, without a command. */
const windowShortcuts = {
  add: { label: 'shortcuts.add', code: 'KeyN' },
  page: { label: 'shortcuts.page', code: 'KeyC' },
  week: { label: 'shortcuts.week', code: 'KeyW' },
  report: { label: 'report.go', code: 'KeyR' },
  team: { label: 'shortcuts.team', code: 'KeyG' },
  focus: { label: 'shortcuts.focus', code: 'KeyF' },
  countdown: { label: 'shortcuts.countdown', code: 'KeyC', shift: true },
  addEntry: { label: 'shortcuts.add-entry', code: 'KeyA' },
  palette: { label: 'shortcuts.palette', code: 'KeyK', mod: true, typing: true },
  search: { label: 'shortcuts.search', code: 'KeyF', mod: true, typing: true },
  projects: { label: 'shortcuts.projects', code: 'KeyP' },
  speak: { label: 'shortcuts.speak', code: 'KeyS' },
  awayKeep: { label: 'shortcuts.away-keep', code: 'Digit1', print: '1' },
  awaySubtract: { label: 'shortcuts.away-subtract', code: 'Digit2', print: '2' },
  awayStop: { label: 'shortcuts.away-stop', code: 'Digit3', print: '3' },
  awayGive: { label: 'shortcuts.away-give', code: 'Digit4', print: '4' },
  awaySplit: { label: 'shortcuts.away-split', code: 'Digit5', print: '5' },
  settings: { label: 'shortcuts.settings', code: 'Comma', mod: true, typing: true, print: ',' },
  sheet: { label: 'shortcuts.sheet', code: 'Slash', shift: true, print: '?' },
  startPause: { label: 'shortcuts.start-pause', code: 'Space', on: 'tasks' },
  details: { label: 'shortcuts.details', code: 'Enter', on: 'tasks' },
  rename: { label: 'shortcuts.rename', code: 'F2', on: 'tasks' },
  done: { label: 'shortcuts.done', code: 'KeyD', on: 'tasks' },
  addPart: { label: 'shortcuts.add-part', code: 'KeyN', shift: true, on: 'tasks' },
  entries: { label: 'shortcuts.entries', code: 'KeyE', on: 'tasks' },
  share: { label: 'shortcuts.share', code: 'KeyG', shift: true, on: 'tasks' },
  duplicate: { label: 'shortcuts.duplicate', code: 'KeyD', mod: true, on: 'tasks' },
  remove: { label: 'shortcuts.delete', code: 'Delete', on: 'tasks' },
  up: { label: 'shortcuts.up', code: 'ArrowUp', on: 'tasks', print: '↑', repeats: true },
  down: { label: 'shortcuts.down', code: 'ArrowDown', on: 'tasks', print: '↓', repeats: true },
  first: { label: 'shortcuts.first', code: 'Home', on: 'tasks' },
  last: { label: 'shortcuts.last', code: 'End', on: 'tasks' },
  extendUp: { label: 'shortcuts.extend-up', code: 'ArrowUp', shift: true, on: 'tasks', print: '↑', repeats: true },
  extendDown: {
    label: 'shortcuts.extend-down',
    code: 'ArrowDown',
    shift: true,
    on: 'tasks',
    print: '↓',
    repeats: true,
  },
  selectAll: { label: 'shortcuts.select-all', code: 'KeyA', mod: true, on: 'tasks' },
  clearSelection: { label: 'shortcuts.clear-selection', code: 'Escape', on: 'tasks', print: 'Esc' },
  moveUp: { label: 'shortcuts.move-up', code: 'ArrowUp', alt: true, on: 'tasks', print: '↑', repeats: true },
  moveDown: { label: 'shortcuts.move-down', code: 'ArrowDown', alt: true, on: 'tasks', print: '↓', repeats: true },
  dayBefore: { label: 'shortcuts.day-before', code: 'ArrowLeft', on: 'day', print: '←', repeats: true },
  dayAfter: { label: 'shortcuts.day-after', code: 'ArrowRight', on: 'day', print: '→', repeats: true },
  today: { label: 'shortcuts.today', code: 'Digit0', on: 'day', print: '0' },
  entryUp: { label: 'shortcuts.up', code: 'ArrowUp', on: 'day', print: '↑', repeats: true },
  entryDown: { label: 'shortcuts.down', code: 'ArrowDown', on: 'day', print: '↓', repeats: true },
  openEntry: { label: 'shortcuts.open-entry', code: 'Enter', on: 'day' },
  removeEntry: { label: 'shortcuts.delete', code: 'Delete', on: ['day', 'week'] },
  earlier: { label: 'shortcuts.earlier', code: 'ArrowUp', alt: true, on: ['day', 'week'], print: '↑', repeats: true },
  later: { label: 'shortcuts.later', code: 'ArrowDown', alt: true, on: ['day', 'week'], print: '↓', repeats: true },
  endEarlier: {
    label: 'shortcuts.end-earlier',
    code: 'ArrowUp',
    shift: true,
    on: ['day', 'week'],
    print: '↑',
    repeats: true,
  },
  endLater: {
    label: 'shortcuts.end-later',
    code: 'ArrowDown',
    shift: true,
    on: ['day', 'week'],
    print: '↓',
    repeats: true,
  },
  startEarlier: {
    label: 'shortcuts.start-earlier',
    code: 'ArrowUp',
    alt: true,
    shift: true,
    on: ['day', 'week'],
    print: '↑',
    repeats: true,
  },
  startLater: {
    label: 'shortcuts.start-later',
    code: 'ArrowDown',
    alt: true,
    shift: true,
    on: ['day', 'week'],
    print: '↓',
    repeats: true,
  },
  weekBefore: { label: 'week.before', code: 'ArrowLeft', on: 'week', print: '←', repeats: true },
  weekAfter: { label: 'week.after', code: 'ArrowRight', on: 'week', print: '→', repeats: true },
  thisWeek: { label: 'week.this', code: 'Digit0', on: 'week', print: '0' },
  weekdayUp: { label: 'shortcuts.up', code: 'ArrowUp', on: 'week', print: '↑', repeats: true },
  weekdayDown: { label: 'shortcuts.down', code: 'ArrowDown', on: 'week', print: '↓', repeats: true },
  entryDayBefore: { label: 'shortcuts.day-earlier', code: 'ArrowLeft', alt: true, on: 'week', print: '←' },
  entryDayAfter: { label: 'shortcuts.day-later', code: 'ArrowRight', alt: true, on: 'week', print: '→' },
  reportBefore: { label: 'report.before', code: 'ArrowLeft', on: 'report', print: '←', repeats: true },
  reportAfter: { label: 'report.after', code: 'ArrowRight', on: 'report', print: '→', repeats: true },
  reportNow: { label: 'report.now', code: 'Digit0', on: 'report', print: '0' },
  reportGroups: { label: 'report.group', code: 'KeyG', shift: true, on: 'report' },
  reportText: { label: 'report.find', code: 'Slash', on: 'report', print: '/' },
  reportChart: { label: 'report.next-chart', code: 'KeyV', on: 'report' },
  lineUp: { label: 'shortcuts.up', code: 'ArrowUp', on: 'report', print: '↑', repeats: true },
  lineDown: { label: 'shortcuts.down', code: 'ArrowDown', on: 'report', print: '↓', repeats: true },
  teamUp: { label: 'shortcuts.up', code: 'ArrowUp', on: 'team', print: '↑', repeats: true },
  teamDown: { label: 'shortcuts.down', code: 'ArrowDown', on: 'team', print: '↓', repeats: true },
} as const satisfies Record<string, Shortcut>;

/** Shortcuts of the window that are not commands. */
export type WindowShortcutId = keyof typeof windowShortcuts;

export type ShortcutId = WindowShortcutId | KeyedType;

const commandShortcuts = Object.fromEntries(
  Object.entries(keyedFacts).map(([type, { key, label }]) => [type, { ...key, label }]),
) as Readonly<Record<KeyedType, Shortcut>>;

/** All keys of the window: those of commands, from the table of facts, and its own. */
export const shortcuts: Readonly<Record<ShortcutId, Shortcut>> = { ...commandShortcuts, ...windowShortcuts };

/** Whether a shortcut is a command. */
export const isCommand = (id: ShortcutId): id is KeyedType => Object.hasOwn(keyedFacts, id);

/** Whether a shortcut works on a page, and not everywhere. */
export function isOfPage(id: ShortcutId, page: Page): boolean {
  const { on }: Shortcut = shortcuts[id];
  return on !== undefined && (typeof on === 'string' ? on === page : on.includes(page));
}

/** Whether a shortcut works everywhere. */
export const isEverywhere = (id: ShortcutId): boolean => {
  const { on }: Shortcut = shortcuts[id];
  return on === undefined;
};

/** What counts of a key event. */
type Keys = Record<'code' | 'key', string> & Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>;

/** The shortcut of these keys on a page; null if there is none. */
export function shortcutOf(keys: Keys, page: Page): ShortcutId | null {
  // The question mark is elsewhere in other layouts, so the character itself is compared.
  if (keys.key === '?') return 'sheet';
  for (const [id, shortcut] of Object.entries(shortcuts) as [ShortcutId, Shortcut][]) {
    if (!isEverywhere(id) && !isOfPage(id, page)) continue;
    const mod = keys.ctrlKey || keys.metaKey;
    if (
      keys.code === shortcut.code &&
      mod === (shortcut.mod ?? false) &&
      keys.shiftKey === (shortcut.shift ?? false) &&
      keys.altKey === (shortcut.alt ?? false)
    ) {
      return id;
    }
  }
  return null;
}

/** Whether holding the key repeats it; a timer must not flicker under a resting finger. */
export const isRepeated = (id: ShortcutId): boolean => shortcuts[id].repeats ?? false;

/** Whether it works while somebody types. */
export const worksWhileTyping = (id: ShortcutId): boolean => shortcuts[id].typing ?? false;

/** A shortcut as text. */
export function printShortcut(id: ShortcutId, isMac: boolean): string {
  const shortcut: Shortcut = shortcuts[id];
  const key = shortcut.print ?? shortcut.code.replace(/^Key/u, '');
  const names = isMac
    ? { mod: '⌘', alt: '⌥', shift: '⇧', glue: '' }
    : { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', glue: ' + ' };
  const withShift = shortcut.shift === true && key !== '?';
  return [shortcut.mod && names.mod, shortcut.alt && names.alt, withShift && names.shift, key]
    .filter(Boolean)
    .join(names.glue);
}

/** Enter with Ctrl or Command, as text. */
export const printOtherEnter = (isMac: boolean): string => (isMac ? '⌘Enter' : 'Ctrl + Enter');
