import type { TeamStatus } from '#shared/model/team.ts';
import { placeOf } from '../configuration.ts';
import type { Effect } from './effect.ts';
import type { EventTime } from './event.ts';
import { groupNow } from './select.ts';
import type { Connection, TeamState } from './state.ts';
import type { EventOf, Outcome } from './step.ts';

// Owns whether this member is connected to its team.

type Phase = Connection['phase'];
type Trigger =
  | 'configured'
  | 'switchedOff'
  | 'channelBegan'
  | 'channelReady'
  | 'clockKnown'
  | 'channelDown'
  | 'networkLost'
  | 'networkFound'
  | 'reconnectDue';

/** From every phase but `off`. */
const anywhere = {
  configured: 'connecting',
  switchedOff: 'off',
  channelDown: 'away',
  networkLost: 'away',
} as const;

/** Which phase follows on which event; what is not listed changes nothing. */
export const phases: Readonly<Record<Phase, { readonly [trigger in Trigger]?: Phase }>> = {
  off: { configured: 'connecting' },
  connecting: { ...anywhere, channelBegan: 'listening' },
  listening: { ...anywhere, channelReady: 'syncing' },
  syncing: { ...anywhere, clockKnown: 'joined' },
  joined: anywhere,
  away: { ...anywhere, reconnectDue: 'connecting', networkFound: 'connecting' },
};

type ConnectionEvent = EventOf<
  | 'configured'
  | 'restored'
  | 'channelBegan'
  | 'channelReady'
  | 'channelDown'
  | 'clockKnown'
  | 'networkChanged'
  | 'timerFired'
  | 'disposed'
>;

/** A connection that held for so long was a good one, ms; one that ends sooner counts as one more failure. */
const HELD = 60_000;

/** A broker on this computer needs no network. */
const isReachable = ({ configuration: { current } }: TeamState, now: EventTime): boolean =>
  now.isOnline || current?.isLocal === true;

function triggerOf(event: ConnectionEvent, state: TeamState, now: EventTime): Trigger | null {
  if (event.type === 'configured') return event.to ? 'configured' : 'switchedOff';
  if (event.type === 'restored') return state.configuration.current ? 'configured' : null;
  if (event.type === 'networkChanged') return isReachable(state, now) ? 'networkFound' : 'networkLost';
  if (event.type === 'timerFired') return event.timer === 'reconnect' ? 'reconnectDue' : null;
  return event.type === 'disposed' ? 'switchedOff' : event.type;
}

/** Moves the connection by the table. */
export function connection(
  own: Connection,
  event: ConnectionEvent,
  state: TeamState,
  now: EventTime,
): Outcome<Connection> {
  const trigger = triggerOf(event, state, now);
  const isForgiven = trigger === 'configured' || event.type === 'networkChanged';
  const before = isForgiven && own.failures > 0 ? { ...own, failures: 0 } : own;
  const phase = trigger && phases[own.phase][trigger];
  return phase ? enter[phase](before, event, state, now) : { own: before };
}

const isOpen = ({ phase }: Connection): boolean => phase !== 'off' && phase !== 'away';

/** Closes the channel. Who leaves a team on purpose takes back what it showed there. */
function close(own: Connection, event: ConnectionEvent, state: TeamState): readonly Effect[] {
  const left =
    event.type === 'configured' ? event.from : event.type === 'restored' ? state.configuration.current : null;
  return [
    ...(left && isOpen(own) ? [{ type: 'takeBackHere', place: placeOf(left) } as const] : []),
    { type: 'disconnect' },
    { type: 'stopTimer', timer: 'reconnect' },
  ];
}

/** What entering each phase does. */
const enter: Readonly<Record<Phase, typeof connection>> = {
  off: (own, event, state) => ({
    own: { phase: 'off', failures: 0 },
    effects: close(own, event, state),
    raised: [{ type: 'left' }],
  }),

  connecting(own, event, state, now) {
    const { current } = state.configuration;
    const isPossible = current !== null && isReachable(state, now);
    return {
      own: isPossible
        ? { phase: 'connecting', failures: own.failures }
        : { phase: 'away', failures: own.failures, problem: 'offline', detail: '' },
      effects: [
        ...close(own, event, state),
        ...(isPossible ? [{ type: 'connect', configuration: current } as const] : []),
      ],
      raised: [{ type: 'left' }],
    };
  },

  listening: ({ failures }) => ({ own: { phase: 'listening', failures }, raised: [{ type: 'listening' }] }),

  syncing: ({ failures }) => ({ own: { phase: 'syncing', failures }, raised: [{ type: 'syncing' }] }),

  joined: ({ failures }, _event, state, now) => ({
    own: { phase: 'joined', failures, since: groupNow(state, now), joinedAt: now.steady },
    raised: [{ type: 'joined' }],
  }),

  away(own, event, state, now) {
    // Two machines with the same data push each other out: they must not do so at full pace.
    const hasHeld = own.phase === 'joined' && now.steady - own.joinedAt > HELD;
    const failures = hasHeld ? 1 : own.failures + 1;
    // Without a network there is nothing to try; the system says when there is one.
    const isRetried = isReachable(state, now);
    const why = event.type === 'channelDown' && isRetried ? event : ({ problem: 'offline', detail: '' } as const);
    return {
      own: { phase: 'away', failures, problem: why.problem, detail: why.detail },
      effects: [
        ...close(own, event, state),
        ...(isRetried ? [{ type: 'retryLater', timer: 'reconnect', failures } as const] : []),
      ],
      raised: [{ type: 'left' }],
    };
  },
};

/** The status as views show it; null: the team is off. */
export function statusOf(own: Connection): TeamStatus | null {
  if (own.phase === 'off') return null;
  if (own.phase === 'away') return { state: 'away', problem: own.problem, detail: own.detail };
  return { state: own.phase === 'joined' ? 'on' : 'connecting' };
}
