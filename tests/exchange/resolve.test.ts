import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newClient } from '#shared/model/client.ts';
import { newProject, PROJECT_NAME_MAX } from '#shared/model/project.ts';
import { addNames, newNames } from '../../src/main/features/exchange/newRows.ts';
import { noTasks } from '#shared/model/task.ts';
import type { Organisation, Work } from '../../src/main/features/exchange/plan.ts';
import { resolvePlan } from '../../src/main/features/exchange/resolve.ts';
import type { Resolved } from '../../src/main/features/exchange/resolve.ts';

const first = { clients: 100, projects: 100, tasks: 1, invoices: 1, entries: 1 };
const long = (end: string) => 'Long'.repeat(25).slice(0, PROJECT_NAME_MAX - end.length) + end;

/** Names that are alike, in other letters, with the name of a client behind them, or too long to have one there. */
const client = fc.constantFrom('Acme', 'ACME', 'Bolt', 'Bolt) 2', long('a'), long('b'), long('\u{1F600}'));
const taken = ['Site', 'site', 'Site (Acme)', 'Site (Bolt)', 'Site (Acme) 2', 'Site (Acme) (Bolt)', 'Site (Bolt) 2)'];
const half = long('').slice(0, 48);
const name = fc.constantFrom(...taken, long('a'), long('b'), `${half} (${half})`);
const row = fc.record({ name, client: fc.oneof(client, fc.constant('')) });

const workOf = (one: { name: string; client: string }): Work => ({
  title: 'Write',
  tags: [],
  project: one.name,
  client: one.client,
  more: null,
  twin: 0,
});

type Row = { readonly name: string; readonly client: string };

/** What is there: each name once. */
function knownOf(rows: readonly Row[]) {
  const names = [...new Map(rows.map((one) => [one.client.toLowerCase(), one.client])).values()].filter(Boolean);
  const clients = new Map(names.map((one, index) => [index + 1, newClient(one, index + 1)]));
  const idOf = (wanted: string) =>
    [...clients.values()].find((one) => one.name.toLowerCase() === wanted.toLowerCase())?.id ?? null;
  const unique = [...new Map(rows.map((one) => [one.name.toLowerCase(), one])).values()];
  const projects = new Map(
    unique.map((one, index) => [index + 1, { ...newProject(one.name, index + 1, []), clientId: idOf(one.client) }]),
  );
  return { clients, projects, tasks: noTasks };
}

/** The projects and clients after an import, and the project of each work. */
function imported(rows: readonly Row[], brought: readonly Row[] | null, known: ReturnType<typeof knownOf>) {
  const organisation: Organisation | null = brought && {
    clients: [],
    projects: brought.map(({ name: called, client: of }) => {
      const { id: _id, clientId: _clientId, ...project } = newProject(called, 1, []);
      return { ...project, client: of };
    }),
    invoices: [],
    settings: {},
  };
  const { works, projects: placed } = resolvePlan({ works: rows.map(workOf), organisation }, known, 'Untitled');
  const added = works.map((resolved: Resolved, place) => {
    const work = workOf(rows[place] ?? { name: '', client: '' });
    return { place, work, resolved, first: null, last: null, parentId: null, isStarted: false };
  });
  const { changes, projectIds } = addNames(newNames(added, organisation, placed, known), organisation, known, first);
  const clients = new Map(known.clients);
  const projects = new Map(known.projects);
  for (const change of changes) {
    if (change.type === 'clientAdded') clients.set(change.client.id, change.client);
    if (change.type === 'projectAdded') projects.set(change.project.id, change.project);
  }
  const projectOf = ({ project }: Resolved) =>
    projects.get(project?.projectId ?? projectIds.get(project?.name.toLocaleLowerCase() ?? '') ?? 0);
  return { works, projects, clients, projectOf };
}

test('no row ends up in a project of another client, and names are unique and fit', () => {
  const rows = fc.array(row, { maxLength: 12 });
  fc.assert(
    fc.property(rows, rows, fc.option(rows), (there, all, brought) => {
      const { works, projects, clients, projectOf } = imported(all, brought, knownOf(there));
      const names = [...projects.values()].map((project) => project.name);
      expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
      expect(names.every((one) => one.length <= PROJECT_NAME_MAX && one.isWellFormed())).toBe(true);
      for (const [index, resolved] of works.entries()) {
        const project = projectOf(resolved);
        const of = all[index]?.client ?? '';
        expect(project).toBeDefined();
        if (of !== '') expect(clients.get(project?.clientId ?? 0)?.name.toLowerCase()).toBe(of.toLowerCase());
      }
    }),
    { numRuns: 2000 },
  );
});

test('a project whose name is taken gets its client behind it, and a number if that is taken as well', () => {
  const known = knownOf([
    { name: 'Site', client: 'Bolt' },
    { name: 'Site (Acme)', client: 'Cord' },
  ]);
  const { works } = imported([{ name: 'Site', client: 'Acme' }], null, known);
  expect(works[0]?.project).toEqual({ name: 'Site (Acme) 2', client: 'Acme', projectId: null });
});
