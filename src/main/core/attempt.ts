import { StoreError } from './ports.ts';

/** What an error says. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs something that may fail with the store and can be done later. Returns whether it succeeded; other errors are
 * bugs and are thrown.
 */
export function attempt(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}
