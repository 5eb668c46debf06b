import type { ReportFilter, ReportQuery, ReportRange } from '#shared/model/report.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { stepped } from '#shared/report/range.ts';
import { bridge } from '../bridge.ts';
import type { ChartKind } from './chartKind.ts';
import { coalesced } from './coalesced.ts';
import type { Cursor } from './cursors.ts';
import { useReport } from './reportState.ts';
import { drawnTime, useSnapshotStore } from './snapshotStore.ts';
import { ui } from './ui.ts';

const set = useReport.setState;
const { getState } = useReport;

/** Changes what the report page shows, from components and keys alike. */
export const reportPage = {
  ask: (query: ReportQuery) => set({ query }),
  change: (changed: Partial<ReportQuery>) => set(({ query }) => ({ query: { ...query, ...changed } })),
  filter: (changed: Partial<ReportFilter>) =>
    set(({ query }) => ({ query: { ...query, filter: { ...query.filter, ...changed } } })),
  cover: (range: ReportRange) => set(({ query }) => ({ query: { ...query, range } })),
  draw: (chart: ChartKind) => set({ chart }),
  openGroups: (groupsOpen: boolean) => set({ groupsOpen }),
  fold: (path: string, isFolded: boolean) =>
    set(({ folded }) => ({
      folded: new Set(isFolded ? [...folded, path] : [...folded].filter((one) => one !== path)),
    })),
};

/** Moves the range of the report to the one before or after it. */
export const stepReport = (by: 1 | -1): void => reportPage.cover(stepped(getState().query.range, by));

/** The cursor of the lines of the report. */
export const lineCursor: Cursor<string> = {
  get: () => getState().line,
  set: (line) => set({ line }),
  subscribe: useReport.subscribe,
};

/** Computes the report again, unless nobody sees it. If this fails, a toast says so and the last one stays. */
const loadReport = coalesced(async () => {
  if (document.hidden) return;
  const { query } = getState();
  const found = await bridge<'report:get'>().request('report:get', query);
  // Something else was asked for meanwhile; that is computed next.
  if (getState().query !== query) return;
  if (found.ok) set({ shown: { query, report: found.value } });
  else ui.toast(found.message);
});

/** What a report is computed from. Each change of an entry is a step of the journal. */
const sources = ['tasks', 'projects', 'clients', 'invoices', 'settings', 'day', 'calendar', 'undo', 'redo'] as const;
/** What else changes in a snapshot. */
const others = [
  'away',
  'environment',
  'focus',
  'team',
  'secrets',
  'localApi',
  'desktopStatus',
  'backupsMade',
  'welcome',
] as const;

/** Whether a report may be another one now. What is unknown is a reason, too. */
export function isReason(after: Snapshot, before: Snapshot): boolean {
  const differs = (name: keyof Snapshot) => after[name] !== before[name];
  return differs('revision') && (sources.some(differs) || !others.some(differs));
}

const MINUTE = 60_000;

/** Whether a minute has passed since the report, after which amounts and rounded time of what is running are stale. */
function isDue(now: number, before: number): boolean {
  const { shown } = getState();
  if (shown === null || shown.report.total.running === 0) return false;
  const minutesTo = (instant: number) => Math.floor((instant - shown.report.at) / MINUTE);
  return minutesTo(now) > Math.max(0, minutesTo(before));
}

/** Keeps the report up to date. Returns a function that ends this. */
export function watchReport(): () => void {
  const load = () => void loadReport();
  load();
  document.addEventListener('visibilitychange', load);
  const ends = [
    useReport.subscribe(({ query }, before) => {
      if (query !== before.query) load();
    }),
    useSnapshotStore.subscribe(({ snapshot }, before) => {
      if (snapshot && before.snapshot && isReason(snapshot, before.snapshot)) load();
    }),
    drawnTime.subscribe(({ now }, before) => {
      if (isDue(now, before.now)) load();
    }),
  ];
  return () => {
    document.removeEventListener('visibilitychange', load);
    for (const end of ends) end();
  };
}
