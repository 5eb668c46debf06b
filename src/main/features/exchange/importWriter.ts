import type { Change } from '#shared/commands/change.ts';
import type { Moment, State } from '#shared/commands/decision.ts';
import { start } from '#shared/commands/timer.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { byPosition } from '#shared/model/task.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Core } from '../../core/core.ts';
import type { ImportStore, ReservedIds } from '../../core/importStore.ts';
import { addInvoices, resolveInvoices } from './invoices.ts';
import type { FileInvoice } from './invoices.ts';
import type { Compared, InSlices } from './prepared.ts';
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
export async function writeImport(parts: Parts, prepared: Compared): Promise<void> {
  const { plan, works, running, names, summary } = prepared;
  const known = parts.core.whole();
  const isFirst = known.tasks.size + known.projects.size + known.clients.size === 0;
  const settings = isFirst ? (plan.organisation?.settings ?? {}) : {};
  const invoices = neededInvoices(parts, plan, known, isFirst);
  const newInvoices = invoices.filter((one) => one.known === null);
  const rows = [works, running, newInvoices].reduce((sum, { length }) => sum + length, summary.entries);
  const hasRows = rows + names.clients.size + names.projects.size > 0;
  if (!hasRows && Object.keys(settings).length === 0) return;
  const { id, first } = begin(parts, prepared);
  try {
    const { projectIds, clientIds } = await writeRows(parts, prepared, { known, invoices, id, first });
    const ids = { projectIds, clientIds };
    const changes = plan.organisation && isFirst ? settingsOf(plan.organisation, ids) : [];
    const zone = known.calendar.zone;
    parts.core.absorb((now, stored) => {
      const started = startChanges(prepared, first.tasks, stored, { now: now.heartbeat.wall, zone });
      return parts.imports.finish(id, prepared.name, [...changes, ...started], now);
    });
  } catch (error) {
    parts.core.absorb((now) => parts.imports.cancel(id, now));
    throw error;
  }
}

type Begun = { readonly id: number; readonly first: ReservedIds };

function begin({ core, imports }: Parts, { name, plan, names, works, summary }: Compared): Begun {
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
  { plan, names, works, summary }: Compared,
  { known, invoices, id, first }: Begun & { readonly known: Snapshot; readonly invoices: readonly FileInvoice[] },
) {
  const { changes, ...ids } = addNames(names, plan.organisation, known, first);
  imports.add(id, [...changes, ...addInvoices(invoices, first.invoices)]);
  imports.setInvoices(invoices.map((one) => [one.place, one.known ?? first.invoices + one.place]));
  const lastPosition = [...known.tasks.values()].toSorted(byPosition).at(-1)?.position ?? null;
  const tasks = addTasks(works, { first: first.tasks, projectIds: ids.projectIds, lastPosition, untitled, now });
  const places = works.map(({ place }, index) => [place, first.tasks + index] as const);
  await inSlices(tasks.length, 'writing', (from, to) => {
    imports.add(id, tasks.slice(from - 1, to).flat());
    imports.setTasks(places.slice(from - 1, to));
  });
  await inSlices(summary.staged, 'writing', (from, to) => imports.addEntries(id, from, to, first));
  return ids;
}

/** The invoices that new entries need; where there was nothing before, also those without entries. */
function neededInvoices(
  { imports }: Parts,
  { organisation }: Plan,
  { invoices }: Snapshot,
  isFirst: boolean,
): readonly FileInvoice[] {
  const found = resolveInvoices(organisation?.invoices ?? [], invoices.values());
  const places = new Set(imports.newInvoices());
  return isFirst ? found : found.filter(({ place }) => places.has(place));
}

/** Starts the timers that were running; unless several may run, only the first of them. */
function startChanges({ works, running }: Compared, firstTask: TaskId, stored: State, at: Moment): Change[] {
  const known = running.flatMap((taskId) => stored.tasks.get(taskId) ?? []);
  const added = works.flatMap(({ isStarted }, index) =>
    isStarted ? [{ id: firstTask + index, state: 'open' as const, running: null }] : [],
  );
  const starting = [...known, ...added].slice(0, stored.settings.severalAtOnce ? undefined : 1);
  return start(stored, starting, activeTasks(stored.tasks), at);
}

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
