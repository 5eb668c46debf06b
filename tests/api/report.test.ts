import { afterEach, expect, test } from 'vitest';
import { apiReportSchema } from '#shared/contract/apiReport.ts';
import { reportFormats } from '#shared/model/exporting.ts';
import { closeLocalApis, openLocalApi } from '../support/openLocalApi.ts';

afterEach(closeLocalApis);

const HOUR = 3_600_000;

/** One billable task for Acme with two entries today, and one for nobody yesterday. */
async function open() {
  const on = await openLocalApi();
  const { execute, addTask, clock, core } = on;
  const [write, rest] = [addTask('Write'), addTask('Rest')];
  execute({ type: 'changeTask', taskId: write, fields: { project: 'Site', tags: ['Deep'], billable: true } });
  const projectId = [...core.snapshot().projects.keys()][0] as number;
  execute({ type: 'changeProject', projectId, fields: { client: 'Acme' } });
  const { start } = core.snapshot().day;
  clock.advance(start + 20 * HOUR - clock.now());
  const add = (taskId: number, from: number, hours: number) =>
    execute({
      type: 'addEntry',
      taskId,
      startedAt: start + from * HOUR,
      endedAt: start + (from + hours) * HOUR,
      note: '',
    });
  add(write, 9, 1.1);
  add(write, 11, 1);
  add(rest, -5, 2);
  const found = async (search: string) => {
    const response = await on.ask(`/v1/report${search}`);
    return { status: response.status, body: (await response.json()) as object };
  };
  return { ...on, found };
}

test('a report is what its description says, and what was asked for', async () => {
  const { found } = await open();
  const all = await found('?range=all&group=client,day');
  expect(apiReportSchema.strict().parse(all.body)).toEqual(all.body);
  expect(all.body).toMatchObject({
    format: 'stint-report',
    version: 1,
    groups: ['client', 'day'],
    total: { entries: 3 },
  });
  const total = async (search: string) => (await found(search)).body;
  expect(await total('?range=today&round=up:15')).toMatchObject({
    total: { tracked: 2.1 * HOUR, rounded: 2.25 * HOUR },
  });
  for (const search of [
    'client=acme',
    'project=SITE',
    'tag=deep',
    'billable=1',
    'billable=true',
    'client=acme&client=Acme',
  ]) {
    expect([search, await total(`?range=all&${search}`)]).toMatchObject([search, { total: { entries: 2 } }]);
  }
  expect(await total('?range=all&billable=0')).toMatchObject({ total: { entries: 1 } });
  expect(await total('?range=all&billed=1')).toMatchObject({ total: { entries: 0 } });
});

test('other formats come as files of their type', async () => {
  const { ask } = await open();
  const types: string[] = [];
  for (const format of reportFormats) {
    const response = await ask(`/v1/report?format=${format}`);
    expect([format, response.status]).toEqual([format, 200]);
    types.push(response.headers.get('content-type') ?? '');
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')));
  }
  expect(types).toEqual([
    'text/csv; charset=utf-8',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/pdf',
    'text/markdown; charset=utf-8',
    'application/json',
  ]);
});

test.each([
  ['range=soon', 400, 'range: today'],
  ['range=2026-10-02..2026-10-01', 400, 'range: 2026-10-02..2026-10-01'],
  ['group=person', 400, 'group: client'],
  ['round=up:7', 400, 'round: up:15'],
  ['billable=maybe', 400, 'billable: 1, 0'],
  ['billed=', 400, 'billed: 1, 0'],
  ['format=table', 400, 'format: csv'],
  ['client=Nobody', 404, ''],
  ['project=Nothing', 404, ''],
])('%s is refused', async (search, status, detail) => {
  const { found } = await open();
  const { status: answered, body } = await found(`?${search}`);
  expect([answered, body]).toEqual([status, expect.objectContaining({ message: expect.stringContaining(detail) })]);
});

test('a read-only token may read reports', async () => {
  const { ask, readToken } = await open();
  expect((await ask('/v1/report', { token: readToken })).status).toBe(200);
});
