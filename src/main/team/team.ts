import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  answeredSchema,
  askedSchema,
  hereSchema,
  presenceSchema,
  timerSchema,
  workSchema,
} from '#shared/contract/team.ts';
import { bySeniority, PLAUSIBLE } from '#shared/domain/groupClock.ts';
import type { Rejection } from '#shared/domain/rejection.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { Secrets, TeamWish } from '#shared/domain/team.ts';
import { attempt } from '../core/attempt.ts';
import type { Core, Outcome } from '../core/core.ts';
import type { Clock, Store, View } from '../core/ports.ts';
import type { Broker } from './broker.ts';
import { drawTeam } from './draw.ts';
import { createGroupTime } from './groupTime.ts';
import { createMembership } from './membership.ts';
import { createRoster } from './roster.ts';
import type { Message } from './session.ts';
import { createSharedTimers } from './sharedTimers.ts';
import { createSharing } from './sharing.ts';
import { createTelling } from './telling.ts';
import { tryOut } from './tryOut.ts';
import { wantedBy } from './wanted.ts';
import type { Wanted } from './wanted.ts';

const MEMBER = 'team.member';
const TIMERS = 'team.timers';
const AHEAD = 'team.ahead';
/** So far the group's clock may move until it is remembered anew, ms. */
const MOVED = 1000;

type Options = {
  readonly core: Core;
  readonly clock: Clock;
  readonly store: Pick<Store, 'recall' | 'remember'>;
  readonly broker: Broker;
  /** The secrets for the address of a broker, and for no other. */
  readonly secretsFor: (broker: string) => Secrets;
  readonly isOnline: () => boolean;
  readonly chance: () => number;
  /** Somebody, by name where it is known, paused for all what runs here. */
  readonly onPaused: (title: string, by: string | null) => void;
};

/**
 * The team as a view: what this member shows and does to shared timers is told when it changes, and what the others do is a
 * slice of the snapshot.
 */
