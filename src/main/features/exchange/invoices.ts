import type { Change } from '#shared/commands/change.ts';
import type { InvoiceId } from '#shared/model/ids.ts';
import type { Invoice } from '#shared/model/invoice.ts';

/** An invoice of a file, by its place there. `known`: the one that is here already; null if it has to be added. */
export type FileInvoice = {
  readonly place: number;
  readonly invoice: Omit<Invoice, 'id'>;
  readonly known: InvoiceId | null;
};

const keyOf = ({ reference, date }: Omit<Invoice, 'id'>): string => JSON.stringify([reference, date]);

/** Finds invoices by reference and date; where several share them, each stands for one, in their order. */
export function resolveInvoices(
  invoices: readonly Omit<Invoice, 'id'>[],
  known: Iterable<Invoice>,
): readonly FileInvoice[] {
  const ids = Map.groupBy(
    [...known].toSorted((a, b) => a.id - b.id),
    keyOf,
  );
  return invoices.map((invoice, place) => ({ place, invoice, known: ids.get(keyOf(invoice))?.shift()?.id ?? null }));
}

/** Adds those that are not here, with ids from `first` on. Their entries come later, and name them. */
export const addInvoices = (invoices: readonly FileInvoice[], first: InvoiceId): Change[] =>
  invoices.flatMap(({ place, invoice, known }): Change[] =>
    known === null ? [{ type: 'invoiceAdded', invoice: { ...invoice, id: first + place }, entryIds: [] }] : [],
  );
