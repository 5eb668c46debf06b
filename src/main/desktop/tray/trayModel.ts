import { facts } from '#shared/commands/facts.ts';
import type { Facts } from '#shared/commands/facts.ts';
import type { BareType, Command } from '#shared/commands/command.ts';
import { activeTasks, elapsed, elapsedOver, totalToday } from '#shared/model/elapsed.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { runningTogether } from '#shared/model/team.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { formatClock, formatHours, splitClock } from '#shared/format/duration.ts';

export type TrayItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'item'; readonly label: string; readonly command: Command; readonly accelerator?: string };

/** What to draw. It changes only when the drawing does. */
export type TrayIcon =
  | { readonly kind: 'idle' }
  | { readonly kind: 'active' }
  | { readonly kind: 'ring'; readonly minutes: number }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number };

/** What the time changes in the tray. */
export type TrayFace = {
  readonly title: string;
  readonly tooltip: string;
  readonly icon: TrayIcon;
};

export type TrayModel = TrayFace & { readonly menu: readonly TrayItem[] };

const RECENT = 5;
const LABEL_MAX = 60;
/** Windows cuts tooltips at 127 characters, so titles are shortened to keep the times. */
const TOOLTIP_TITLE_MAX = 60;
const TOOLTIP_TEAM_MAX = 40;

/** What the tray shows of a snapshot at `now` (ms UTC). */
export const trayModel = (snapshot: Snapshot, now: number, platform: string, t: Translate): TrayModel => ({
  ...trayFace(snapshot, now, platform, t),
  menu: trayMenu(snapshot, t),
});

/** The part that depends on `now`. Without seconds, it changes once a minute at most. */
export function trayFace(snapshot: Snapshot, now: number, platform: string, t: Translate): TrayFace {
  const active = activeTasks(snapshot.tasks.values());
  const leading = active[0];
  const format = snapshot.settings.traySeconds ? formatClock : formatHours;
  const today = t('tray.today', { time: format(totalToday(snapshot.tasks.values(), snapshot.day, now)) });
  const focus = focusLine(snapshot, now, format, t);
  if (!leading) {
    // A timer that only others run is in the tooltip; the icon shows one's own.
    const together = teamLine(snapshot, now, format, t);
    return { title: '', tooltip: `Stint\n${together}${focus}${today}`, icon: { kind: 'idle' } };
  }
  const spent = elapsedOver(snapshot.settings.trayTime, leading, snapshot.day, now);
  const more = active.length > 1 ? ` +${active.length - 1}` : '';
  const style = snapshot.settings.trayIcon;
  return {
    // On macOS, the time is a title beside the icon instead of drawn into it.
    title: platform === 'darwin' && style === 'time' ? format(spent) + more : '',
    tooltip: `${cut(leading.title, TOOLTIP_TITLE_MAX)}${more}\n${format(spent)}\n${focus}${today}`,
    icon: drawn(platform === 'darwin' && style === 'time' ? 'plain' : style, spent),
  };
}

/** A line with a timer that the team runs without this member; empty if there is none. */
function teamLine({ team }: Snapshot, now: number, format: (ms: number) => string, t: Translate): string {
  const [timer] = runningTogether(team);
  if (!timer) return '';
  return `${t('tray.team', { title: cut(timer.title, TOOLTIP_TEAM_MAX) })} ${format(elapsed(timer, now))}\n`;
}

/** Items for shared timers that this member does not work on: start each, and pause running ones for everyone. */
const teamItems = ({ team, settings, tasks }: Snapshot, t: Translate): TrayItem[] =>
  (settings.teamHidden ? [] : (team?.timers ?? []))
    .filter(({ taskId }) => !tasks.get(taskId ?? 0)?.running)
    .toSorted((a, b) => Number(b.startedAt !== null) - Number(a.startedAt !== null))
    .slice(0, RECENT)
    .flatMap(({ id, title, startedAt }) => {
      const join = item(t('tray.team-start', { title: menuText(title) }), { type: 'startTeamTimer', timer: id });
      const pause = item(t('tray.team-pause', { title: menuText(title) }), { type: 'pauseTeamTimer', timer: id });
      return startedAt === null ? [join] : [join, pause];
    });

