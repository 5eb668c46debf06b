import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from './support/page.tsx';

const HOUR = 3_600_000;
const NINE = Date.UTC(2026, 2, 4, 9);

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const shown = (select: HTMLSelectElement) => select.selectedOptions[0]?.textContent;

/** The client “Acme”, with its fields open. */
async function openClient() {
  const page = await openPage('Write');
  page.elsewhere({ type: 'addClient', name: 'Acme' });
  page.focus('Write');
  await page.user.keyboard('p');
  await page.user.click(await screen.findByRole('tab', { name: 'Clients' }));
  await page.user.click(await screen.findByRole('button', { name: 'Acme' }));
  const rates = () =>
    page.core
      .snapshot()
      .clients.get(1)
      ?.rates.map(({ from, perHour, currency }) => [from, perHour, currency]);
  return { ...page, rates };
}

/** The task “Write” with an entry from 7 to 8 that was billed, and with its entries open. */
async function openBilled() {
  const page = await openPage('Write');
  const taskId = page.taskId('Write');
  for (const hour of [2, 4]) {
    const times = { startedAt: NINE - hour * HOUR, endedAt: NINE - (hour - 1) * HOUR };
    page.elsewhere({ type: 'addEntry', taskId, ...times, note: '' });
  }
  page.elsewhere({ type: 'markBilled', entryIds: [1, 2], reference: '2026-014', date: '2026-03-03' });
  page.focus('Write');
  return { ...page, id: taskId };
}

