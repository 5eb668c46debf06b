import type { StagedEntry } from '../../../core/importStore.ts';
import type { Plan, RunningWork, Work } from '../plan.ts';
import { flaggedIn } from './interpreted.ts';
import type { ImportedWork } from './interpreted.ts';
import type { ImportFile } from './readFile.ts';

/** A plan with its entries. */
export type Planned = { readonly plan: Plan; readonly entries: readonly StagedEntry[] };

/** Numbers works: the same names and tags are the same work. */
function createWorks() {
  const works: Work[] = [];
  const places = new Map<string, number>();
  const placeOf = ({
    title,
    project,
    client,
    tags,
  }: Pick<ImportedWork, 'title' | 'project' | 'client' | 'tags'>): number => {
    const key = JSON.stringify([client, project, title, ...tags.map((tag) => tag.toLocaleLowerCase()).toSorted()]);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, works.length);
    return works.push({ title, project, client, tags, more: null, twin: 0 }) - 1;
  };
  return { works, placeOf };
}

/** What a file of another program comes to. */
export function toPlan({ format, encoding, interpreted }: ImportFile, zone: string): Planned {
  const { works, placeOf } = createWorks();
  const entries = interpreted.entries.map(
    ({ line, key, note, billable, startedAt, endedAt, dayOnly, zone: own, ...work }): StagedEntry => ({
      line,
      key,
      work: placeOf(work),
      note,
      billable,
      startedAt,
      endedAt,
      dayOnly,
      zone: own,
      invoice: null,
    }),
  );
  const running = interpreted.running.map(({ startedAt, zone: own, note, ...work }): RunningWork => ({
    work: placeOf(work),
    startedAt,
    zone: own,
    note,
  }));
  for (const { notes, estimate, due, isDone, ...task } of interpreted.tasks) {
    const place = placeOf(task);
    const known = works[place];
    if (known) works[place] = { ...known, more: { notes, estimate, due, doneAt: isDone ? true : null } };
  }
  const { dateOrder, questions, refused, skipped } = interpreted;
  const plan: Plan = {
    format,
    source: entries[0] ? sourceOf(entries[0].key) : format,
    zone,
    dateOrder,
    encoding,
    works,
    running,
    organisation: null,
    flagged: flaggedIn(interpreted),
    refused,
    skipped,
    questions,
  };
  return { plan, entries };
}

/** The part of a key that all entries of one kind of file share: `toggl:` or `toggl=`. */
const sourceOf = (key: string): string => key.slice(0, key.search(/[:=]/u) + 1);
