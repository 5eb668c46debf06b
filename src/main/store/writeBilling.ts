import type { Database } from 'better-sqlite3';
import type { Client } from '#shared/model/client.ts';
import { fromFlag } from './rows.ts';
import type { Writes } from './writes.ts';

type BillingChange = 'clientAdded' | 'clientChanged' | 'clientDeleted' | 'invoiceAdded' | 'invoiceDeleted';

const columns = ({ archived, billable, rates, ...client }: Client) => ({
  ...client,
  archived: archived ? 1 : 0,
  billable: fromFlag(billable),
  rates: JSON.stringify(rates),
});

export function billingWrites(db: Database): Writes<BillingChange> {
  const add = db.prepare(
    `INSERT INTO clients (id, name, currency, archived, billable, rates)
    VALUES (@id, @name, @currency, @archived, @billable, @rates)`,
  );
  const change = db.prepare(
    `UPDATE clients SET name = @name, currency = @currency, archived = @archived, billable = @billable, rates = @rates
    WHERE id = @id`,
  );
  const leaveProjects = db.prepare('UPDATE projects SET client_id = NULL WHERE client_id = ?');
  const deleteClient = db.prepare('DELETE FROM clients WHERE id = ?');
  const addInvoice = db.prepare('INSERT INTO invoices (id, reference, date) VALUES (@id, @reference, @date)');
  const bill = db.prepare(
    'UPDATE time_entries SET invoice_id = @id WHERE id IN (SELECT value FROM json_each(@entries))',
  );
  const unbill = db.prepare('UPDATE time_entries SET invoice_id = NULL WHERE invoice_id = ?');
  const deleteInvoice = db.prepare('DELETE FROM invoices WHERE id = ?');
  return {
    clientAdded: ({ client }) => add.run(columns(client)),
    clientChanged: ({ client }) => change.run(columns(client)),
    clientDeleted({ id }) {
      // Projects first: undo applies rows in reverse order, and a project needs its client.
      leaveProjects.run(id);
      deleteClient.run(id);
    },
    invoiceAdded({ invoice, entryIds }) {
      addInvoice.run(invoice);
      bill.run({ id: invoice.id, entries: JSON.stringify(entryIds) });
    },
    invoiceDeleted({ id }) {
      unbill.run(id);
      deleteInvoice.run(id);
    },
  };
}
