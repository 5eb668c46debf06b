import type { InvoiceId } from '../model/ids.ts';
import type { Invoice } from '../model/invoice.ts';
import type { ReportEntry, ReportQuery } from '../model/report.ts';
import type { TimeEntry } from '../model/timeEntry.ts';
import { createDays } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { amountOf } from './amount.ts';
import { roundedPart, rounderOf } from './round.ts';
import { createScope } from './scope.ts';
import type { Piece } from './piece.ts';
import type { ReportState } from './taskFacts.ts';

export type ListState = ReportState & { readonly invoices: ReadonlyMap<InvoiceId, Invoice> };

/**
 * Lists the entries of a report as of `now`, ms UTC: give it those that overlap the interval, by start; null for one
 * that does not count. Rounded is what is rounded per entry; per task and day, or per line, entries stay exact.
 */
export function createEntryList(
  query: ReportQuery,
  state: ListState,
  now: number,
): { readonly interval: Interval; readonly listed: (entry: TimeEntry) => ReportEntry | null } {
  const { interval, needs, take } = createScope(query, state, now);
  const round = roundedPart(query.rounding) === 'entry' ? rounderOf(query.rounding) : (time: number): number => time;
  const dayOf = createDays(state.calendar);

  function listedAs(entry: TimeEntry, { facts, start, end, startDay, billable, rate, running }: Piece): ReportEntry {
    const task = state.tasks.get(facts.taskId);
    const rounded = round(end - start);
    return {
      id: entry.id,
      startedAt: start,
      endedAt: running ? null : end,
      zone: entry.zone,
      date: dayOf(startDay).date,
      dayOnly: entry.dayOnly,
      client: nameOf(facts.clientId, state.clients),
      project: nameOf(facts.projectId, state.projects),
      task: task?.title ?? '',
      note: entry.note,
      tags: task?.tags ?? [],
      duration: end - start,
      rounded,
      billable,
      rate,
      amount: rate === null ? 0 : amountOf(rounded, rate.perHour),
      invoiceId: entry.invoiceId,
      invoice: entry.invoiceId === null ? '' : (state.invoices.get(entry.invoiceId)?.reference ?? ''),
    };
  }

  return {
    interval,
    listed(entry) {
      const { startedAt, endedAt, taskId, billable, invoiceId, dayOnly, note } = entry;
      if (needs.billed !== null && needs.billed !== (invoiceId !== null)) return null;
      const flag = billable === null ? null : billable ? 1 : 0;
      const counted = take(startedAt, endedAt, taskId, flag, dayOnly, note);
      return counted && listedAs(entry, counted);
    },
  };
}

const nameOf = <Id>(id: Id | null, among: ReadonlyMap<Id, { readonly name: string }>): string =>
  id === null ? '' : (among.get(id)?.name ?? '');
