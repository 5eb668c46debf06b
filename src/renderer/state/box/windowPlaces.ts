import { formatDate } from '#shared/format/clockTime.ts';
import { parseDueDay } from '#shared/parse/dueDay.ts';
import { areas, defaultSettings, settingOf } from '#shared/settings/index.ts';
import type { AreaName, SettingName } from '#shared/settings/index.ts';
import { isMet } from '#shared/settings/setting.ts';
import { isCustom, isPlain, labelOf } from '#shared/settings/texts.ts';
import { copyDiagnostics } from '../about.ts';
import { turnTo } from '../focusManager.ts';
import { run } from '../keys.ts';
import { showTasks } from '../projectActions.ts';
import { openReport } from '../reportKeys.ts';
import { pageOfArea } from '../settingsPages.ts';
import { isEverywhere, isOfPage, printShortcut, shortcuts } from '../shortcuts.ts';
import type { ShortcutId } from '../shortcuts.ts';
import { useSnapshotStore } from '../snapshotStore.ts';
import { ui, useUi } from '../ui.ts';
import { currentTranslate } from '../useTranslate.ts';
import type { Place, Places } from './row.ts';

/** The dialogs that have no key of their own. */
const dialogs = {
  import: 'importing.open',
  export: 'exporting.open',
  about: 'about.title',
  saveReport: 'report.save',
  markBilled: 'report.mark',
  unmarkBilled: 'report.unmark',
} as const;
type DialogId = keyof typeof dialogs;

/** Dialogs of every page, and those about the shown report. */
const everywhere: readonly DialogId[] = ['import', 'export', 'about'];
const aboutReport: readonly DialogId[] = ['saveReport', 'markBilled', 'unmarkBilled'];

const snapshot = () => useSnapshotStore.getState().snapshot;

/** The commands of the shown page. The box is one of them already. */
function commands(): Place[] {
  const t = currentTranslate();
  const { page } = useUi.getState();
  const isMac = snapshot()?.environment.platform === 'darwin';
  const keyed = (Object.keys(shortcuts) as ShortcutId[])
    .filter((id) => id !== 'palette' && (isEverywhere(id) || isOfPage(id, page)))
    .map((id): Place => ({
      kind: 'command',
      key: `command ${id}`,
      text: t(shortcuts[id].label),
      keys: printShortcut(id, isMac),
      run: () => run(id),
    }));
  const opened = [...everywhere, ...(page === 'report' ? aboutReport : [])].map((kind): Place => ({
    kind: 'command',
    key: `dialog ${kind}`,
    text: t(dialogs[kind]),
    run: () => ui.open({ kind }),
  }));
  const diagnostics: Place = {
    kind: 'command',
    key: 'diagnostics',
    text: t('about.copy-diagnostics'),
    run: () => void copyDiagnostics(),
  };
  return [...keyed, ...opened, diagnostics];
}

function projects(): Place[] {
  const { projects: all, clients } = snapshot() ?? {};
  return [...(all?.values() ?? [])]
    .filter((project) => !project.archived)
    .map((project) => ({
      kind: 'project',
      key: `project ${project.id}`,
      text: project.name,
      also: project.clientId === null ? '' : (clients?.get(project.clientId)?.name ?? ''),
      colour: project.colour,
      run: () => showTasks(project),
    }));
}

/** The settings whose rows are shown now. */
function settings(): Place[] {
  const t = currentTranslate();
  const now = snapshot();
  const values = { ...(now?.settings ?? defaultSettings), platform: now?.environment.platform };
  return (Object.keys(areas) as AreaName[]).flatMap((area) => {
    const page = pageOfArea[area];
    if (page === null) return [];
    return (Object.keys(areas[area]) as SettingName[]).flatMap((name): Place[] => {
      if (!(isPlain(name) || isCustom(name)) || !isMet(settingOf(name).when, values)) return [];
      const open = () => ui.open({ kind: 'settings', page });
      return [
        {
          kind: 'setting',
          key: `setting ${name}`,
          text: t(labelOf(name)),
          also: t(`settings.page-${page}`),
          run: open,
        },
      ];
    });
  });
}

function reports(): Place[] {
  const t = currentTranslate();
  return (snapshot()?.settings.savedReports ?? []).map((report) => ({
    kind: 'report',
    key: `report ${report.name}`,
    text: t('report.named', { name: report.name }),
    run: () => openReport(report.query),
  }));
}

/** The day that a text means. */
function day(text: string): Place | null {
  const now = snapshot();
  const date = now && parseDueDay(text.trim(), now.day.date);
  if (!date) return null;
  return {
    kind: 'day',
    key: `day ${date}`,
    text: formatDate(date, now.day.date, now.environment.region),
    run() {
      ui.showDate(date === now.day.date ? null : date);
      turnTo('day');
    },
  };
}

/** What the window can open and do. */
export const windowPlaces: Places = {
  list: () => [...commands(), ...projects(), ...reports(), ...settings()],
  meant: day,
};
