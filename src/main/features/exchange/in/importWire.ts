import type { ImportOptions } from '#shared/contract/importing.ts';
import type { UnreadableReason } from '#shared/model/importing.ts';
import type { StagedEntry } from '../../../core/importStore.ts';
import type { Plan } from '../plan.ts';

/** What the process that reads files is asked for: first to read one, then for its next entries. */
export type Order =
  | { readonly type: 'read'; readonly path: string; readonly name: string; readonly options: ImportOptions }
  | { readonly type: 'next' };

/** What it answers to each order. */
export type Answer =
  | { readonly type: 'plan'; readonly plan: Plan }
  /** Null after the last. */
  | { readonly type: 'entries'; readonly entries: readonly StagedEntry[] | null }
  | { readonly type: 'unreadable'; readonly reason: UnreadableReason }
  /** The system could not read it: its code and message. */
  | { readonly type: 'failed'; readonly code: string; readonly message: string };
