import { changeShared, isLeap, settle } from '#shared/model/team.ts';
import type { SharedTimer } from '#shared/model/team.ts';
import { placeKey, placeOf } from '../configuration.ts';
import type { Effect } from './effect.ts';
import type { InnerEvent } from './event.ts';
import { isCoordinator, isHidden, isMemberHere, mayPublish } from './select.ts';
import type { HeldTimer, SharedTimers, TeamState } from './state.ts';
import type { EventOf, Handler, Outcome } from './step.ts';
import { enterTeam, isStored, readTimers, storedTimers } from './storedTimers.ts';

// Owns the shared timers as they stand here.

/** More are not listed, only counted, up to a maximum as well. As many are remembered as forgotten. */
export const TIMERS_MAX = 500;
const BEYOND_MAX = 10_000;

/** `isStale`: what is stored is not how things are any more. */
type Draft = {
  readonly all: Map<string, HeldTimer>;
  readonly beyond: Set<string>;
  readonly heardOf: Set<string>;
  isStale: boolean;
};

/** A changed copy, stored where it has to be. What comes together is put into one copy. */
function edited(own: SharedTimers, change: (draft: Draft) => void): Outcome<SharedTimers> {
  const draft: Draft = {
    all: new Map(own.all),
    beyond: new Set(own.beyond),
    heardOf: new Set(own.heardOf),
    isStale: false,
  };
  change(draft);
  const { isStale, ...parts } = draft;
  const next = { ...own, ...parts };
  return { own: next, effects: isStale ? [store(next)] : [] };
}

const store = (own: SharedTimers): Effect => ({ type: 'store', part: 'timers', value: storedTimers(own) });

/** An ended timer that nobody needs makes room for another. */
const replaceable = (all: ReadonlyMap<string, HeldTimer>): HeldTimer | undefined =>
  [...all.values()].find((held) => held.timer.state === 'ended' && !isStored(held));

/** Whether one more timer can be listed. */
export const hasRoom = ({ all }: SharedTimers): boolean => all.size < TIMERS_MAX || replaceable(all) !== undefined;

function put(draft: Draft, held: HeldTimer): void {
  const { id } = held.timer;
  const before = draft.all.get(id);
  if (!before && draft.all.size >= TIMERS_MAX) {
    const ended = replaceable(draft.all);
    if (!ended) return countBeyond(draft, id);
    draft.all.delete(ended.timer.id);
  }
  draft.all.set(id, held);
  draft.isStale ||= isStored(held) || (before !== undefined && isStored(before));
}

function countBeyond({ all, beyond }: Draft, id: string): void {
  if (!all.has(id) && beyond.size < BEYOND_MAX) beyond.add(id);
}

/** How a timer stands, for the team: nothing while it may not be told. */
const publication = (state: TeamState, timer: SharedTimer): readonly Effect[] =>
  mayPublish(state)
    ? [{ type: 'publish', subject: { kind: 'timer', timer: timer.id }, value: { v: 1, ...timer }, retain: true }]
    : [];

/**
 * Takes in what the team has of timers. What is settled is told on: what it was and is now, and whether the team has less
 * than is known here, or what is refused.
 */
export const hearTimers: Handler<SharedTimers, EventOf<'timersHeard'>> = (own, { timers }) => {
  const raised: InnerEvent[] = [];
  const heard = timers.filter(({ id }) => !own.forgotten.has(id));
  if (heard.length === 0) return { own };
  const outcome = edited(own, (draft) => {
    for (const theirs of heard) {
      draft.heardOf.add(theirs.id);
      const held = draft.all.get(theirs.id);
      const before = held?.timer ?? null;
      if (isLeap(before, theirs)) {
        if (before) raised.push({ type: 'timerSettled', before, settled: before, isOutdated: true });
        continue;
      }
      const settled = before ? settle(before, theirs) : theirs;
      const isOutdated = settled !== theirs && JSON.stringify(settled) !== JSON.stringify(theirs);
      const untold = held?.untold === true && isOutdated;
      // What has ended is no timer to work on any more.
      const taskId = settled.state === 'ended' ? null : (held?.taskId ?? null);
      if (settled !== before || untold !== held?.untold) put(draft, { team: own.team, taskId, timer: settled, untold });
      raised.push({ type: 'timerSettled', before, settled, isOutdated });
    }
  });
  return { ...outcome, raised };
};

