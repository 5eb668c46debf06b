import type { Settings } from '#shared/settings/index.ts';
import type { Secret, SecretName, TeamTimer } from '#shared/model/team.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import type { TeamCommand } from '../../src/main/features/team/protocol/command.ts';
import { teamSeconds } from '../../src/main/features/team/teamSeconds.ts';
import { createTeam } from '../../src/main/features/team/team.ts';
import { manualClock } from './manualClock.ts';
import { memoryBroker } from './memoryBroker.ts';
import { newStore, openCore } from './openCore.ts';

const START = Date.UTC(2026, 2, 4, 9);
const HOUR = 3_600_000;
/** Nothing is under way for longer than that, ms. */
const STEP = 1000;

/** A member: a real core and store of its own, its clock in the test's hand, and by how much that is wrong, ms. */
export function openMember(
  all: ReturnType<typeof memoryBroker>,
  name: string,
  skew = 0,
  /** What it was last, where it is started anew. */
  before: ReturnType<typeof newStore> | null = null,
) {
  const store = before ?? newStore();
  const clock = manualClock(START + skew);
  const opened = openCore(clock, store);
  const { core, execute } = opened;
  const secrets: Record<SecretName, Secret> = { password: { state: 'none' }, teamKey: { state: 'none' } };
  const paused: { readonly title: string; readonly by: string | null }[] = [];
  let isOnline = true;
  const team = createTeam({
    core,
    clock,
    store,
    broker: all.broker,
    secretsFor: () => secrets,
    isOnline: () => isOnline,
    chance: () => 0.5,
    onPaused: (title, by) => paused.push({ title, by }),
  });
  core.subscribe(team);
  core.subscribe(
    createTicker({ clock, emit: core.tick, check: core.check, isSeen: () => false, sources: [teamSeconds] }),
  );
  const set = (settings: Partial<Settings>) => execute({ type: 'changeSettings', settings });
  if (!before) set({ team: true, teamBroker: 'mqtts://broker.example', teamName: 'north', teamMember: name });
  const seen = () => core.snapshot().team;
  const timer = (title: string): TeamTimer => {
    const found = seen()?.timers.find((one) => one.title === title);
    if (!found) throw new Error(`${name} knows of no timer ${title}`);
    return found;
  };
  return {
    ...opened,
    name,
    team,
    paused,
    set,
    secrets,
    seen,
    timer,
    client: `stint-${String(store.readValue('team.member'))}`,
    act: (command: TeamCommand) => team.act(command),
    start: (title: string) => team.act({ type: 'startTeamTimer', timer: timer(title).id }),
    pause: (title: string) => team.act({ type: 'pauseTeamTimer', timer: timer(title).id }),
    /** Ms that this member shows for a timer. */
    shown: (title: string): number => elapsed(timer(title), clock.now()),
    runs: (title: string): boolean => timer(title).startedAt !== null,
    /** Whether its own task of that title runs. */
    works: (title: string): boolean =>
      [...core.snapshot().tasks.values()].some((task) => task.title === title && task.running !== null),
    setOnline(online: boolean): void {
      isOnline = online;
      team.networkChanged();
    },
  };
}

export type Member = ReturnType<typeof openMember>;

/** A team of so many whose clocks are hours apart, and the broker between them. */
export function openTeam(count: number) {
  const all = memoryBroker();
  const members = Array.from({ length: count }, (_, index) =>
    openMember(all, `M${index}`, (index % 2 === 0 ? 3 : -5) * index * HOUR),
  );

  /** Until nothing is under way any more. Sealing and opening are promises. */
  async function settle(pick?: (count: number) => number): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
      let moved = false;
      while (all.deliver(pick)) moved = true;
      quiet = moved ? 0 : quiet + 1;
    }
  }

  /** Time goes by for all, and what is said meanwhile arrives; a longer step is for when nothing is. */
  async function pass(ms: number, step = STEP): Promise<void> {
    await settle();
    for (let left = ms; left > 0; left -= step) {
      for (const { clock } of members) clock.advance(Math.min(left, step));
      await settle();
    }
  }

  return {
    all,
    members,
    /** Somebody comes later, at this instant, with a wall clock that is wrong by `skew` ms. */
    join(name: string, skew = 0): Member {
      const late = openMember(all, name, skew);
      const [first] = members as [Member];
      late.clock.advance(first.clock.now() - late.clock.now() + skew);
      members.push(late);
      return late;
    },
    settle,
    pass,
    /** Until a condition holds: what is sealed takes time that no clock of a test has. */
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        await pass(60);
      }
    },
    /** What a property opens hundreds of times is closed again. */
    dispose(): void {
      for (const { team, store } of members) {
        team.dispose();
        store.dispose();
      }
    },
    /** So long that all are there and know of each other: five questions for the clock, each waiting for what is gathered. */
    async gather(): Promise<void> {
      for (let n = 0; n < 20; n++) await pass(60);
    },
  };
}
