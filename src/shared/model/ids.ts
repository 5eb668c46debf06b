export type TaskId = number;
export type EntryId = number;
export type ProjectId = number;
export type ClientId = number;
export type InvoiceId = number;
