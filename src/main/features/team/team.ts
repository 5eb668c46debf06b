import { isDeepStrictEqual } from 'node:util';
import { bySeniority } from './groupClock.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Secrets, TeamWish } from '#shared/model/team.ts';
import type { Core } from '../../core/core.ts';
import type { Result } from '../../core/result.ts';
import type { Clock, Store, View } from '../../core/ports.ts';
import type { Broker } from './broker.ts';
import { drawTeam } from './draw.ts';
import { createErrands, placeOf } from './errands.ts';
import { createReplayGuard } from './replayGuard.ts';
import { createGroupTime } from './groupTime.ts';
import { createHearing } from './hearing.ts';
import { createMembership } from './membership.ts';
import { createMemory, MOVED } from './memory.ts';
import { createRoster } from './roster.ts';
import { createSharing } from './sharing.ts';
import { createTelling } from './telling.ts';
import { testConnection } from './connectionTest.ts';
import { configurationOf } from './configuration.ts';
import type { Configuration } from './configuration.ts';

type Options = {
  readonly core: Core;
  readonly clock: Clock;
  readonly store: Pick<Store, 'readValue' | 'writeValue'>;
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
  const memory = createMemory(store, clock);
  const { me, timers, debts, nextSession } = memory;
  const roster = createRoster(me);

  let wanted: Configuration | null = null;
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
    ahead: memory.ahead(),
    sources: () => bySeniority(roster.keepers()),
    // Who hides has the clock of those who do not, however long it had one.
    joined: () => (joined !== 0 && isHidden() ? Infinity : joined),
    ask: (member, asked) => membership.say({ kind: 'ask', member }, { v: 1, from: me, asked }, false),
    onSet() {
      // By another clock, what was told was told at another time. It is remembered as it is drawn.
      if (Math.abs(time.ahead() - memory.ahead()) > MOVED) telling.forget();
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
    nextSession,
    isFresh: createReplayGuard(),
    onTakenBack: (from) => debts.paid(placeOf(from)),
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
      sealed += messages.filter(({ value }) => value === undefined).length;
      for (const message of messages) hear(message);
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
  const telling = createTelling({
    me,
    clock,
    say: membership.say,
    timers,
    time,
    joined: () => joined,
    isHidden,
    onShow: () => wanted && debts.owe(placeOf(wanted)),
    onMend: tellAndDraw,
  });

  /** The team that the settings name, complete, or what is missing. */
  const named = () => configurationOf(core.snapshot(), secretsFor);
  const errands = createErrands({
    clock,
    broker,
    me,
    debts,
    isOnline,
    chance,
    nextSession,
    wanted: () => wanted,
    known() {
      const found = named();
      return 'code' in found ? null : found;
    },
  });

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

  const hear = createHearing({
    me,
    clock,
    say: membership.say,
    roster,
    timers,
    time,
    sharing,
    telling,
    isReady: () => isReady,
    isElder: () => elder === me,
    onCameOrWent: follow,
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
    errands.look();
  }

  /** Tells what the team missed of timers, goes on where there is work, and stops what nobody works on any more. */
  function goOn(): void {
    for (const timer of timers.missing()) telling.timer(timer);
    sharing.resume();
    if (elder === me) sharing.someoneWent();
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
    memory.setAhead(by);
    const status = membership.status();
    core.set(
      'team',
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
    const found = named();
    const next = core.snapshot().settings.team && !('code' in found) ? found : null;
    if (isDeepStrictEqual(next, wanted)) return;
    if (wanted) errands.left(wanted);
    wanted = next;
    // Of the team before it nobody is shown, and nothing is told.
    if (next && timers.enter(`${next.address.url} ${next.team}`)) roster.clear();
    membership.follow(next);
    errands.look();
  }

  const view: View = {
    show(snapshot) {
      const before = seen;
      seen = snapshot;
      if (before?.settings === snapshot.settings && before.tasks === snapshot.tasks) return;
      if (!before) errands.look();
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
    dispose() {
      membership.dispose();
      errands.dispose();
    },
  };

  return {
    ...view,
    /** Does what a person asks of the shared timers. */
    act(wish: TeamWish): Result {
      if (!wanted) return { ok: false, rejection: { code: 'team-not-on' } };
      const outcome = sharing.act(wish);
      tellAndDraw();
      return outcome;
    },
    /** Connects once, as the settings say; what fails, or null. */
    async tryOut(): Promise<Rejection | null> {
      const found = named();
      if ('code' in found) return found;
      const tried = await testConnection(broker, clock, found);
      return tried.ok ? null : { code: `team-${tried.problem}`, params: { detail: tried.detail } };
    },
    /** A backup was restored: the tasks of the timers are those of it. */
    restored(): void {
      memory.reload();
      sharing.forget();
      if (wanted) membership.follow(wanted);
    },
    /** The secrets are others now. */
    secretsChanged: followSettings,
    networkChanged(): void {
      membership.networkChanged();
      errands.look();
    },
  };
}
