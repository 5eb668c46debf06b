import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { plainReport } from '#shared/model/report.ts';
import type { ReportQuery } from '#shared/model/report.ts';
import { reportPage } from '../../src/renderer/state/report.ts';
import { openPage } from './support/page.tsx';

const HOUR = 3_600_000;
/** The clock of the tests starts at nine, UTC, on Wednesday 4 March. */
const NINE = Date.UTC(2026, 2, 4, 9);

type Entry = readonly [title: string, from: number, to: number];

/** The report page over two projects of one client and a task without any; entries are in hours from nine. */
async function openReport(...entries: readonly Entry[]) {
  const page = await openPage();
  page.elsewhere({
    type: 'addTasks',
    tasks: [
      { title: 'Write', project: 'Book', tags: ['deep'] },
      { title: 'Read', project: 'Book' },
      { title: 'Call', project: 'Shop' },
      { title: 'Rest' },
    ],
  });
  const add = (title: string, from: number, to: number) =>
    page.elsewhere({
      type: 'addEntry',
      taskId: page.taskId(title),
      startedAt: NINE + from * HOUR,
      endedAt: NINE + to * HOUR,
      note: '',
      overlaps: 'allow',
    });
  for (const entry of entries) add(...entry);
  const asked = vi.spyOn(page.bridge, 'request');
  /** What was asked for, except for the charts: in the order of asking. */
  const queries = (): ReportQuery[] =>
    asked.mock.calls.flatMap(([name, query]) => (name === 'report:get' ? [query as unknown as ReportQuery] : []));
  const key = (keys: string) => page.user.keyboard(keys);
  /** Chooses in an open menu by keys, as the layout that the pointer needs is missing here. */
  const choose = async (role: string, name: string) => {
    const item = await screen.findByRole(role, { name });
    act(() => item.focus());
    await key('{Enter}');
  };
  act(() => (document.activeElement as HTMLElement | null)?.blur());
  await key('r');
  await screen.findByRole('heading', { level: 2 });
  return { ...page, add, queries, key, choose };
}

const grid = () => screen.findByRole('treegrid', { name: 'Report' });
const rows = () => within(screen.getByRole('treegrid')).getAllByRole('row').slice(1, -1);
const texts = () => rows().map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
const heads = () =>
  within(screen.getByRole('treegrid'))
    .getAllByRole('columnheader')
    .map((head) => head.textContent);
/** Intl writes ranges with thin spaces. */
const title = () => screen.getByRole('heading', { level: 2 }).textContent?.replaceAll(/\s/gu, ' ');

const twoProjects: readonly Entry[] = [
  ['Write', -3, -2],
  ['Read', -2, -1.5],
  ['Call', -1.5, -1],
];

test('R opens this week by project and task, the most time first, and R again leads back', async () => {
  const { key, queries } = await openReport(...twoProjects);
  await grid();
  expect(queries()[0]).toEqual(plainReport);
  expect(title()).toBe('2 – 8 March');
  expect(screen.getByTestId('report-tracked').textContent).toBe('2:00:00');
  expect(texts()).toEqual([
    ['Book', '1:30', '75%', '2'],
    ['Write', '1:00', '50%', '1'],
    ['Read', '0:30', '25%', '1'],
    ['Shop', '0:30', '25%', '1'],
    ['Call', '0:30', '25%', '1'],
  ]);
  await key('r');
  expect(screen.queryByRole('treegrid')).toBeNull();
});

test('the arrow keys step the range, 0 leads back to the present, and an empty one says what to do', async () => {
  const { key, queries, user } = await openReport(...twoProjects);
  await grid();
  await key('{ArrowLeft}');
  await waitFor(() => expect(title()).toBe('23 February – 1 March'));
  expect(queries().map(({ range }) => range)).toContainEqual({ kind: 'unit', unit: 'week', offset: -1 });
  expect(screen.getByText('No time recorded in this period.')).toBeTruthy();
  await key('{ArrowRight}{ArrowRight}');
  await waitFor(() => expect(title()).toBe('9 – 15 March'));
  await key('0');
  await waitFor(() => expect(title()).toBe('2 – 8 March'));
  await key('{ArrowLeft}');
  await user.click(await screen.findByRole('button', { name: 'All time' }));
  await waitFor(() => expect(rows()).toHaveLength(5));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next period' }).disabled).toBe(true);
});