/** The broker keeps what was published last, which may have lost: its author corrects that, or else the coordinator. */
export const correctBroker: Handler<SharedTimers, EventOf<'timerSettled'>> = (own, event, state) => {
  const { settled, isOutdated } = event;
  const isMine = settled.author === state.me || (!isMemberHere(state.members, settled.author) && isCoordinator(state));
  return { own, effects: isOutdated && isMine ? publication(state, settled) : [] };
};

/** Puts a timer into another state and tells the team. A hidden member leaves timers to the others. */
export const changeTimer: Handler<SharedTimers, EventOf<'changeTimer'>> = (own, { id, to, at }, state) => {
  const held = own.all.get(id);
  const timer = held && changeShared(held.timer, to, state.me, at);
  if (!timer || timer === held.timer || isHidden(state)) return { own };
  const outcome = edited(own, (draft) =>
    put(draft, { ...held, timer, taskId: to === 'ended' ? null : held.taskId, untold: true }),
  );
  return { ...outcome, effects: [...(outcome.effects ?? []), ...publication(state, timer)] };
};

export const addTimer: Handler<SharedTimers, EventOf<'shareTimer'>> = (own, { timer, taskId }, state) => {
  const outcome = edited(own, (draft) => put(draft, { team: own.team, timer, taskId, untold: true }));
  return { ...outcome, effects: [...(outcome.effects ?? []), ...publication(state, timer)] };
};

export const linkTask: Handler<SharedTimers, EventOf<'taskAdded'>> = (own, { timer, taskId }) => {
  const held = own.all.get(timer);
  return held ? edited(own, (draft) => put(draft, { ...held, taskId })) : { own };
};

/** It is not listened to any more; its task here, if any, is an ordinary one from now on. */
export const forgetTimer: Handler<SharedTimers, EventOf<'forgetTimer'>> = (own, { id }) => {
  const next = {
    ...own,
    all: new Map([...own.all].filter(([one]) => one !== id)),
    // The newest ones matter most.
    forgotten: new Set([...own.forgotten, id].slice(-TIMERS_MAX)),
  };
  return { own: next, effects: [store(next)] };
};

/** Publishes what the team missed: what it was not told yet, and what its broker has forgotten. */
export const publishMissing: Handler<SharedTimers, unknown> = (own, _event, state) => ({
  own,
  effects: [...own.all.values()]
    .filter(({ timer, untold }) => untold || !own.heardOf.has(timer.id))
    .flatMap(({ timer }) => publication(state, timer)),
});

/** Messages about timers were dropped. */
export const countDropped: Handler<SharedTimers, EventOf<'dropped'>> = (own, { subjects }) =>
  edited(own, (draft) => {
    for (const subject of subjects) if ('timer' in subject) countBeyond(draft, subject.timer);
  });

/** A connection begins: of the timers of others only what is retained is still true. */
export const beginTimers: Handler<SharedTimers, unknown> = (own) => ({
  own: {
    ...own,
    all: new Map([...own.all].filter(([, held]) => isStored(held))),
    heardOf: new Set(),
    beyond: new Set(),
  },
});

export const enterTimers: Handler<SharedTimers, EventOf<'configured'>> = (own, { to }) => ({
  own: to && placeKey(placeOf(to)) !== own.team ? enterTeam(own, placeKey(placeOf(to))) : own,
});

/** A backup was restored: the tasks of timers are those in it. */
export const reloadTimers: Handler<SharedTimers, EventOf<'restored'>> = (own, { timers }) => ({
  own: { ...enterTeam(readTimers(timers), own.team), heardOf: own.heardOf },
});