export function createTeam({ core, clock, store, broker, secretsFor, isOnline, chance, onPaused }: Options) {
  const remember = (key: string, value: unknown) => void attempt(() => store.remember(key, value));
  const known = store.recall(MEMBER);
  const me = typeof known === 'string' ? known : randomUUID();
  if (known !== me) remember(MEMBER, me);
  const timers = createSharedTimers(store.recall(TIMERS), (kept) => remember(TIMERS, kept));
  const roster = createRoster(me);
  const recalled = Number(store.recall(AHEAD) ?? 0);
  // What cannot be was a lie, or this computer's clock was wrong then.
  let ahead = Math.abs(recalled) <= PLAUSIBLE ? recalled : 0;

  let wanted: Wanted | null = null;
  let seen: Snapshot | null = null;
  /** What is retained was heard. */
  let isReady = false;
  /** Since when this member has the group's clock; 0: it has not. */
  let joined = 0;
  /** Who speaks for all where one is enough: who has the clock longest of those that answer; null: not known yet. */
  let elder: string | null = null;
  let sealed = 0;
  let drawnAhead = 0;

  const time = createGroupTime({
    clock,
    me,
    ahead,
    sources: () => bySeniority(roster.keepers()),
    // Who hides has the clock of those who do not, however long it had one.
    joined: () => (joined !== 0 && isHidden() ? Infinity : joined),
    ask: (member, asked) => membership.say({ kind: 'ask', member }, { v: 1, from: me, asked }, false),
    onSet() {
      // By another clock, what was told was told at another time. It is remembered as it is drawn.
      if (Math.abs(time.ahead() - ahead) > MOVED) telling.forget();
      if (joined === 0) arrive();
      tellAndDraw();
    },
    onMute(members) {
      for (const member of members) roster.muted(member);
      elder = findElder();
      if (members.length > 0 && joined !== 0 && elder === me) sharing.someoneWent();
    },
    onDistrust(members) {
      for (const member of members) roster.distrusted(member);
      elder = findElder();
    },
  });

  const membership = createMembership({
    clock,
    broker,
    me,
    isOnline,
    chance,
    onBegin() {
      roster.clear();
      timers.begin();
      sealed = 0;
    },
    onReady() {
      isReady = true;
      follow();
    },
    onMessages(messages) {
      for (const message of messages) take(message);
      timers.save();
      draw();
    },
    onDropped(subject) {
      if ('member' in subject) roster.noRoomFor(subject.member);
      else timers.noRoomFor(subject.timer);
    },
    onGone() {
      isReady = false;
      joined = 0;
      elder = null;
      telling.forget();
      time.stop();
      roster.deaf(clock.now());
    },
    onChange: draw,
  });

  const isHidden = (): boolean => core.snapshot().settings.teamHidden;
  const telling = createTelling({ me, say: membership.say, timers, time, joined: () => joined, isHidden });

  const sharing = createSharing({
    core,
    clock,
    me,
    timers,
    roster,
    time,
    tell: telling.timer,
    onPaused: ({ title, author }) => onPaused(title, roster.nameOf(author)),
  });

  function findElder(): string {
    // Who hides is asked by nobody.
    const mine = joined === 0 || isHidden() ? [] : [{ id: me, joined }];
    return bySeniority([...roster.keepers(), ...mine])[0]?.id ?? me;
  }

  /** Asks for the clock once there is somebody else who has it longest. */
  function follow(): void {
    const before = elder;
    elder = findElder();
    if (elder !== before && (elder !== me || joined === 0)) time.sync();
  }

  /** The group's clock is known: from here on others are told, and told first what they missed. */
  function arrive(): void {
    joined = time.now();
    goOn();
    membership.arrived();
  }

  /** Tells what the team missed of timers, goes on where there is work, and stops what nobody works on any more. */
  function goOn(): void {
    for (const timer of timers.missing()) telling.timer(timer);
    sharing.resume();
    if (elder === me) sharing.someoneWent();
  }

  function take({ subject, value, retained }: Message): void {
    if ('member' in subject && !retained && subject.kind !== 'ask' && subject.kind !== 'answer')
      roster.spoke(subject.member);
    if (value === undefined) sealed += 1;
    else if (subject.kind === 'timer') takeTimer(subject.timer, value);
    else if (subject.kind === 'ask') answer(value);
    else if (subject.kind === 'answer') {
      const { data } = answeredSchema.safeParse(value);
      if (!data) return;
      roster.spoke(data.by);
      time.answered(data.by, data.asked, data.group);
    } else if (subject.kind === 'presence') {
      const { data } = presenceSchema.nullable().safeParse(value);
      if (data !== undefined) roster.showed(subject.member, data);
    } else if (subject.kind === 'work') {
      const { data } = workSchema.nullable().safeParse(value);
      if (data !== undefined) for (const timer of roster.worked(subject.member, data)) sharing.othersLeft(timer);
    } else if (subject.kind === 'here') {
      const { data } = hereSchema.nullable().safeParse(value);
      if (data !== undefined) roster.cameOrWent(subject.member, data, !retained, clock.now());
      if (!isReady) return;
      follow();
      // Gone, or hidden. One of those who are left is enough to say so.
      if (data !== undefined && !data?.here && !retained && elder === me) sharing.someoneWent();
    }
  }

  function answer(value: unknown): void {
    const { data } = askedSchema.safeParse(value);
    if (!data || !time.isSet()) return;
    membership.say(
      { kind: 'answer', member: data.from },
      { v: 1, by: me, asked: data.asked, group: time.now() },
      false,
    );
  }

  function takeTimer(id: string, value: unknown): void {
    const { data } = timerSchema.safeParse(value);
    if (data?.id !== id) return;
    const { v: _v, ...timer } = data;
    const before = timers.get(id);
    const heard = timers.heard(timer);
    if (!heard) return;
    const { settled, outdated } = heard;
    // The broker keeps what was said last, which may be what lost: its author mends that, or who keeps the clock.
    const isMine = settled.author === me || (!roster.isHere(settled.author) && elder === me);
    if (outdated && isMine) telling.timer(settled);
    sharing.heard(before, settled);
  }

  function tellAndDraw(): void {
    telling.follow(core.snapshot());
    draw();
  }

  function draw(): void {
    // Read once: a look at the clock for each of a thousand members is dear.
    const by = time.ahead();
    drawnAhead = by;
    // Also where it is this wall clock that was set.
    if (Math.abs(by - ahead) > MOVED && Math.abs(by) <= PLAUSIBLE) remember(AHEAD, (ahead = by));
    const status = membership.status();
    core.showTeam(
      status &&
        drawTeam({
          status,
          sealed,
          isApart: time.isApart(),
          snapshot: core.snapshot(),
          timers,
          roster,
          toWall: (group) => group - by,
        }),
    );
  }

  function followSettings(): void {
    const snapshot = core.snapshot();
    const found = wantedBy(snapshot, secretsFor);
    const next = snapshot.settings.team && !('code' in found) ? found : null;
    if (isDeepStrictEqual(next, wanted)) return;
    wanted = next;
    // Of the team before it nobody is shown, and nothing is told.
    if (next && timers.enter(`${next.address.url} ${next.team}`)) roster.clear();
    membership.follow(next);
  }

  const view: View = {
    show(snapshot) {
      const before = seen;
      seen = snapshot;
      if (before?.settings === snapshot.settings && before.tasks === snapshot.tasks) return;
      followSettings();
      if (!wanted) return;
      sharing.follow();
      if (before && before.settings.teamHidden !== snapshot.settings.teamHidden) {
        if (isReady) follow();
        goOn();
      }
      tellAndDraw();
    },
    tick() {
      if (isReady && time.isOld()) {
        roster.askAll();
        elder = findElder();
        time.sync();
      }
      // The wall clock was set, or ran away from the steady one.
      if (wanted && time.ahead() !== drawnAhead) {
        tellAndDraw();
      }
    },
    dispose: membership.dispose,
  };

  return {
    ...view,
    /** Does what a person asks of the shared timers. */
    act(wish: TeamWish): Outcome {
      if (!wanted) return { ok: false, rejection: { code: 'team-not-on' } };
      const outcome = sharing.act(wish);
      tellAndDraw();
      return outcome;
    },
    /** Connects once, as the settings say; what fails, or null. */
    async tryOut(): Promise<Rejection | null> {
      const found = wantedBy(core.snapshot(), secretsFor);
      if ('code' in found) return found;
      const tried = await tryOut(broker, clock, found);
      return tried.ok ? null : { code: `team-${tried.problem}`, params: { detail: tried.detail } };
    },
    /** A backup was restored: the tasks of the timers are those of it. */
    restored(): void {
      timers.reload(store.recall(TIMERS));
      sharing.forget();
      if (wanted) membership.follow(wanted);
    },
    /** The secrets are others now. */
    secretsChanged: followSettings,
    networkChanged: membership.networkChanged,
  };
}
