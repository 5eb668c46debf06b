import { createHash } from 'node:crypto';
import { z } from 'zod';
import { settingsSchema } from '#shared/settings/schema.ts';
import type { Settings } from '#shared/settings/index.ts';
import { isZone } from '#shared/time/zone.ts';
import { OWN_SOURCE } from '../../../core/importStore.ts';
import type { StagedEntry } from '../../../core/importStore.ts';
import { Unreadable } from '../in/format.ts';
import type { Planned } from '../in/toPlan.ts';
import type { Organisation, Work } from '../plan.ts';
import { exportSchema, JSON_VERSION } from './schema.ts';
import type { StintFile } from './schema.ts';

const head = z.object({ format: z.literal('stint'), version: z.number() });

/** Whether a parsed JSON file is Stint's own. */
export const isStintFile = (json: unknown): boolean => head.safeParse(json).success;

const LENGTH = 24;

/** Keys from the content, with the number of equal entries, so that the same file adds nothing twice. */
function createKeys() {
  const counts = new Map<string, number>();
  return (content: unknown): string => {
    const key = `${OWN_SOURCE}${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, LENGTH)}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key}#${count}`;
  };
}

/** @throws Unreadable: a reference in the file leads nowhere */
function at<Item>(list: readonly Item[], place: number): Item {
  const found = list[place];
  if (found === undefined) throw new Unreadable('damaged');
  return found;
}

const ms = (text: string): number => Date.parse(text);

function organisationOf({ clients, projects, invoices, settings }: StintFile): Organisation {
  return {
    clients,
    projects: projects.map(({ client, ...project }) => ({
      ...project,
      client: client === null ? '' : at(clients, client).name,
    })),
    invoices,
    settings: settingsIn(settings),
  };
}

/** The settings that this version understands. */
function settingsIn(settings: StintFile['settings']): Partial<Settings> {
  const one = settingsSchema.partial();
  const known = Object.entries(settings).map(([name, value]) => one.safeParse({ [name]: value }));
  return Object.assign({}, ...known.flatMap((parsed) => (parsed.success ? [parsed.data] : []))) as Partial<Settings>;
}

function worksOf({ tasks, projects, clients }: StintFile): Work[] {
  const twins = new Map<string, number>();
  return tasks.map(({ title, tags, project, createdAt, doneAt, ...more }, index): Work => {
    if (more.parent !== null && (more.parent >= index || at(tasks, more.parent).parent !== null)) {
      throw new Unreadable('damaged');
    }
    const named = project === null ? null : at(projects, project);
    const names = {
      title,
      tags,
      project: named?.name ?? '',
      client: named === null || named.client === null ? '' : at(clients, named.client).name,
    };
    const key = JSON.stringify(names);
    const twin = twins.get(key) ?? 0;
    twins.set(key, twin + 1);
    return { ...names, twin, more: { ...more, createdAt: ms(createdAt), doneAt: doneAt === null ? null : ms(doneAt) } };
  });
}

/**
 * What a file of Stint comes to.
 * @throws Unreadable if it is damaged, or of a newer version
 */
export function planOfStintFile(json: unknown, zone: string): Planned {
  const found = head.parse(json);
  if (found.version > JSON_VERSION) throw new Unreadable('newer-version');
  const parsed = exportSchema.safeParse(json);
  if (!parsed.success) throw new Unreadable('damaged', { cause: parsed.error });
  const file = parsed.data;
  const zones = new Set(file.entries.map((entry) => entry.zone));
  if (![...zones].every(isZone)) throw new Unreadable('damaged');
  const works = worksOf(file);
  const keyOf = createKeys();
  const entries: StagedEntry[] = [];
  const running: Planned['plan']['running'][number][] = [];
  for (const [index, { task, invoice, source, startedAt, endedAt, ...entry }] of file.entries.entries()) {
    at(works, task);
    if (invoice !== null) at(file.invoices, invoice);
    const { note, zone: own, billable, dayOnly } = entry;
    if (endedAt === null) {
      running.push({ work: task, startedAt: ms(startedAt), zone: own, note });
      continue;
    }
    if (ms(endedAt) < ms(startedAt)) throw new Unreadable('damaged');
    const { title, project, client, tags } = at(works, task);
    const key = source ?? keyOf([startedAt, endedAt, title, project, client, tags, note, dayOnly]);
    const times = { startedAt: ms(startedAt), endedAt: ms(endedAt) };
    entries.push({ line: index + 1, key, work: task, note, billable, ...times, dayOnly, zone: own, invoice });
  }
  const plan: Planned['plan'] = {
    format: 'stint',
    source: OWN_SOURCE,
    zone,
    dateOrder: 'ymd',
    encoding: null,
    works,
    running,
    organisation: organisationOf(file),
    flagged: [],
    refused: [],
    skipped: [],
    questions: [],
  };
  return { plan, entries };
}
