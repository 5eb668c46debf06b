import { facts } from '#shared/commands/facts.ts';
import type { Facts } from '#shared/commands/facts.ts';
import type { BareType, Command } from '#shared/commands/command.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { mostRecent } from '#shared/model/recentTasks.ts';
import { resumable } from '#shared/model/resumable.ts';
import type { Task } from '#shared/model/task.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { cut } from './cut.ts';

export type TrayItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'item'; readonly label: string; readonly command: Command; readonly accelerator?: string };

const RECENT = 5;
const LABEL_MAX = 60;
/** One more, since that which the item above resumes is left out. */
const latest = mostRecent(RECENT + 1);

/** The menu below its first line. It does not depend on the time, and says nothing twice. */
export function trayMenu(snapshot: Snapshot, t: Translate): TrayItem[] {
  const active = activeTasks(snapshot.tasks);
  return [
    ...(active.length > 1 ? active.map((task) => pauseItem(task, t)) : []),
    ...toggleItem(snapshot, active.length, t),
    ...separated(recentItems(snapshot, t)),
    ...separated(teamItems(snapshot, t)),
    ...separated(tableItems('timer', snapshot, t, ['toggleTimer'])),
    ...separated(tableItems('app', snapshot, t)),
  ];
}

/** The menu of the mini window: the same tasks as in the tray, and commands of the app. */
export function switchMenu(snapshot: Snapshot, t: Translate): TrayItem[] {
  const recent = recentItems(snapshot, t);
  const add = item(t('tray.add'), { type: 'showAddField' });
  return [...recent, ...(recent.length > 0 ? separated([add]) : [add]), ...tableItems('app', snapshot, t, ['quit'])];
}

/** The item that a click on the first line sends: the window has the rest. */
export const statusItem = (label: string): TrayItem => item(label.replaceAll('&', '&&'), { type: 'showWindow' });

const pauseItem = ({ id, title }: Task, t: Translate): TrayItem =>
  item(t('tray.pause-task', { title: menuText(title) }), { type: 'pauseTimer', taskId: id });

/** Pausing all, or resuming, named after the task where it is one; nothing where there is nothing to resume. */
function toggleItem(snapshot: Snapshot, running: number, t: Translate): TrayItem[] {
  const label = facts.toggleTimer.tray?.label(snapshot);
  if (!label) return [];
  const { state } = snapshot.environment.shortcuts.toggle;
  const accelerator = state === 'bound' ? snapshot.settings.toggleShortcut : null;
  const last = running === 0 ? onlyResumable(snapshot) : null;
  const named = last ? t('tray.resume-task', { title: menuText(last.title) }) : t(label);
  return [{ ...item(named, { type: 'toggleTimer' }), ...(accelerator !== null && { accelerator }) }];
}

/** The task that toggling resumes, where it is one only and nothing is running. */
function onlyResumable({ tasks }: Snapshot): Task | null {
  const last = resumable(tasks);
  return last.length === 1 && activeTasks(tasks).length === 0 ? (last[0] ?? null) : null;
}

/** Items that start open tasks, without the one that the item above resumes. */
const recentItems = (snapshot: Snapshot, t: Translate): TrayItem[] =>
  snapshot.tasks
    .sum(latest)
    .filter(({ id }) => id !== onlyResumable(snapshot)?.id)
    .slice(0, RECENT)
    .map(({ id, title }) => item(t('tray.start-task', { title: menuText(title) }), { type: 'startTimer', taskId: id }));

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

type Section = NonNullable<Facts['tray']>['section'];

/** The items of the commands in a section of the menu. */
const tableItems = (section: Section, snapshot: Snapshot, t: Translate, but: readonly BareType[] = []): TrayItem[] =>
  (Object.entries(facts) as [BareType, Facts][]).flatMap(([type, { tray }]) => {
    const label = tray?.section === section && !but.includes(type) ? tray.label(snapshot) : null;
    return label === null ? [] : [item(t(label), { type })];
  });

const item = (label: string, command: Command) => ({ kind: 'item', label, command }) as const;

const separated = (items: readonly TrayItem[]): TrayItem[] =>
  items.length > 0 ? [{ kind: 'separator' }, ...items] : [];

/** Escapes ampersands, which denote access keys in menus. */
const menuText = (title: string): string => cut(title, LABEL_MAX).replaceAll('&', '&&');
