import { isDeepStrictEqual } from 'node:util';
import { withTasks } from '#shared/snapshot/patch.ts';
import { contains } from '#shared/time/interval.ts';
import { dayAt } from '#shared/time/day.ts';
import type { Calendar } from '#shared/time/day.ts';
import type { Command } from '#shared/commands/command.ts';
import type { AwayPart, AwaySign } from '#shared/model/away.ts';
import { decide } from '#shared/commands/decide.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import type { Focus } from '#shared/model/focus.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { refuseStep } from '#shared/commands/settingRights.ts';
import type { Environment, NoticeContent, Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Team } from '#shared/model/team.ts';
import type { EntryId } from '#shared/model/ids.ts';
import { attempt } from './attempt.ts';
import { createNotices } from './notices.ts';
import { stepTitle } from './stepTitle.ts';
import { StoreError } from './ports.ts';
import type { Clock, Delta, Disposable, Store, Stored, View } from './ports.ts';
import { isDelta, isRejection } from './result.ts';
import type { Result, Written } from './result.ts';
import { createQueries } from './queries.ts';
import { createTimekeeper } from './timekeeper.ts';

export type Core = ReturnType<typeof createCore>;

/**
 * The single source of truth: executes commands one after the other, keeps what is stored as a snapshot, and shows it to
 * the views. A failed write changes nothing, so what is shown is always what is stored.
 */
