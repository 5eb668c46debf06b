import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';

/**
 * A zustand store whose hook draws what it holds also on the server and while a page takes its first screen over: there
 * zustand's own draws the state that a store was created with, and this one's first state is only known later.
 */
export function createSeededStore<State>(initial: () => State) {
  const store: StoreApi<State> = createStore<State>(initial);
  const useSelected = <Selected>(select: (state: State) => Selected): Selected => {
    const read = () => select(store.getState());
    return useSyncExternalStore(store.subscribe, read, read);
  };
  return Object.assign(useSelected, store);
}
