import { StoreError } from './ports.ts';

/** Runs what can wait for another time where the store fails. Answers whether it went through; bugs stay what they are. */
export function attempt(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}
