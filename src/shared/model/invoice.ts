import type { InvoiceId } from './ids.ts';

/** What was billed together. Its entries are locked: changing one asks first. */
export type Invoice = {
  readonly id: InvoiceId;
  /** The number or name of the invoice, as the person writes it. */
  readonly reference: string;
  /** The date of the invoice, `2026-03-04`. */
  readonly date: string;
};

export const REFERENCE_MAX = 100;
