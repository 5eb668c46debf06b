import type { Core } from '../../core/core.ts';
import type { ImportStore } from '../../core/importStore.ts';
import { newNames } from './newRows.ts';
import type { NewWork } from './newRows.ts';
import type { Plan } from './plan.ts';
import type { Compared, InSlices } from './prepared.ts';
import { resolvePlan } from './resolve.ts';

type Parts = {
  readonly core: Core;
  readonly imports: ImportStore;
  readonly inSlices: InSlices;
  /** What work without a title is called. */
  readonly untitled: string;
};

/**
 * Finds out what on the stage is new. `startRunning`: whether timers that were running will be started.
 * @throws Cancelled, StoreError
 */
export async function compare(
  { core, imports, inSlices, untitled }: Parts,
  name: string,
  plan: Plan,
  startRunning: boolean,
): Promise<Compared> {
  const known = core.whole();
  const { works: resolved, projects } = resolvePlan(plan, known, untitled);
  imports.setTasks(resolved.map(({ taskId }, work) => [work, taskId]));
  const { staged } = imports.summary();
  await inSlices(staged, 'comparing', (from, to) => imports.findDuplicates(from, to, plan.source));
  const spans = new Map(imports.newWorks().map((span) => [span.work, span]));
  const starting = new Set(startRunning ? plan.running.map(({ work }) => work) : []);
  const works = plan.works.flatMap((work, place): NewWork[] => {
    const found = resolved[place];
    const span = spans.get(place);
    const isStarted = starting.has(place);
    if (!found || found.taskId !== null || (!span && work.more === null && !isStarted)) return [];
    const parentId = resolved[work.more?.parent ?? -1]?.taskId ?? null;
    // What is a part itself here takes no parts.
    const under = known.tasks.get(parentId ?? 0)?.parentId === null ? parentId : null;
    const times = { first: span?.first ?? null, last: span?.last ?? null };
    return [{ place, work, resolved: found, parentId: under, ...times, isStarted }];
  });
  return {
    name,
    plan: withDiffering(plan, imports.stagedLines('differs', staged)),
    summary: imports.summary(),
    works,
    running: resolved.flatMap(({ taskId }, place) => (taskId !== null && starting.has(place) ? [taskId] : [])),
    names: newNames(works, plan.organisation, projects, known),
  };
}

/** Flags, anew, the entries that are here already with other times, which the file alone does not say. */
function withDiffering(plan: Plan, lines: readonly number[]): Plan {
  const ofFile = plan.flagged.filter(({ reason }) => reason !== 'differs-here');
  if (lines.length === 0 && ofFile.length === plan.flagged.length) return plan;
  const differing = lines.map((line) => ({ line, reason: 'differs-here' as const }));
  return { ...plan, flagged: [...ofFile, ...differing].toSorted((a, b) => a.line - b.line) };
}
