import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainReport } from '#shared/model/report.ts';
import { writeTimewarrior } from '../../src/main/features/exchange/out/timewarrior.ts';
import { openImporter } from '../support/openImporter.ts';

const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';

/** A row of Toggl; its number makes it differ from all others. */
const rowArbitrary = fc.record({
  client: fc.constantFrom('', 'Acme', 'Bolt'),
  project: fc.constantFrom('', 'Site', 'Shop'),
  title: fc.constantFrom('', 'Write', 'Read', 'Meeting, weekly'),
  tags: fc.constantFrom('', 'deep', 'deep, web'),
  billable: fc.constantFrom('Yes', 'No'),
  minutes: fc.integer({ min: 0, max: 90 }),
});

const line = (row: typeof rowArbitrary extends fc.Arbitrary<infer Row> ? Row : never, number: number): string => {
  const day = `2024-03-${String(1 + (number % 28)).padStart(2, '0')}`;
  const time = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
  const from = 360 + Math.floor(number / 28) * 100;
  const names = `${row.client},${row.project},,"${row.title}",${row.billable}`;
  return `Ann,a@example.com,${names},${day},${time(from)},${day},${time(from + row.minutes)},,"${row.tags}"`;
};

/** What there is, whatever order it came in. A second project of a name has its client behind it. */
function contents({ core, store }: ReturnType<typeof openImporter>): string[] {
  const { tasks, projects, clients } = core.whole();
  return store.imports
    .allEntries()
    .map((entry) => {
      const task = tasks.get(entry.taskId);
      const project = projects.get(task?.projectId ?? 0);
      const client = clients.get(project?.clientId ?? 0)?.name ?? '';
      const name = project?.name.replace(` (${client})`, '') ?? '';
      const { startedAt, endedAt, billable, note, zone, importKey } = entry;
      return JSON.stringify([
        client,
        name,
        task?.title,
        task?.tags,
        startedAt,
        endedAt,
        billable,
        note,
        zone,
        importKey,
      ]);
    })
    .toSorted();
}

test('a file in parts, in any order and overlapping, gives the same as the whole file', async () => {
  const any = fc.record({
    rows: fc.array(rowArbitrary, { minLength: 1, maxLength: 12 }),
    /** Which part each row is in, and whether it is in the next one as well. */
    parts: fc.array(fc.record({ part: fc.integer({ min: 0, max: 2 }), again: fc.boolean() }), {
      minLength: 12,
      maxLength: 12,
    }),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(any, async ({ rows, parts, order }) => {
      // A project without a client is found by those that have one, so each row names its client or none has a project.
      const lines = rows.map((row, at) => line(row.client === '' ? { ...row, project: '' } : row, at));
      const whole = openImporter();
      await whole.take([HEAD, ...lines, ''].join('\n'));
      const split = openImporter();
      for (const part of order) {
        const inside = lines.filter((_line, at) => {
          const chosen = parts[at];
          return chosen !== undefined && (chosen.part === part || (chosen.again && chosen.part + 1 === part));
        });
        if (inside.length > 0) await split.take([HEAD, ...inside, ''].join('\n'));
      }
      expect(contents(split)).toEqual(contents(whole));
      expect(split.core.snapshot().projects.size).toBe(whole.core.snapshot().projects.size);
    }),
    { numRuns: 60 },
  );
});

test('Timewarrior’s export of what was imported from it, imported again, gives the same', async () => {
  const file = JSON.stringify([
    {
      id: 2,
      start: '20240304T090000Z',
      end: '20240304T100000Z',
      tags: ['Write spec', 'client:Acme', 'deep', 'project:Site'],
    },
    { id: 1, start: '20240305T090000Z', end: '20240305T093000Z', tags: ['mail'], annotation: 'a "long" one' },
  ]);
  const first = openImporter();
  await first.take(file);
  const range = { kind: 'all' } as const;
  const exported = (on: typeof first): string => writeTimewarrior(on.core.reportEntries({ ...plainReport, range }));
  const second = openImporter();
  await second.take(exported(first));
  expect(exported(second)).toBe(exported(first));
  expect(second.core.snapshot().projects.size).toBe(1);
});
