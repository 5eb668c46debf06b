import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { Team } from '#shared/domain/team.ts';
import { ui, useUi } from '../../state/ui.ts';

export const timerStop = ({ id }: { readonly id: string }): string => `timer ${id}`;
export const memberStop = ({ id }: { readonly id: string }): string => `member ${id}`;

/**
 * The stops of the arrow keys, from top to bottom, and the one with the cursor, which is the only one that Tab reaches. One
 * that goes, whoever took it, leaves the cursor to the next.
 */
export function useStops(team: Team | null, page: RefObject<HTMLElement | null>) {
  // Where it stood is kept beside it: that is where it goes on when it is gone.
  const [moved, setMoved] = useState({ stop: '', place: -1 });
  const asked = useUi((state) => state.askedForList && state.page === 'team');
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

  // Each request moves the focus once. After every rendering, because the row may only be drawn in a later one; where
  // there is none, to what the page begins with.
  useEffect(() => {
    if (!asked) return;
    const stop = page.current?.querySelector<HTMLElement>('[data-stop][tabindex="0"]');
    if (!stop && stops.length > 0) return;
    ui.listFocused();
    (stop ?? page.current?.querySelector<HTMLElement>('button, [role="switch"]'))?.focus();
  });

  return { current, moveTo };
}