export function createCore(store: Store, clock: Clock, startEnvironment: Environment) {
  const views = new Set<View>();
  let calendar: Calendar = { zone: clock.zone(), dayStartsAt: 0 };
  let day = dayAt(clock.now(), calendar);
  let stored = store.load(day);
  // The settings, which say how days are counted, are only known now.
  turnDay();
  let environment = startEnvironment;
  let focus: Focus | null = null;
  let team: Team | null = null;
  const time = createTimekeeper(store, clock, { stored: () => stored, day: () => day, take, end });
  let epoch = store.epoch();
  const notices = createNotices();
  let revision = 1;
  attempt(time.recover);
  let snapshot = draw();

  function draw(): Snapshot {
    const { tasks, projects, settings, away, undo, redo } = stored;
    return { revision, tasks, projects, day, calendar, settings, away, focus, team, undo, redo, environment };
  }

  function publish(): void {
    revision += 1;
    snapshot = draw();
    for (const view of views) view.show(snapshot);
  }

  /** The chosen zone, or the system's, which may change at any time. */
  function zoneNow(): string {
    return stored.settings.zone ?? clock.zone();
  }

  /** Counts `spentToday` anew when the day has turned or the zone was changed. True when it did. */
  function turnDay(): boolean {
    const counted: Calendar = { zone: zoneNow(), dayStartsAt: stored.settings.dayStartsAt };
    const today = dayAt(clock.now(), counted);
    if (isDeepStrictEqual(counted, calendar) && isDeepStrictEqual(today, day)) return false;
    if (today.start !== day.start || today.end !== day.end) stored = store.load(today);
    calendar = counted;
    day = today;
    return true;
  }

  function putNotice(content: NoticeContent): void {
    notices.put(content);
    showNotices();
  }

  function showNotices(): void {
    environment = { ...environment, notices: notices.all() };
    publish();
  }

  /** Meets a file that was away or replaced since the last look: what is stored is read again before anything is decided. */
  function checkStore(): void {
    const next = store.epoch();
    if (next === epoch) return;
    stored = store.load(day);
    epoch = next;
    time.replaced();
    time.recover();
    turnDay();
    publish();
  }

  /** Read at each tick and before each command, so that nothing is decided by a clock that has just jumped. */
  function checkClock(): void {
    const by = time.check();
    if (by === 0 || activeTasks(stored.tasks.values()).length === 0) return;
    putNotice({ code: 'clock-set', by });
  }

  /** @throws StoreError */
  function look(): void {
    checkStore();
    if (time.recover()) publish();
    checkClock();
  }

  /** Looks at file, clock and calendar again: after sleep, when a view is shown, or somebody asks what day it is. */
  function refresh(): void {
    attempt(() => {
      look();
      if (turnDay()) publish();
    });
  }

  function travel({ type, origin }: Extract<Command, { type: 'undo' | 'redo' }>): Delta | Rejection {
    const refused = refuseStep(stored[type], origin);
    return refused ?? store[type](time.shortest(), time.now()) ?? { code: `nothing-to-${type}` };
  }

  function write(command: Command): Written {
    if (command.type === 'undo' || command.type === 'redo') return travel(command);
    const now = time.now();
    const decision = decide(stored, command, { now: now.heartbeat.wall, zone: clock.zone() }, store.history);
    if (!decision.ok) return decision.rejection;
    if (decision.reveal) return decision.reveal;
    if (decision.changes.length === 0) return null;
    const label = { command: command.type, title: stepTitle(command, stored, store.history) };
    return store.commit(label, decision.changes, now);
  }

  function end(parts: readonly AwayPart[]): void {
    const entries = parts.map(({ entryId, start }) => ({ entryId, at: start }));
    const written = write({ type: 'leave', entries, origin: 'system' });
    if (isDelta(written)) take(written);
  }

  /** What a write left as it was stays the same object, so that nobody is shown it again. */
  function take({ upserted, removed, ...rest }: Delta): void {
    const parts = Object.entries(rest).filter(([name, part]) => !isDeepStrictEqual(part, stored[name as keyof Stored]));
    stored = { ...stored, ...Object.fromEntries(parts), tasks: withTasks(stored.tasks, upserted, removed) };
  }

  return {
    snapshot: (): Snapshot => snapshot,

    ...createQueries(store, () => calendar),

    /**
     * Stores a question about an absence in which these entries ran, up to `until`, ms UTC, for the person to answer,
     * as far as it was long enough; tasks that are never asked about are left out.
     * @throws StoreError
     */
    ask(ids: readonly EntryId[], signs: readonly AwaySign[], until: number): void {
      look();
      const parts = time.absent(ids, signs, until);
      if (parts.length === 0) return;
      take(store.observe({ step: null, parts }, time.now()));
      publish();
    },

    setAway: time.setAway,

    /** Stores that Stint is there. */
    beat: (): boolean =>
      attempt(() => {
        look();
        time.beat();
      }),

    /** Decides and stores one command; on return it is durable and every view was shown the result. */
    execute(command: Command): Result {
      try {
        look();
        const turned = turnDay();
        const written = write(command);
        if (isRejection(written)) return { ok: false, rejection: written };
        const delta = isDelta(written) ? written : null;
        if (delta) take(delta);
        if (delta && command.type === 'answerAway') attempt(time.answered);
        // A changed zone or start of the day makes another day of now.
        const turnedAgain = delta !== null && turnDay();
        if (delta || turned || turnedAgain) publish();
        const taskIds = delta?.upserted.map((task) => task.id) ?? [];
        return { ok: true, revision, taskIds, ...(written === 'addField' ? { reveal: written } : {}) };
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        return { ok: false, rejection: error.rejection };
      }
    },

    /** Shows the view what there is, at once and from then on. */
    subscribe(view: View): Disposable {
      views.add(view);
      view.show(snapshot);
      return {
        dispose: () => {
          if (views.delete(view)) view.dispose();
        },
      };
    },

    /** Passes a second on to the views, turning the day first where it is time or the system's zone changed. */
    tick(now: number): void {
      if (!contains(day, now) || zoneNow() !== calendar.zone) refresh();
      for (const view of views) view.tick(now);
    },

    refresh,

    /** To be called before a second is shown. */
    look: (): void => void attempt(look),

    /** Takes in the phase of focused work that is on. */
    focusOn(next: Focus | null): void {
      if (isDeepStrictEqual(next, focus)) return;
      focus = next;
      publish();
    },

    /** Takes in what the team does; null: there is none. */
    showTeam(next: Team | null): void {
      if (isDeepStrictEqual(next, team)) return;
      team = next;
      publish();
    },

    /** Tells the person something in the window, in the place of what was told under the same code. */
    putNotice,

    /** Takes back what was told under a code. */
    dropNotice(code: NoticeContent['code']): void {
      if (notices.drop(code)) showNotices();
    },

    /** The person has read a notice. */
    dismissNotice(id: number): void {
      if (notices.dismiss(id)) showNotices();
    },

    /** Takes in facts about the surroundings that views draw. */
    report(facts: Partial<Omit<Environment, 'notices'>>): void {
      environment = { ...environment, ...facts };
      publish();
    },
  };
}
