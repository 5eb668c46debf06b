import { create } from 'zustand';
import type { ProjectId } from '#shared/model/ids.ts';
import { anyEntry } from '#shared/model/report.ts';
import type { Figures, ReportQuery } from '#shared/model/report.ts';
import { bridge } from '../bridge.ts';
import { coalesced } from './coalesced.ts';
import { isReason } from './report.ts';
import { useSnapshotStore } from './snapshotStore.ts';

/** Time of this week by project, null for none, as of `at`, ms UTC. What is running grows since then. */
export type WeekTimes = { readonly at: number; readonly byProject: ReadonlyMap<ProjectId | null, Figures> };

export const useWeekTimes = create<WeekTimes>(() => ({ at: 0, byProject: new Map() }));

const query: ReportQuery = {
  range: { kind: 'unit', unit: 'week', offset: 0 },
  groups: ['project'],
  filter: anyEntry,
  rounding: { mode: 'none' },
  sort: { by: 'time', descending: true },
};

/** Loads the times of this week, unless nobody sees them. If this fails, the last ones stay. */
const load = coalesced(async () => {
  if (document.hidden) return;
  const found = await bridge<'report:get'>().request('report:get', query);
  if (!found.ok) return;
  const { at, lines } = found.value;
  const byProject = new Map(lines.map(({ key, figures }) => [key === null ? null : Number(key), figures]));
  useWeekTimes.setState({ at, byProject });
});

/** Keeps the times of this week up to date, never because time passes. Returns a function that ends this. */
export function watchWeekTimes(): () => void {
  const run = () => void load();
  run();
  document.addEventListener('visibilitychange', run);
  const end = useSnapshotStore.subscribe(({ snapshot }, { snapshot: before }) => {
    if (snapshot && before && isReason(snapshot, before)) run();
  });
  return () => {
    document.removeEventListener('visibilitychange', run);
    end();
  };
}

/** The time of some projects this week at `now`, ms UTC; in ms. */
export function weekTimeOf({ at, byProject }: WeekTimes, projects: readonly (ProjectId | null)[], now: number): number {
  let total = 0;
  for (const id of projects) {
    const figures = byProject.get(id);
    if (figures) total += figures.tracked + figures.running * Math.max(0, now - at);
  }
  return total;
}
