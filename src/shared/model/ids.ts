export type TaskId = number;
export type EntryId = number;
export type ProjectId = number;
