import type { Core } from '../../core/core.ts';
import type { ImportStore } from '../../core/importStore.ts';
import { newNames } from './newRows.ts';
import type { NewWork } from './newRows.ts';
import type { Plan } from './plan.ts';
import type { InSlices, Prepared } from './prepared.ts';
import { resolveWorks } from './resolve.ts';

type Parts = {
  readonly core: Core;
  readonly imports: ImportStore;
  readonly inSlices: InSlices;
  /** What work without a title is called. */
  readonly untitled: string;
};

/** Finds out what on the stage is new. @throws Cancelled, StoreError */
export async function compare(
  { core, imports, inSlices, untitled }: Parts,
  name: string,
  plan: Plan,
): Promise<Prepared> {
  const known = core.snapshot();
  const resolved = resolveWorks(plan.works, known, untitled);
  imports.setTasks(resolved.map(({ taskId }, work) => [work, taskId]));
  const { staged } = imports.summary();
  await inSlices(staged, 'comparing', (from, to) => imports.findDuplicates(from, to, plan.source));
  const spans = new Map(imports.newWorks().map((span) => [span.work, span]));
  const works = plan.works.flatMap((work, place): NewWork[] => {
    const found = resolved[place];
    const span = spans.get(place);
    if (!found || found.taskId !== null || (!span && work.more === null)) return [];
    return [{ place, work, resolved: found, first: span?.first ?? null, last: span?.last ?? null }];
  });
  return { name, plan, summary: imports.summary(), works, names: newNames(works, plan.organisation, known) };
}
