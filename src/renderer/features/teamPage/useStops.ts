import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Team } from '#shared/model/team.ts';
import { ui, useUi } from '../../state/ui.ts';

export const timerStop = ({ id }: { readonly id: string }): string => `timer ${id}`;
export const memberStop = ({ id }: { readonly id: string }): string => `member ${id}`;

const useAsked = (): boolean => useUi((state) => state.askedForList && state.page === 'team');

/**
 * The stops of the arrow keys, from top to bottom, and the one with the cursor, which is the only one that Tab reaches. One
 * that goes, whoever took it, leaves the cursor to the next.
 */
export function useStops(team: Team | null, page: RefObject<HTMLElement | null>) {
  // Where it stood is kept beside it: that is where it goes on when it is gone.
  const [moved, setMoved] = useState({ stop: '', place: -1 });
  const asked = useAsked();
  const stops = useMemo(
    () => [...(team?.timers ?? []).map(timerStop), ...(team?.members ?? []).map(memberStop)],
    [team],
  );
  const isThere = stops.includes(moved.stop);
  const current = isThere ? moved.stop : (stops[Math.min(Math.max(0, moved.place), stops.length - 1)] ?? null);
  const moveTo = useCallback((stop: string) => setMoved({ stop, place: stops.indexOf(stop) }), [stops]);

  useEffect(() => {
    if (!isThere && moved.stop !== '' && document.activeElement === document.body) ui.askForList();
  }, [isThere, moved]);

  // Where there is no row that could take the focus, what the page begins with does.
  useEffect(() => {
    if (!asked || stops.length > 0) return;
    ui.listFocused();
    page.current?.querySelector<HTMLElement>('button, [role="switch"]')?.focus();
  }, [asked, page, stops]);

  return { current, moveTo };
}

/** The element of a stop. The one with the cursor takes the focus once for each request, as soon as it is drawn. */
export function useStop<Kind extends HTMLElement>(isStop: boolean): RefObject<Kind | null> {
  const element = useRef<Kind>(null);
  const asked = useAsked();
  useEffect(() => {
    if (!asked || !isStop) return;
    ui.listFocused();
    element.current?.focus();
  }, [asked, isStop]);
  return element;
}
