import { useEffect } from 'react';
import { create } from 'zustand';
import { loadPart } from '../../late.ts';
import type { Places } from './row.ts';

type Finder = typeof import('#shared/find/find.ts');

/** Loads the places of a page. */
export type LoadPlaces = () => Promise<Places>;

/** What is loaded when it is first needed; null until then. */
type Loaded = { readonly finder: Finder | null; readonly places: Places | null };

const useLoaded = create<Loaded>(() => ({ finder: null, places: null }));

/** Loads the finder, and the places if the page has some, as soon as they are wanted; a hook. */
export function useLate(isWanted: boolean, loadPlaces: LoadPlaces | null): Loaded {
  const loaded = useLoaded();
  useEffect(() => {
    if (!isWanted) return;
    const { finder, places } = useLoaded.getState();
    if (!finder)
      void loadPart(() => import('#shared/find/find.ts')).then((found) => useLoaded.setState({ finder: found }));
    if (!places && loadPlaces) void loadPlaces().then((found) => useLoaded.setState({ places: found }));
  }, [isWanted, loadPlaces]);
  return loadPlaces ? loaded : { ...loaded, places: null };
}
