import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the page draws by itself: not while its first screen is drawn by main or taken over from there; a hook. */
export const useIsTakenOver = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
