import { activeTasks, elapsed, elapsedOver, totalToday } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import type { ActiveTask } from '#shared/model/task.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { runningTogether } from '#shared/model/team.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { formatClock, formatHours, splitClock } from '#shared/format/duration.ts';
import { cut } from './cut.ts';
import { statusItem, trayMenu } from './trayMenu.ts';
import type { TrayItem } from './trayMenu.ts';

/** What to draw. It changes only when the drawing does. */
export type TrayIcon =
  | { readonly kind: 'idle' }
  | { readonly kind: 'active' }
  | { readonly kind: 'ring'; readonly minutes: number }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'hours'; readonly hours: number; readonly minutes: number };

/** What the time changes in the tray. `status`: the first line of the menu, in whole minutes. */
export type TrayFace = {
  readonly title: string;
  readonly tooltip: string;
  readonly icon: TrayIcon;
  readonly status: string;
};

export type TrayModel = TrayFace & { readonly menu: readonly TrayItem[] };

const MINUTE = 60_000;
const STATUS_TITLE_MAX = 40;
/** Windows cuts tooltips here, so titles are shortened to keep the times. */
const TOOLTIP_MAX = 127;
const TOOLTIP_TITLE_MAX = 60;
const TOOLTIP_TEAM_MAX = 40;

/** What the tray shows of a snapshot at `now` (ms UTC). */
export function trayModel(snapshot: Snapshot, now: number, platform: string, t: Translate): TrayModel {
  const face = trayFace(snapshot, now, platform, t);
  return { ...face, menu: [statusItem(face.status), ...trayMenu(snapshot, t)] };
}

/** The model at a later time: below its first line, the menu does not depend on it. */
export function atTime(model: TrayModel, ...[snapshot, now, platform, t]: Parameters<typeof trayFace>): TrayModel {
  const face = trayFace(snapshot, now, platform, t);
  const menu = face.status === model.status ? model.menu : [statusItem(face.status), ...model.menu.slice(1)];
  return { ...face, menu };
}

/** The part that depends on `now`. Without seconds, and in the menu, it changes once a minute at most. */
export function trayFace(snapshot: Snapshot, now: number, platform: string, t: Translate): TrayFace {
  const active = activeTasks(snapshot.tasks);
  const [leading] = active;
  const minute = leading ? lastMinute(leading, snapshot, now) : now;
  const drawn = hasSeconds(snapshot) ? now : minute;
  const format = hasSeconds(snapshot) ? formatClock : formatHours;
  const focus = focusLine(snapshot, drawn, format, t);
  const all = format(totalToday(snapshot.tasks, snapshot.day, drawn));
  if (!leading) {
    // A timer that only others run is in the tooltip; the icon shows one's own.
    const together = teamLine(snapshot, now, format, t);
    const today = t('tray.today', { time: all });
    const status = t('tray.status-idle', { time: formatHours(totalToday(snapshot.tasks, snapshot.day, now)) });
    return { title: '', tooltip: `Stint\n${together}${focus}${today}`, icon: { kind: 'idle' }, status };
  }
  const more = active.length > 1 ? ` +${active.length - 1}` : '';
  const spent = elapsedOver(snapshot.settings.trayTime, leading, snapshot.day, drawn);
  const isTitled = platform === 'darwin' && snapshot.settings.trayIcon === 'time';
  const times = timesOf(leading, snapshot, drawn, format);
  // Of a single task, the day's total would say the same twice.
  const rest = `${more}\n${t('tray.times', times)}\n${focus}${all === times.today ? '' : t('tray.all-today', { time: all })}`;
  return {
    // On macOS, the time is a title beside the icon instead of drawn into it.
    title: isTitled ? format(spent) + more : '',
    tooltip: cut(leading.title, Math.min(TOOLTIP_TITLE_MAX, TOOLTIP_MAX - rest.length)) + rest.trimEnd(),
    icon: iconOf(isTitled ? 'plain' : snapshot.settings.trayIcon, spent),
    status: `${cut(leading.title, STATUS_TITLE_MAX)}${more} — ${t('tray.times', timesOf(leading, snapshot, minute, formatHours))}`,
  };
}

/** GNOME shows no tooltip: seconds would only wake its panel, which reads the menu again with each. */
const hasSeconds = ({ settings, environment }: Snapshot): boolean =>
  settings.traySeconds && environment.desktop !== 'gnome';

/** When the figure in the icon last was a whole number of minutes, ms UTC: all others are taken then, to change with it. */
function lastMinute(task: ActiveTask, { settings, day }: Snapshot, now: number): number {
  return now - (elapsedOver(settings.trayTime, task, day, now) % MINUTE);
}

/** The three elapsed times of a running task, as texts. */
function timesOf(
  task: ActiveTask,
  { day }: Snapshot,
  now: number,
  format: (ms: number) => string,
): Readonly<Record<Span, string>> {
  const of = (span: Span): string => format(elapsedOver(span, task, day, now));
  return { session: of('session'), today: of('today'), total: of('total') };
}

/** A line with a timer that the team runs without this member; empty if there is none. */
function teamLine({ team }: Snapshot, now: number, format: (ms: number) => string, t: Translate): string {
  const [timer] = runningTogether(team);
  if (!timer) return '';
  return `${t('tray.team', { title: cut(timer.title, TOOLTIP_TEAM_MAX) })} ${format(elapsed(timer, now))}\n`;
}

/** A line with the current focus phase and its remaining time; empty if there is none. */
function focusLine({ focus }: Snapshot, now: number, format: (ms: number) => string, t: Translate): string {
  return focus ? `${t(`focus.${focus.phase}`, { round: focus.round })} ${format(focus.endsAt - now)}\n` : '';
}

function iconOf(style: Settings['trayIcon'], ms: number): TrayIcon {
  const { hours, minutes } = splitClock(ms);
  if (style === 'plain') return { kind: 'active' };
  if (style === 'ring') return { kind: 'ring', minutes };
  return hours === 0 ? { kind: 'minutes', minutes } : { kind: 'hours', hours, minutes };
}
