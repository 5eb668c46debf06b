import { z } from 'zod';
import { assertNever } from '../model/assertNever.ts';
import { cleanLine } from '../model/cleanText.ts';
import { REFERENCE_MAX } from '../model/invoice.ts';
import { RATE_MAX, RATES_MAX, withRate } from '../model/rate.ts';
import type { Rate, Rates } from '../model/rate.ts';
import { detailsOf } from '../model/task.ts';
import { isDate } from '../time/date.ts';
import type { Interval } from '../time/interval.ts';
import { billEntries } from './billEntries.ts';
import type { Change } from './change.ts';
import { withClient } from './clients.ts';
import { changes, reject, withTask } from './decision.ts';
import type { Decision, State } from './decision.ts';
import { command } from './define.ts';
import type { FieldsOf } from './define.ts';
import { withProject } from './projects.ts';
import { anyText, currency, rowId } from './schema.ts';

const rateFields = {
  /** Whose rate: a task's, a project's, a client's, or the one that counts where these have none. */
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['task', 'project', 'client']), id: rowId }),
    z.strictObject({ kind: z.literal('default') }),
  ]),
  /** Minor units an hour; null: no rate of its own from then on. */
  perHour: z.int().min(0).max(RATE_MAX).nullable(),
  currency,
  /** The first date it applies to; null: always. */
  from: anyText.nullable(),
};

const billFields = {
  entryIds: z.array(rowId).min(1).max(1_000_000),
  reference: anyText,
  date: anyText,
  /** Only the time in this interval, ms UTC; left out: all of it. */
  within: z.strictObject({ start: z.int(), end: z.int() }).exactOptional(),
};

const always: Interval = { start: -Infinity, end: Infinity };

export const billingCommands = {
  /** Sets an hourly rate from a date on. Time before keeps the rate it had. */
  setRate: command(rateFields, ({ state }, { of, from, perHour, currency: code }) => {
    if (from !== null && !isDate(from)) return reject('due-wrong');
    return setRate(state, of, { from, perHour, currency: code });
  }),
  /**
   * Marks entries as billed, which locks them. Those that are running, or billed already, stay as they are. Entries that
   * cross the edges of the interval are split there, and the parts outside are not billed.
   */
  markBilled: command(billFields, ({ state, at, history }, { entryIds, reference: typed, date, within = always }) => {
    const reference = cleanLine(typed);
    if (reference === '' || reference.length > REFERENCE_MAX)
      return reject('invoice-reference-wrong', { max: REFERENCE_MAX });
    if (!isDate(date)) return reject('due-wrong');
    const entries = [...new Set(entryIds)].flatMap((id) => history.entry(id) ?? []);
    const { ids, splits } = billEntries(entries, within, at.now, state.nextEntryId);
    if (ids.length === 0) return reject('nothing-to-bill');
    const invoice = { id: state.nextInvoiceId, reference, date };
    return { ok: true, changes: [...splits, { type: 'invoiceAdded', invoice, entryIds: ids }] };
  }),
  /** Entries of an invoice are no longer billed. */
  unmarkBilled: command({ invoiceId: rowId }, ({ state }, { invoiceId }) =>
    state.invoices.has(invoiceId) ? changes({ type: 'invoiceDeleted', id: invoiceId }) : reject('invoice-not-found'),
  ),
} as const;

type Owner = FieldsOf<typeof rateFields>['of'];

function setRate(state: State, of: Owner, rate: Rate): Decision {
  switch (of.kind) {
    case 'task':
      return withTask(state, of.id, (task) =>
        withNext(task.rates, rate, (rates) => ({
          type: 'taskDetailed',
          id: task.id,
          details: { ...detailsOf(task), rates },
        })),
      );
    case 'project':
      return withProject(state, of.id, (project) =>
        withNext(project.rates, rate, (rates) => ({ type: 'projectChanged', project: { ...project, rates } })),
      );
    case 'client':
      return withClient(state, of.id, (client) =>
        withNext(client.rates, rate, (rates) => ({ type: 'clientChanged', client: { ...client, rates } })),
      );
    case 'default':
      return withNext(state.settings.defaultRates, rate, (rates) => ({
        type: 'settingsChanged',
        settings: { defaultRates: rates },
      }));
    default:
      return assertNever(of);
  }
}

function withNext(rates: Rates, rate: Rate, then: (rates: Rates) => Change): Decision {
  const next = withRate(rates, rate);
  return next.length > RATES_MAX ? reject('rates-too-many', { max: RATES_MAX }) : changes(then(next));
}
