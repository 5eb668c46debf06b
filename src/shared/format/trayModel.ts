import type { Intent } from '../domain/command.ts';
import { resumable } from '../domain/decide.ts';
import { activeTasks, elapsed, totalToday } from '../domain/elapsed.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Task } from '../domain/task.ts';
import type { Translate } from '../i18n/translator.ts';
import { formatClock, splitClock } from './duration.ts';

/** What a menu item or a click asks for. */
export type TrayWish =
  | { readonly kind: 'command'; readonly intent: Intent }
  | { readonly kind: 'show' }
  | { readonly kind: 'showAdd' }
  | { readonly kind: 'quit' };

export type TrayItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'item'; readonly label: string; readonly wish: TrayWish; readonly accelerator?: string };

/** What to draw, so coarse that it changes only when the drawing does. */
export type TrayIcon =
  | { readonly kind: 'idle' }
  | { readonly kind: 'active' }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number };

export type TrayModel = {
  readonly title: string;
  readonly tooltip: string;
  readonly icon: TrayIcon;
  readonly menu: readonly TrayItem[];
};

const RECENT = 5;
const LABEL_MAX = 60;
/** Windows cuts tooltips at 127 characters; the figures must stay, so titles give way. */
const TOOLTIP_TITLE_MAX = 60;

/** What the tray shows of a snapshot at `now` (ms UTC). Its menu never depends on `now`. */
export function trayModel(snapshot: Snapshot, now: number, platform: string, t: Translate): TrayModel {
  const active = activeTasks(snapshot.tasks.values());
  const leading = active[0];
  const today = t('tray.today', { time: formatClock(totalToday(snapshot.tasks.values(), snapshot.day, now)) });
  const menu = trayMenu(snapshot, active, t);
  if (!leading) return { title: '', tooltip: `Stint\n${today}`, icon: { kind: 'idle' }, menu };
  const spent = elapsed(leading, now);
  const more = active.length > 1 ? ` +${active.length - 1}` : '';
  return {
    title: platform === 'darwin' ? formatClock(spent) + more : '',
    tooltip: `${cut(leading.title, TOOLTIP_TITLE_MAX)}${more}\n${formatClock(spent)}\n${today}`,
    icon: platform === 'darwin' ? { kind: 'active' } : drawnTime(spent),
    menu,
  };
}

function drawnTime(ms: number): TrayIcon {
  const { hours, minutes } = splitClock(ms);
  return hours === 0 ? { kind: 'minutes', minutes } : { kind: 'hours', hours, minutes };
}

function trayMenu(snapshot: Snapshot, active: readonly Task[], t: Translate): TrayItem[] {
  const recent = [...snapshot.tasks.values()]
    .filter((task) => task.state === 'open' && !task.running)
    .toSorted((a, b) => (b.lastEndedAt ?? 0) - (a.lastEndedAt ?? 0) || b.createdAt - a.createdAt || b.id - a.id)
    .slice(0, RECENT);
  const task = (id: 'tray.pause-task' | 'tray.start-task', type: 'pauseTimer' | 'startTimer') => (one: Task) =>
    item(t(id, { title: menuText(one.title) }), { kind: 'command', intent: { type, taskId: one.id } });
  const { state } = snapshot.environment.shortcut;
  const accelerator = state === 'bound' || state === 'unknown' ? snapshot.settings.shortcut : null;
  return [
    ...active.map(task('tray.pause-task', 'pauseTimer')),
    ...separated(recent.map(task('tray.start-task', 'startTimer')), active.length > 0),
    ...separated(
      [
        {
          ...item(t(toggleLabel(snapshot, active)), { kind: 'command', intent: { type: 'toggleTimer' } }),
          ...(accelerator === null ? {} : { accelerator }),
        },
        item(t('tray.add'), { kind: 'showAdd' }),
      ],
      active.length + recent.length > 0,
    ),
    { kind: 'separator' },
    item(t('tray.show'), { kind: 'show' }),
    item(t('tray.quit'), { kind: 'quit' }),
  ];
}

function toggleLabel(snapshot: Snapshot, active: readonly Task[]) {
  if (active.length > 0) return 'tray.toggle-pause';
  return resumable(snapshot.tasks.values()).length > 0 ? 'tray.toggle-resume' : 'tray.toggle-start';
}

const item = (label: string, wish: TrayWish) => ({ kind: 'item', label, wish }) as const;

const separated = (items: readonly TrayItem[], before: boolean): TrayItem[] =>
  items.length > 0 && before ? [{ kind: 'separator' }, ...items] : [...items];

const cut = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text);

/** A lone ampersand marks a menu's access key; doubled it is a character. */
const menuText = (title: string): string => cut(title, LABEL_MAX).replaceAll('&', '&&');
