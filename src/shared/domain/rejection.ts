/** Expected failures, as values. `params` fill the message of the same code in the catalogue (`rejection.<code>`). */
export type RejectionCode =
  | 'task-not-found'
  | 'title-empty'
  | 'title-too-long'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'shortcut-invalid'
  | 'shortcut-taken'
  | 'bad-request'
  | 'store-failed';

export type Rejection = {
  readonly code: RejectionCode;
  readonly params?: Readonly<Record<string, string | number>>;
};