test('inside of the lines the arrow keys move and fold, and the range stays', async () => {
  const { key, queries } = await openReport(...twoProjects);
  await grid();
  const focused = () => document.activeElement?.querySelector('td')?.textContent;
  const ranges = new Set(queries().map(({ range }) => JSON.stringify(range)));
  await key('{ArrowDown}');
  expect(focused()).toBe('Book');
  await key('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe('Read');
  await key('{ArrowLeft}');
  expect(focused()).toBe('Book');
  await key('{ArrowLeft}');
  expect(texts().map(([name]) => name)).toEqual(['Book', 'Shop', 'Call']);
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  await key('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  await key('{ArrowRight}');
  expect(focused()).toBe('Write');
  await key('{End}');
  expect(focused()).toBe('Call');
  await key('{Home}{Enter}');
  expect(rows()).toHaveLength(3);
  expect(document.querySelectorAll('[data-stop][tabindex="0"]')).toHaveLength(1);
  expect(new Set(queries().map(({ range }) => JSON.stringify(range)))).toEqual(ranges);
});

test('times grow each second without a query; a minute later they are computed again', async () => {
  const { pass, elsewhere, taskId, queries } = await openReport(...twoProjects);
  await grid();
  elsewhere({ type: 'startTimer', taskId: taskId('Call') });
  await waitFor(() => expect(texts().at(-1)?.at(-1)).toBe('2'));
  await waitFor(() => expect(queries().length).toBeGreaterThan(2));
  const before = queries().length;
  for (let second = 0; second < 30; second++) pass(1000);
  expect(screen.getByTestId('report-tracked').textContent).toBe('2:00:30');
  expect(queries()).toHaveLength(before);
  for (let second = 0; second < 31; second++) pass(1000);
  expect(screen.getByTestId('report-tracked').textContent).toBe('2:01:01');
  expect(texts().at(-1)?.[1]).toBe('0:31');
  await waitFor(() => expect(queries().length).toBeGreaterThan(before));
  expect(queries().length).toBeLessThanOrEqual(before + 2);
});

test('with nothing running, time changes nothing; what changes elsewhere does', async () => {
  const { pass, add, queries, elsewhere } = await openReport(...twoProjects);
  await grid();
  await waitFor(() => expect(queries()).toHaveLength(2));
  pass(HOUR);
  expect(queries()).toHaveLength(2);
  add('Rest', -1, -0.5);
  await waitFor(() => expect(texts().at(-1)).toEqual(['Rest', '0:30', '20%', '1']));
  const before = queries().length;
  elsewhere({ type: 'startFocus' });
  await act(async () => {});
  expect(queries().length).toBe(before);
});

test('a hidden window asks for nothing, and for the latest once it is shown', async () => {
  const { add, queries } = await openReport(...twoProjects);
  await grid();
  await waitFor(() => expect(queries()).toHaveLength(2));
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  add('Rest', -1, -0.5);
  await act(async () => {});
  expect(queries()).toHaveLength(2);
  hidden.mockReturnValue(false);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await waitFor(() => expect(rows()).toHaveLength(7));
  hidden.mockRestore();
});

test('columns with nothing to say are left out: elapsed, rounded, billable and amounts', async () => {
  const { add, user, elsewhere, taskId, choose, key } = await openReport(...twoProjects);
  await grid();
  expect(heads()).toEqual(['Name', 'Tracked', 'Share', 'Entries']);
  add('Rest', -3, -2.5);
  await waitFor(() => expect(heads()).toEqual(['Name', 'Tracked', 'Elapsed', 'Share', 'Entries']));
  await user.click(screen.getByRole('button', { name: 'Rounding: Exact time' }));
  await choose('menuitemradio', 'Round up');
  await waitFor(() => expect(heads()).toEqual(['Name', 'Tracked', 'Rounded', 'Elapsed', 'Share', 'Entries']));
  // How far and what is chosen next.
  await choose('menuitemradio', 'Task per day');
  await key('{Escape}');
  const projectId = taskId('Write') && 1;
  elsewhere({ type: 'setRate', of: { kind: 'project', id: projectId }, perHour: 6000, currency: 'EUR', from: null });
  elsewhere({ type: 'changeProject', projectId, fields: { billable: true } });
  await waitFor(() => expect(heads()).toContain('Amount'));
  expect(heads()).toContain('Billable');
  expect(texts()[0]).toContain('€90.00');
});

test('pressing a head sorts by it, and again turns the order around', async () => {
  const { user, queries } = await openReport(...twoProjects);
  await grid();
  const head = (name: string) => within(screen.getByRole('treegrid')).getByRole('columnheader', { name });
  expect(head('Tracked').getAttribute('aria-sort')).toBe('descending');
  await user.click(within(head('Name')).getByRole('button'));
  await waitFor(() => expect(head('Name').getAttribute('aria-sort')).toBe('ascending'));
  await user.click(within(head('Name')).getByRole('button'));
  await waitFor(() => expect(texts()[0]?.[0]).toBe('Shop'));
  expect(queries().map(({ sort }) => sort)).toContainEqual({ by: 'name', descending: true });
});

test('Shift and G groups otherwise, and a filter stands below until it is removed', async () => {
  const { key, user, choose } = await openReport(...twoProjects);
  await grid();
  await key('{Shift>}g{/Shift}');
  await choose('menuitem', 'First by: Project');
  await choose('menuitemradio', 'Tag');
  await waitFor(() => expect(texts().map(([name]) => name)).toContain('No tag'));
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await choose('menuitem', 'Tags');
  await choose('menuitemcheckbox', '@deep');
  await waitFor(() => expect(texts().map(([name]) => name)).toEqual(['deep', 'Write']));
  await key('{Escape}{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Remove filter: @deep' }));
  await waitFor(() => expect(rows()).toHaveLength(5));
  // The keys of user-event do not have it.
  fireEvent.keyDown(document.body, { code: 'Slash', key: '/' });
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Filter by text'));
  await key('xyzzy');
  expect(await screen.findByText('No entries match these filters.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(rows()).toHaveLength(5));
});

test('dates stand one after the other, on the first level until it is sorted otherwise', async () => {
  const { key, user, choose, queries } = await openReport(['Write', -30, -29], ['Write', -3, -1], ['Call', -52, -48]);
  const groupBy = async (level: string, grouping: string) => {
    await key('{Shift>}g{/Shift}');
    await choose('menuitem', level);
    await choose('menuitemradio', grouping);
  };
  const names = () => texts().map(([name]) => name);
  await grid();
  await groupBy('Then by: Task', 'Day');
  await waitFor(() =>
    expect(names()).toEqual(['Shop', 'Monday 2 March', 'Book', 'Tuesday 3 March', 'Wednesday 4 March']),
  );
  await groupBy('First by: Project', 'Day');
  await waitFor(() => expect(queries().at(-1)?.groups).toEqual(['day', 'project']));
  await waitFor(() => expect(names()[0]).toBe('Monday 2 March'));
  await user.click(within(await grid()).getByRole('button', { name: 'Tracked' }));
  await waitFor(() =>
    expect(names().filter((name) => name?.includes('March'))).toEqual([
      'Monday 2 March',
      'Wednesday 4 March',
      'Tuesday 3 March',
    ]),
  );
  await groupBy('First by: Day', 'Project');
  await waitFor(() => expect(names()[0]).toBe('Shop'));
});

test('the bars of a chart say what they stand for; one is reached by Tab, the others by the arrow keys', async () => {
  const { key, user } = await openReport(...twoProjects);
  await grid();
  const chart = await screen.findByRole('group', { name: 'Time per day, by project' });
  const bars = within(chart).getAllByRole('button');
  expect(bars).toHaveLength(7);
  expect(bars[2]?.getAttribute('aria-label')).toBe('Wednesday 4 March: 2:00, Book 1:30, Shop 0:30');
  expect(bars.filter((bar) => bar.getAttribute('tabindex') === '0')).toEqual([bars[2]]);
  act(() => bars[2]?.focus());
  await key('{ArrowRight}');
  expect(document.activeElement).toBe(bars[3]);
  expect(title()).toBe('2 – 8 March');
  await key('{ArrowLeft}{Enter}');
  await waitFor(() => expect(title()).toBe('Wednesday 4 March'));
  expect(await screen.findByRole('list', { name: 'Time by project' })).toBeTruthy();
  await key('v');
  await user.click(await screen.findByRole('button', { name: /No client/u }));
  expect(await screen.findByRole('button', { name: 'Remove filter: No client' })).toBeTruthy();
  await key('v');
  expect(await screen.findByRole('button', { name: 'Wednesday 4 March: 2:00' })).toBeTruthy();
});

test('a report is saved under a name, opened from the palette, printed, and deleted', async () => {
  const { key, user, core, choose } = await openReport(...twoProjects);
  await grid();
  await key('{ArrowLeft}');
  await user.click(screen.getByRole('button', { name: 'Report options' }));
  await choose('menuitem', 'Save this report…');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
  await key('Last week{Enter}');
  await waitFor(() => expect(core.snapshot().settings.savedReports).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await key('r');
  await key('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'last week{Enter}');
  await waitFor(() => expect(title()).toBe('23 February – 1 March'));
  await user.click(screen.getByRole('button', { name: 'Report options' }));
  const print = vi.fn<() => void>();
  vi.stubGlobal('print', print);
  await choose('menuitem', 'Print…');
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
  await user.click(screen.getByRole('button', { name: 'Report options' }));
  await choose('menuitem', 'Delete report “Last week”');
  await waitFor(() => expect(core.snapshot().settings.savedReports).toEqual([]));
});

test('billable entries are marked as billed with an invoice, which can be undone, and unmarked', async () => {
  const { key, user, elsewhere, core, choose } = await openReport(...twoProjects);
  await grid();
  elsewhere({ type: 'changeProject', projectId: 1, fields: { billable: true } });
  elsewhere({ type: 'setRate', of: { kind: 'project', id: 1 }, perHour: 6000, currency: 'EUR', from: null });
  const chooseAction = async (name: string) => {
    await user.click(screen.getByRole('button', { name: 'Report options' }));
    await choose('menuitem', name);
  };
  await chooseAction('Mark as billed…');
  expect(await screen.findByText(/^2 billable entries of this report: 1:30 · €90.00\./u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Mark as billed' }));
  expect(await screen.findByText(/Enter an invoice reference/u)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Invoice' }), '2026-014{Enter}');
  expect(await screen.findByText('2 entries billed: 2026-014')).toBeTruthy();
  expect([...core.snapshot().invoices.values()]).toMatchObject([{ reference: '2026-014', date: '2026-03-04' }]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await choose('menuitem', 'Invoices');
  await choose('menuitemradio', 'Billed');
  await waitFor(() => expect(rows()).toHaveLength(3));
  await key('{Escape}');
  await chooseAction('Unmark as billed…');
  await user.click(await screen.findByRole('button', { name: 'Unmark as billed: 2026-014, 4 Mar 2026' }));
  expect(await screen.findByText('No longer billed: 2026-014')).toBeTruthy();
  expect(core.snapshot().invoices.size).toBe(0);
});

test('what of an entry lies outside of the report is not billed with it, and stays to be billed', async () => {
  const { user, core, elsewhere, choose } = await openReport(['Write', -10, -8]);
  act(() => reportPage.cover({ kind: 'unit', unit: 'day', offset: 0 }));
  await grid();
  elsewhere({ type: 'changeSettings', settings: { billableByDefault: true } });
  await user.click(screen.getByRole('button', { name: 'Report options' }));
  await choose('menuitem', 'Mark as billed…');
  await user.type(await screen.findByRole('textbox', { name: 'Invoice' }), '2026-014{Enter}');
  expect(await screen.findByText('1 entry billed: 2026-014')).toBeTruthy();
  expect([1, 2].map(core.entry)).toMatchObject([
    { startedAt: NINE - 9 * HOUR, endedAt: NINE - 8 * HOUR, invoiceId: 1 },
    { startedAt: NINE - 10 * HOUR, endedAt: NINE - 9 * HOUR, invoiceId: null },
  ]);
});

test('invoices of one reference are told apart by their dates when one is no longer billed', async () => {
  const { user, core, elsewhere, choose } = await openReport(...twoProjects);
  await grid();
  const bill = { type: 'markBilled', reference: '2026-014' } as const;
  elsewhere({ ...bill, entryIds: [1], date: '2026-03-02' });
  elsewhere({ ...bill, entryIds: [2], date: '2026-03-03' });
  act(() => reportPage.filter({ billed: true }));
  await user.click(screen.getByRole('button', { name: 'Report options' }));
  await choose('menuitem', 'Unmark as billed…');
  await user.click(await screen.findByRole('button', { name: 'Unmark as billed: 2026-014, 2 Mar 2026' }));
  await waitFor(() => expect([1, 2].map((id) => core.entry(id)?.invoiceId)).toEqual([null, 2]));
});

test('what is billed has the total of the report, however it is rounded, and what is left out is counted', async () => {
  // On one task and day: 20 and 25 minutes, each of which would be rounded up to 30.
  const { user, core, elsewhere, choose, pass } = await openReport(
    ['Write', -8, -8 + 20 / 60],
    ['Write', -7, -7 + 25 / 60],
    ['Call', -6, -5],
    ['Read', -5, -4],
  );
  await grid();
  elsewhere({ type: 'changeProject', projectId: 1, fields: { billable: true } });
  elsewhere({ type: 'setRate', of: { kind: 'project', id: 1 }, perHour: 6000, currency: 'EUR', from: null });
  elsewhere({ type: 'markBilled', entryIds: [4], reference: '2026-013', date: '2026-03-03' });
  act(() => reportPage.change({ rounding: { mode: 'up', minutes: 30, per: 'taskDay' } }));
  const open = async () => {
    await user.click(screen.getByRole('button', { name: 'Report options' }));
    await choose('menuitem', 'Mark as billed…');
  };
  await open();
  expect(await screen.findByText(/^2 billable entries of this report: 1:00 · €60.00\./u)).toBeTruthy();
  expect(screen.getByText('Left out: 1 not billable, 1 already billed.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Invoice' }), '2026-014');
  await user.clear(screen.getByLabelText('Date'));
  await user.click(screen.getByRole('button', { name: 'Mark as billed' }));
  const error = await screen.findByText('This day does not exist.');
  expect(screen.getByLabelText('Date').getAttribute('aria-describedby')).toBe(error.id);
  await user.keyboard('{Escape}');

  elsewhere({ type: 'startTimer', taskId: 1 });
  pass(10 * 60_000);
  await open();
  expect(await screen.findByText(/^2 billable entries/u)).toBeTruthy();
  expect(screen.getByText('Left out: 1 not billable, 1 already billed, 1 still running.')).toBeTruthy();
  expect(screen.getByText('The total includes entries that are still running.')).toBeTruthy();
  await user.keyboard('{Escape}');

  act(() => reportPage.filter({ billable: false }));
  await open();
  expect(await screen.findByText(/^1 entry of this report: 1:00\./u)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Invoice' }), '2026-015{Enter}');
  await waitFor(() => expect(core.entry(3)?.invoiceId).toBe(2));
});
