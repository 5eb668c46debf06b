import type { State } from '#shared/commands/decision.ts';
import { withParts } from '#shared/model/parts.ts';
import { byPosition } from '#shared/model/task.ts';
import type { Task } from '#shared/model/task.ts';
import type { KeyedEntry } from '../../../core/importStore.ts';
import { mapIds, settingsToExport } from './settingsInFile.ts';
import { JSON_VERSION } from './schema.ts';
import type { StintFile } from './schema.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** The place of each id in a list. */
const placesOf = (things: readonly { readonly id: number }[]): ReadonlyMap<number, number> =>
  new Map(things.map(({ id }, place) => [id, place]));

/** The same, counted from 1 like ids. */
const numbersOf = (things: readonly { readonly id: number }[]): ReadonlyMap<number, number> =>
  new Map(things.map(({ id }, place) => [id, place + 1]));

/** In the order in which they were added. */
const inOrder = <Thing extends { readonly id: number }>(things: ReadonlyMap<number, Thing>): readonly Thing[] =>
  [...things.values()].toSorted((a, b) => a.id - b.id);

/** Keys of Stint's own files follow from the content, so they are not written. */
const sourceOf = (key: string | null): string | null => (key === null || key.startsWith('stint') ? null : key);

type Exported = Pick<State, 'tasks' | 'projects' | 'clients' | 'invoices' | 'settings'>;

const place = (places: ReadonlyMap<number, number>, id: number | null): number | null =>
  id === null ? null : (places.get(id) ?? null);

type TaskPlaces = Readonly<Record<'projects' | 'tasks', ReadonlyMap<number, number>>>;

const toFileTask = (task: Task, at: TaskPlaces): StintFile['tasks'][number] => ({
  title: task.title,
  project: place(at.projects, task.projectId),
  tags: [...task.tags],
  notes: task.notes,
  estimate: task.estimate,
  due: task.due,
  planned: task.planned,
  recurrence: task.recurrence,
  parent: place(at.tasks, task.parentId),
  billable: task.billable,
  rates: [...task.rates],
  neverAsk: task.neverAsk,
  createdAt: iso(task.createdAt),
  doneAt: task.doneAt === null ? null : iso(task.doneAt),
});

type Places = Readonly<Record<'tasks' | 'invoices', ReadonlyMap<number, number>>>;

const toFileEntry = (entry: KeyedEntry, at: Places): FileEntry => ({
  task: at.tasks.get(entry.taskId) ?? 0,
  startedAt: iso(entry.startedAt),
  endedAt: entry.endedAt === null ? null : iso(entry.endedAt),
  zone: entry.zone,
  note: entry.note,
  billable: entry.billable,
  invoice: place(at.invoices, entry.invoiceId),
  dayOnly: entry.dayOnly,
  source: sourceOf(entry.importKey),
});

/** All tasks in the order of the list, each with its parts behind it. */
const withPartsBehind = (tasks: State['tasks']): Task[] =>
  [...tasks.values()]
    .filter((task) => task.parentId === null)
    .toSorted(byPosition)
    .flatMap((task) => withParts(tasks, task));

/** Everything there is, as a file. The same data make the same file, whatever ids they have. */
export function toStintFile(state: Exported, entries: readonly KeyedEntry[]): StintFile {
  const tasks = withPartsBehind(state.tasks);
  const projects = inOrder(state.projects);
  const clients = inOrder(state.clients);
  const invoices = inOrder(state.invoices);
  const at = { tasks: placesOf(tasks), invoices: placesOf(invoices) };
  const [projectPlaces, clientPlaces] = [placesOf(projects), placesOf(clients)];
  const numbers = { projects: numbersOf(projects), clients: numbersOf(clients) };
  return {
    format: 'stint',
    version: JSON_VERSION,
    clients: clients.map(({ name, currency, archived, billable, rates }) => ({
      name,
      currency,
      archived,
      billable,
      rates: [...rates],
    })),
    projects: projects.map(({ name, clientId, colour, archived, billable, rates, budget }) => ({
      name,
      client: place(clientPlaces, clientId),
      colour,
      archived,
      billable,
      rates: [...rates],
      budget,
    })),
    tasks: tasks.map((task) => toFileTask(task, { projects: projectPlaces, tasks: at.tasks })),
    invoices: invoices.map(({ reference, date }) => ({ reference, date })),
    entries: entries.map((entry) => toFileEntry(entry, at)).toSorted(byContent),
    settings: mapIds(settingsToExport(state.settings), numbers) as StintFile['settings'],
  };
}

type FileEntry = StintFile['entries'][number];

/** By start; equal starts by all that is left, so that ids do not matter. */
function byContent(a: FileEntry, b: FileEntry): number {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? -1 : 1;
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The text of a file: a line for each thing, so that two files can be compared by lines. */
export function printStintFile(file: StintFile): string {
  const list = (things: readonly unknown[]): string =>
    things.length === 0 ? '[]' : `[\n${things.map((thing) => JSON.stringify(thing)).join(',\n')}\n]`;
  const parts = Object.entries(file).map(
    ([key, value]) => `${JSON.stringify(key)}: ${Array.isArray(value) ? list(value) : JSON.stringify(value)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}
