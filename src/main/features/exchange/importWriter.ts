import type { Change } from '#shared/commands/change.ts';
import { byPosition } from '#shared/model/task.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Core } from '../../core/core.ts';
import type { ImportStore, ReservedIds } from '../../core/importStore.ts';
import type { InSlices, Prepared } from './prepared.ts';
import { mapIds } from './json/settingsInFile.ts';
import { addNames, addTasks } from './newRows.ts';
import type { Organisation, Plan } from './plan.ts';

type Parts = {
  readonly core: Core;
  readonly imports: ImportStore;
  readonly inSlices: InSlices;
  /** What work without a title is called. */
  readonly untitled: string;
  /** ms UTC. */
  readonly now: number;
};

/**
 * Writes what was prepared, in slices; nothing if nothing of it is new. Settings of a file are taken over only where
 * there was nothing before: otherwise they are the person's own.
 * @throws Cancelled, StoreError; then nothing was written
 */
export async function writeImport(parts: Parts, prepared: Prepared): Promise<void> {
  const { plan, works, names, summary } = prepared;
  const known = parts.core.snapshot();
  const isFirst = known.tasks.size + known.projects.size + known.clients.size === 0;
  const settings = isFirst ? (plan.organisation?.settings ?? {}) : {};
  const hasRows = summary.entries + works.length + names.clients.size + names.projects.size > 0;
  if (!hasRows && Object.keys(settings).length === 0) return;
  const { id, first } = begin(parts, prepared);
  try {
    const { projectIds, clientIds } = await writeRows(parts, prepared, known, id, first);
    const ids = { projectIds, clientIds };
    const changes = plan.organisation && isFirst ? settingsOf(plan.organisation, ids) : [];
    parts.core.absorb((now) => parts.imports.finish(id, prepared.name, changes, now));
  } catch (error) {
    parts.imports.cancel(id);
    throw error;
  }
}

type Begun = { readonly id: number; readonly first: ReservedIds };

function begin({ core, imports }: Parts, { name, plan, names, works, summary }: Prepared): Begun {
  const counts: ReservedIds = {
    clients: names.clients.size,
    projects: names.projects.size,
    tasks: works.length,
    invoices: plan.organisation?.invoices.length ?? 0,
    entries: summary.staged,
  };
  const begun: Begun[] = [];
  core.absorb((now) => {
    const { delta, ...rest } = imports.begin(name, plan.format, counts, now);
    begun.push(rest);
    return delta;
  });
  return begun[0] as Begun;
}

async function writeRows(
  { imports, inSlices, untitled, now }: Parts,
  { plan, names, works, summary }: Prepared,
  known: Snapshot,
  id: number,
  first: ReservedIds,
) {
  const { changes, ...ids } = addNames(names, plan.organisation, known, first);
  imports.add(id, [...changes, ...invoicesOf(plan, imports.newInvoices(), first.invoices)]);
  const lastPosition = [...known.tasks.values()].toSorted(byPosition).at(-1)?.position ?? null;
  const tasks = addTasks(works, { first: first.tasks, projectIds: ids.projectIds, lastPosition, untitled, now });
  imports.setTasks(works.map(({ place }, index) => [place, first.tasks + index]));
  await inSlices(tasks.length, 'writing', (from, to) => imports.add(id, tasks.slice(from - 1, to).flat()));
  await inSlices(summary.staged, 'writing', (from, to) => imports.addEntries(id, from, to, first));
  return ids;
}

/** The invoices that new entries need. Their entries come later, and name them. */
const invoicesOf = ({ organisation }: Plan, used: readonly number[], first: number): Change[] =>
  (organisation?.invoices ?? []).flatMap((invoice, place): Change[] =>
    used.includes(place) ? [{ type: 'invoiceAdded', invoice: { ...invoice, id: first + place }, entryIds: [] }] : [],
  );

type Ids = Awaited<ReturnType<typeof writeRows>>;

/** Settings of a file, with the ids that its projects and clients got. */
function settingsOf({ settings, projects, clients }: Organisation, { projectIds, clientIds }: Ids): Change[] {
  const numbersOf = (things: readonly { readonly name: string }[], ids: ReadonlyMap<string, number>) =>
    new Map(
      things.flatMap(({ name }, place) => {
        const id = ids.get(name.toLocaleLowerCase());
        return id === undefined ? [] : [[place + 1, id] as const];
      }),
    );
  const own = mapIds(settings, { projects: numbersOf(projects, projectIds), clients: numbersOf(clients, clientIds) });
  return Object.keys(own).length === 0 ? [] : [{ type: 'settingsChanged', settings: own }];
}
