import { isDeepStrictEqual } from 'node:util';
import type { Presence, Work } from '#shared/contract/team.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { SharedTimer } from '#shared/domain/team.ts';
import type { GroupTime } from './groupTime.ts';
import type { Membership } from './membership.ts';
import { presenceOf, workOf } from './presence.ts';
import type { SharedTimers } from './sharedTimers.ts';

type Options = {
  readonly me: string;
  readonly say: Membership['say'];
  readonly timers: SharedTimers;
  readonly time: GroupTime;
  /** Since when this member has the group's clock; 0: it has not, and tells nothing. */
  readonly joined: () => number;
  /** Nothing is shown, and no part is taken. */
  readonly isHidden: () => boolean;
};

type Said = { readonly presence?: Omit<Presence, 'at'> | null; readonly work?: Work | null };

/** What this member tells the team: what it shows, what it works on, and that it is there; each when it changes. */
export function createTelling({ me, say, timers, time, joined, isHidden }: Options) {
  let said: Said = {};

  function show(presence: Omit<Presence, 'at'> | null): void {
    if (isDeepStrictEqual(presence, said.presence)) return;
    say({ kind: 'presence', member: me }, presence && { ...presence, at: time.now() }, true);
    const cameOrWent = !said.presence || !presence;
    if (cameOrWent) say({ kind: 'here', member: me }, presence && { v: 1, here: true, joined: joined() }, true);
    said = { ...said, presence };
  }

  function work(done: Work | null): void {
    // Nothing is no news; but to take back there may be what was told before this session.
    const isNothing = said.work === undefined && done?.work.length === 0;
    if (isNothing || isDeepStrictEqual(done, said.work)) return;
    say({ kind: 'work', member: me }, done, true);
    said = { ...said, work: done };
  }

  return {
    /** Tells what of a snapshot is to be seen, where that has changed; hidden: takes all of it back. */
    follow(snapshot: Snapshot): void {
      if (joined() === 0) return;
      work(isHidden() ? null : workOf(snapshot, timers.links(), time.toGroup));
      show(isHidden() ? null : presenceOf(snapshot, time.toGroup));
    },
    /** How a shared timer stands now. */
    timer(timer: SharedTimer): void {
      if (joined() !== 0 && !isHidden()) say({ kind: 'timer', timer: timer.id }, { v: 1, ...timer }, true);
    },
    /** A session is over: in the next all is told anew. */
    forget(): void {
      said = {};
    },
  };
}
