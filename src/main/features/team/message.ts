import type { Subject } from './topics.ts';

/** A decrypted message. `value`: undefined if it could not be decrypted, null if the retained one is taken back. */
export type Message = { readonly subject: Subject; readonly value: unknown; readonly retained: boolean };