test('a first rate applies to all time; a changed one asks from when, from today unless said otherwise', async () => {
  const { user, rates } = await openClient();
  expect([choice('Billed in').value, choice('Currency').value]).toEqual(['', 'GBP']);
  await user.type(box('Hourly rate'), '85,50{Enter}');
  await waitFor(() => expect(rates()).toEqual([[null, 8550, 'GBP']]));
  expect(box('Hourly rate').value).toBe('85.50');
  expect(screen.queryByText('From when?')).toBeNull();

  await user.clear(box('Hourly rate'));
  await user.type(box('Hourly rate'), '90');
  const question = screen.getByRole('group', { name: 'From when?' });
  expect(within(question).getByRole<HTMLInputElement>('radio', { name: 'From today' }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  await waitFor(() =>
    expect(rates()).toEqual([
      [null, 8550, 'GBP'],
      ['2026-03-04', 9000, 'GBP'],
    ]),
  );
  expect(document.activeElement).toBe(box('Hourly rate'));

  await user.clear(box('Hourly rate'));
  await user.type(box('Hourly rate'), '70');
  await user.click(screen.getByRole('radio', { name: 'From a date' }));
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect(screen.getByLabelText('Date').getAttribute('aria-invalid')).toBe('true');
  expect(box('Hourly rate').getAttribute('aria-invalid')).toBe('false');
  expect(screen.getByText('Choose a date.')).toBeTruthy();
  await user.type(screen.getByLabelText('Date'), '2026-01-01');
  expect(screen.getByText('Until 4 Mar 2026, when the next rate applies.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  await waitFor(() => expect(rates()?.[1]).toEqual(['2026-01-01', 7000, 'GBP']));
});

test('rates over time are listed, and one can be removed', async () => {
  const { user, elsewhere, rates } = await openClient();
  const set = (perHour: number | null, from: string | null) =>
    elsewhere({ type: 'setRate', of: { kind: 'client', id: 1 }, perHour, currency: 'EUR', from });
  set(8000, null);
  expect(screen.queryByRole('list', { name: 'Rates over time' })).toBeNull();
  set(8500, '2026-02-01');
  set(null, '2026-03-01');
  const list = screen.getByRole('list', { name: 'Rates over time' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['From the beginning€80.00', 'From 1 Feb 2026€85.00', 'From 1 Mar 2026no rate of its own']);
  await user.click(within(list).getByRole('button', { name: 'Remove: From 1 Feb 2026, €85.00' }));
  await waitFor(() =>
    expect(rates()).toEqual([
      [null, 8000, 'EUR'],
      ['2026-03-01', null, 'EUR'],
    ]),
  );
  expect(document.activeElement).toBe(box('Hourly rate'));
});

test('what is no amount says so, and stays', async () => {
  const { user, rates } = await openClient();
  await user.type(box('Hourly rate'), '85.505{Enter}');
  expect(await screen.findByText('Not an amount. Try 85 or 85.50.')).toBeTruthy();
  expect([box('Hourly rate').value, rates()]).toEqual(['85.505', []]);
});

test('a project says what it inherits, creates its client, and keeps its budget', async () => {
  const { user, core, elsewhere, focus } = await openPage('Write');
  elsewhere({ type: 'addProject', name: 'Site' });
  elsewhere({ type: 'setRate', of: { kind: 'default' }, perHour: 5000, currency: 'EUR', from: null });
  focus('Write');
  await user.keyboard('p');
  await user.click(await screen.findByRole('button', { name: 'Site' }));
  expect(shown(choice('Billable'))).toBe('By default: not billable');
  expect(screen.getByText('€50.00 an hour, from the settings')).toBeTruthy();
  await user.type(choice('Client'), 'Acme{Enter}');
  await waitFor(() => expect(core.snapshot().projects.get(1)?.clientId).toBe(1));
  elsewhere({ type: 'changeClient', clientId: 1, fields: { billable: true } });
  elsewhere({ type: 'setRate', of: { kind: 'client', id: 1 }, perHour: 8500, currency: 'EUR', from: null });
  expect(shown(choice('Billable'))).toBe('As “Acme”: billable');
  expect(screen.getByText('€85.00 an hour, from “Acme”')).toBeTruthy();
  await user.selectOptions(choice('Billable'), 'Not billable');
  await waitFor(() => expect(core.snapshot().projects.get(1)?.billable).toBe(false));

  // The money of a budget is the client's, also of one that was chosen since the fields were shown.
  elsewhere({ type: 'changeClient', clientId: 1, fields: { currency: 'EUR' } });
  await user.selectOptions(choice('Budget'), 'Money');
  const money = screen.getByRole('group', { name: 'Budget' });
  expect(within(money).getByRole<HTMLSelectElement>('combobox', { name: 'Currency' }).value).toBe('EUR');
  await user.selectOptions(choice('Budget'), 'Hours');
  await user.type(box('Hours'), '0{Enter}');
  expect(await screen.findByText('Enter a budget above zero.')).toBeTruthy();
  await user.clear(box('Hours'));
  await user.type(box('Hours'), '40{Enter}');
  const budget = () => core.snapshot().projects.get(1)?.budget;
  await waitFor(() => expect(budget()).toEqual({ kind: 'time', amount: 40 * HOUR, per: 'total' }));
  await user.selectOptions(choice('Period'), 'Each month');
  await waitFor(() => expect(budget()).toMatchObject({ per: 'month' }));
  act(() => core.set('budgets', [{ projectId: 1, used: 12.5 * HOUR, at: NINE, growth: 0 }]));
  expect(screen.getByRole('progressbar', { name: 'Budget' }).getAttribute('aria-valuetext')).toBe(
    '12:30 of 40 h this month',
  );
  expect(screen.getByRole('button', { expanded: true }).textContent).toContain('31%');
  await user.selectOptions(choice('Budget'), 'None');
  await waitFor(() => expect(budget()).toBe(null));
});

test('the details of a task save its rate with the rest, and nothing while the rate is wrong', async () => {
  const { user, core, focus, taskId } = await openPage('Write');
  focus('Write');
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog', { name: 'Task' });
  const task = () => core.snapshot().tasks.get(taskId('Write'));
  await user.selectOptions(choice('Billable'), 'Billable');
  await user.type(box('Hourly rate'), 'x{Enter}');
  expect(await screen.findByText('Not an amount. Try 85 or 85.50.')).toBeTruthy();
  expect(task()?.billable).toBe(null);
  await user.clear(box('Hourly rate'));
  await user.type(box('Hourly rate'), '99{Enter}');
  await waitFor(() => expect(task()).toMatchObject({ billable: true, rates: [{ from: null, perHour: 9900 }] }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('editing a billed entry asks in place, and so does deleting it', async () => {
  const { user, core, id } = await openBilled();
  await user.keyboard('e');
  await user.dblClick((await screen.findAllByRole('button', { name: /^7:00/u }))[0] as HTMLElement);
  await screen.findByRole('dialog', { name: 'Entry' });
  expect(screen.getByText('Billed: 2026-014, 3 Mar 2026')).toBeTruthy();
  await user.type(box('Note'), 'Call{Enter}');
  const question = await screen.findByRole('alert');
  expect(question.textContent).toContain('This entry has been billed. Continue anyway?');
  expect(document.activeElement).toBe(question);
  await user.click(within(question).getByRole('button', { name: 'Change anyway' }));
  await waitFor(() => expect(core.entry(1)?.note).toBe('Call'));

  await user.dblClick((await screen.findAllByRole('button', { name: /^7:00/u }))[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await user.click(await screen.findByRole('button', { name: 'Delete anyway' }));
  await waitFor(() => expect(core.entriesOf(id).entries).toHaveLength(1));
});

test('that an invoice was billed is taken back with all of its entries, which the button says', async () => {
  const { user, core } = await openBilled();
  await user.keyboard('e');
  await user.dblClick((await screen.findAllByRole('button', { name: /^7:00/u }))[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Unmark as billed (also 1 other entry)' }));
  await waitFor(() => expect([1, 2].map((id) => core.entry(id)?.invoiceId)).toEqual([null, null]));
  expect(screen.queryByText(/^Billed/u)).toBeNull();
});

test('deleting a task with billed entries by key asks first: Enter deletes, Escape leaves it', async () => {
  const { user, core } = await openBilled();
  await user.keyboard('{Delete}');
  const button = await screen.findByRole('button', { name: 'Delete anyway' });
  await waitFor(() => expect(document.activeElement).toBe(button));
  await user.keyboard('{Escape}');
  expect([core.snapshot().tasks.size, screen.queryByRole('button', { name: 'Delete anyway' })]).toEqual([1, null]);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Write'));
  await user.keyboard('{Delete}');
  await screen.findByRole('button', { name: 'Delete anyway' });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(core.snapshot().tasks.size).toBe(0));
  expect(screen.getByText('Deleted “Write” and its 2:00')).toBeTruthy();
});

test('moving a billed entry on the day page by keys opens its editor with the question', async () => {
  const { user, core } = await openBilled();
  await user.keyboard('c');
  const [row] = await screen.findAllByRole('button', { name: /7:00 – 8:00/u });
  act(() => row?.focus());
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await user.click(await screen.findByRole('button', { name: 'Change anyway' }));
  await waitFor(() => expect(core.entry(1)?.startedAt).toBe(NINE - 2 * HOUR + 5 * 60_000));
});

test('an entry without clock times shows none, is no block of the day, and gets times only when a person gives them', async () => {
  const { user, core, db, elsewhere, taskId, focus } = await openPage('Write');
  const times = { taskId: taskId('Write'), startedAt: NINE - 2 * HOUR, endedAt: NINE };
  elsewhere({ type: 'addEntry', ...times, note: '' });
  db.exec('UPDATE time_entries SET day_only = 1');
  focus('Write');
  await user.keyboard('c');
  const row = await screen.findByRole('button', { name: /no time of day/u });
  expect(document.querySelector('[data-block]')).toBeNull();
  act(() => row.focus());
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(core.entry(1)?.startedAt).toBe(times.startedAt);
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog', { name: 'Entry' });
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText('2:00')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Start' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Split' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Set times' }));
  expect([box('Start').value, box('Duration').value]).toEqual(['', '2:00']);
  await user.type(box('Start'), '6{Enter}');
  await waitFor(() =>
    expect(core.entry(1)).toMatchObject({ startedAt: NINE - 3 * HOUR, endedAt: NINE - HOUR, dayOnly: false }),
  );
});

test('a new entry can be marked as billable', async () => {
  const { user, core, focus } = await openPage('Write');
  focus('Write');
  await user.keyboard('a');
  await screen.findByRole('dialog', { name: 'New entry' });
  expect(shown(choice('Billable'))).toBe('By default: not billable');
  await user.selectOptions(choice('Billable'), 'Billable');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(core.entry(1)?.billable).toBe(true));
});