/** A line with the current focus phase and its remaining time; empty if there is none. */
function focusLine({ focus }: Snapshot, now: number, format: (ms: number) => string, t: Translate): string {
  return focus ? `${t(`focus.${focus.phase}`, { round: focus.round })} ${format(focus.endsAt - now)}\n` : '';
}

function drawn(style: Settings['trayIcon'], ms: number): TrayIcon {
  const { hours, minutes } = splitClock(ms);
  if (style === 'plain') return { kind: 'active' };
  if (style === 'ring') return { kind: 'ring', minutes };
  return hours === 0 ? { kind: 'minutes', minutes } : { kind: 'hours', hours, minutes };
}

function trayMenu(snapshot: Snapshot, t: Translate): TrayItem[] {
  const active = activeTasks(snapshot.tasks.values());
  const recent = recentItems(snapshot, t);
  const team = teamItems(snapshot, t);
  const { state } = snapshot.environment.shortcuts.toggle;
  const accelerator = state === 'bound' ? snapshot.settings.toggleShortcut : null;
  const toggle = (one: TrayItem): TrayItem =>
    accelerator !== null && one.kind === 'item' && one.command.type === 'toggleTimer' ? { ...one, accelerator } : one;
  return [
    ...active.map((task) =>
      item(t('tray.pause-task', { title: menuText(task.title) }), { type: 'pauseTimer', taskId: task.id }),
    ),
    ...separated(recent, active.length > 0),
    ...separated(team, active.length + recent.length > 0),
    ...separated(tableItems('timer', snapshot, t).map(toggle), active.length + recent.length + team.length > 0),
    ...separated(tableItems('app', snapshot, t), true),
  ];
}

type Section = NonNullable<Facts['tray']>['section'];

/** The items of the commands in a section of the menu. */
const tableItems = (section: Section, snapshot: Snapshot, t: Translate, but: readonly BareType[] = []): TrayItem[] =>
  (Object.entries(facts) as [BareType, Facts][]).flatMap(([type, { tray }]) => {
    const label = tray?.section === section && !but.includes(type) ? tray.label(snapshot) : null;
    return label === null ? [] : [item(t(label), { type })];
  });

/** The menu of the mini window: the same tasks as in the tray, and commands of the app. */
export function switchMenu(snapshot: Snapshot, t: Translate): TrayItem[] {
  const recent = recentItems(snapshot, t);
  return [
    ...recent,
    ...separated([item(t('tray.add'), { type: 'showAddField' })], recent.length > 0),
    ...tableItems('app', snapshot, t, ['quit']),
  ];
}

/** Items that start open tasks, most recently worked on first. */
const recentItems = (snapshot: Snapshot, t: Translate): TrayItem[] =>
  [...snapshot.tasks.values()]
    .filter((task) => task.state === 'open' && !task.running)
    .toSorted((a, b) => (b.lastEndedAt ?? 0) - (a.lastEndedAt ?? 0) || b.createdAt - a.createdAt || b.id - a.id)
    .slice(0, RECENT)
    .map((task) =>
      item(t('tray.start-task', { title: menuText(task.title) }), { type: 'startTimer', taskId: task.id }),
    );

const item = (label: string, command: Command) => ({ kind: 'item', label, command }) as const;

const separated = (items: readonly TrayItem[], before: boolean): TrayItem[] =>
  items.length > 0 && before ? [{ kind: 'separator' }, ...items] : [...items];

const cut = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text);

/** Escapes ampersands, which denote access keys in menus. */
const menuText = (title: string): string => cut(title, LABEL_MAX).replaceAll('&', '&&');
