import { isDeepStrictEqual } from 'node:util';
import type { Here, Presence, Work } from '#shared/contract/team.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { SharedTimer } from '#shared/model/team.ts';
import type { Clock, Disposable } from '../../core/ports.ts';
import type { GroupTime } from './groupTime.ts';
import type { Membership } from './membership.ts';
import { presenceOf, workOf } from './presence.ts';
import type { SharedTimers } from './sharedTimers.ts';

type Options = {
  readonly me: string;
  readonly clock: Clock;
  readonly say: Membership['say'];
  readonly timers: SharedTimers;
  readonly time: GroupTime;
  /** Since when this member has the group's clock; 0: it has not, and tells nothing. */
  readonly joined: () => number;
  /** Nothing is shown, and no part is taken. */
  readonly isHidden: () => boolean;
  /** Something is about to be shown. */
  readonly onShow: () => void;
  /** What was told is to be told once more. */
  readonly onMend: () => void;
};

type Kind = 'presence' | 'work' | 'here';
type Said = { readonly [kind in Kind]?: unknown };

/** How long what was said may be under way, ms: what is heard of oneself only then is not one's own. */
const UNDER_WAY = 1000;

/**
 * What this member tells the team: what it shows, what it works on, and that it is there; each when it changes, and once more
 * where somebody else said it otherwise in its name.
 */
export function createTelling({ me, clock, say, timers, time, joined, isHidden, onShow, onMend }: Options) {
  let said: Said = {};
  let heard: Said = {};
  let mending: Disposable | null = null;

  const isSame = (kind: Kind, value: unknown): boolean => kind in said && isDeepStrictEqual(value, said[kind]);

  function tell(kind: Kind, value: Here | Work | Omit<Presence, 'at'> | null): void {
    if (isSame(kind, value)) return;
    if (value) onShow();
    say({ kind, member: me }, kind === 'presence' && value ? { ...value, at: time.now() } : value, true);
    said = { ...said, [kind]: value };
  }

  function mend(): void {
    mending = null;
    for (const [kind, value] of Object.entries(heard)) {
      if (!isSame(kind as Kind, value)) said = { ...said, [kind]: value };
    }
    heard = {};
    onMend();
  }

  return {
    /** Tells what of a snapshot is to be seen, where that has changed; hidden: takes all of it back. */
    follow(snapshot: Snapshot): void {
      if (joined() === 0) return;
      const work = isHidden() ? null : workOf(snapshot, timers.links(), time.toGroup);
      // Nothing is no news; but to take back there may be what was told before this session.
      if ('work' in said || work?.work.length !== 0) tell('work', work);
      tell('presence', isHidden() ? null : presenceOf(snapshot, time.toGroup));
      tell('here', isHidden() ? null : { v: 1, here: true, joined: joined() });
    },
    /** How a shared timer stands now. */
    timer(timer: SharedTimer): void {
      if (joined() !== 0 && !isHidden()) say({ kind: 'timer', timer: timer.id }, { v: 1, ...timer }, true);
    },
    /** What somebody says that this member told; undefined: it cannot be read. It is put right where that is something else. */
    heardOwn(kind: Kind, value: unknown): void {
      if (joined() === 0) return;
      const { at: _at, ...told } = Object(value) as { at?: unknown };
      heard = { ...heard, [kind]: value === null ? null : value === undefined ? 'unreadable' : told };
      if (!mending && !isSame(kind, heard[kind])) mending = clock.after(UNDER_WAY, mend);
    },
    /** A session is over: in the next all is told anew. */
    forget(): void {
      said = {};
      heard = {};
      mending?.dispose();
      mending = null;
    },
  };
}

export type Telling = ReturnType<typeof createTelling>;
