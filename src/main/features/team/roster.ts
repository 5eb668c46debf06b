import type { Here, Presence, Work } from '#shared/contract/team.ts';
import type { Keeper } from './groupClock.ts';
import type { MemberId, TeamMember, TeamTimer } from '#shared/model/team.ts';
import { readCounter } from '#shared/contract/counter.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import type { Counter } from '#shared/model/elapsed.ts';

/** More are not listened to, only counted: so many of them. */
export const MEMBERS_MAX = 2000;
const BEYOND_MAX = 10_000;

type Entry = {
  readonly presence: Presence | null;
  readonly work: Work['work'];
  readonly here: Here | null;
  /** When it was seen to go, ms UTC of this machine; null: it was not, or is here. */
  readonly gone: number | null;
  /** It was asked in vain: a broker that was killed has many for there that are gone. */
  readonly silent: boolean;
};

/** An instant of the group's clock on this machine's, ms UTC. */
type ToWall = (group: number) => number;
type QueryResult = { readonly time_spent: number; readonly started_at: number | null };
type Effort = TeamTimer['efforts'][number];

const unknown: Entry = { presence: null, work: [], here: null, gone: null, silent: false };

/** What is known of the other members: what each told last, and whether it is there. */
export function createRoster(me: MemberId) {
  const entries = new Map<MemberId, Entry>();
  /** Those that are not asked for the clock again for now: they did not answer, or not what can be believed. */
  const passedOver = new Set<MemberId>();
  /** Those that there was no room for. */
  const beyond = new Set<MemberId>();
  /** Since when nobody is heard, ms UTC: the connection is over; null: it is there. */
  let deafSince: number | null = null;

  function put(member: MemberId, part: Partial<Entry>): void {
    const before = entries.get(member);
    if (member === me) return;
    if (!before && entries.size >= MEMBERS_MAX) return noRoomFor(member);
    const next: Entry = { ...(before ?? unknown), ...part };
    if (next.presence === null && next.here === null && next.work.length === 0) entries.delete(member);
    else entries.set(member, next);
  }

  function noRoomFor(member: MemberId): void {
    if (member !== me && !entries.has(member) && beyond.size < BEYOND_MAX) beyond.add(member);
  }

  const isHere = ({ here, silent }: Entry): boolean => deafSince === null && here?.here === true && !silent;
  const seen = ({ presence, gone }: Entry, toWall: ToWall): number =>
    Math.max(0, ...[presence && toWall(presence.at), gone ?? deafSince].filter((at) => at !== null));

  /** Counts on while its member is there; as it was last seen where it is not. */
  function count(entry: Entry, told: QueryResult, toWall: ToWall): Counter {
    const { timeSpent, startedAt } = readCounter(told);
    const counter = { timeSpent, startedAt: startedAt === null ? null : toWall(startedAt) };
    return isHere(entry) ? counter : { timeSpent: elapsed(counter, seen(entry, toWall)), startedAt: null };
  }

  return {
    /** `null`: it shows nothing any more. */
    showed: (member: MemberId, presence: Presence | null): void => put(member, { presence }),
    /** Answers the timers that it worked on and no longer does. */
    worked(member: MemberId, told: Work | null): readonly string[] {
      const before = entries.get(member)?.work ?? [];
      const work = told?.work ?? [];
      put(member, { work });
      const worksOn = ({ timer }: { readonly timer: string }) =>
        work.some((one) => one.timer === timer && one.started_at !== null);
      return before.filter((one) => one.started_at !== null && !worksOn(one)).map(({ timer }) => timer);
    },
    /** `live`: it was said just now, at `now`, ms UTC. */
    cameOrWent(member: MemberId, here: Here | null, live: boolean, now: number): void {
      put(member, { here, gone: here?.here === false && live ? now : null });
    },
    /** It said something just now. */
    spoke(member: MemberId): void {
      if (entries.get(member)?.silent) passedOver.delete(member);
      if (entries.get(member)?.silent) put(member, { silent: false });
    },
    /** It did not answer for the clock. */
    muted(member: MemberId): void {
      passedOver.add(member);
      put(member, { silent: true });
    },
    /** It answered for the clock what most others contradict. */
    distrusted: (member: MemberId): void => void passedOver.add(member),
    /** Who did not answer may have been busy. */
    askAll: (): void => passedOver.clear(),
    /** What a member said was not looked at, as too much came at once. */
    noRoomFor,
    /** How many members there are beside those that are listed, so far as they are counted. */
    beyond: (): number => beyond.size,
    /** Nobody is heard any more, since an instant, ms UTC. */
    deaf(since: number): void {
      deafSince ??= since;
    },
    /** A new session begins: what is so is told anew. */
    clear(): void {
      entries.clear();
      passedOver.clear();
      beyond.clear();
      deafSince = null;
    },
    /** The members that have the group's clock, and answer for it what can be believed. */
    keepers: (): Keeper[] =>
      [...entries].flatMap(([id, { here }]) =>
        here?.here === true && !passedOver.has(id) ? [{ id, joined: here.joined }] : [],
      ),
    isHere(member: MemberId): boolean {
      const entry = entries.get(member);
      return entry !== undefined && isHere(entry);
    },
    nameOf: (member: MemberId): string | null => entries.get(member)?.presence?.name ?? null,
    /** Whether somebody who is there works on a timer. */
    someoneWorksOn: (timer: string): boolean =>
      [...entries.values()].some(
        (entry) => isHere(entry) && entry.work.some((one) => one.timer === timer && one.started_at !== null),
      ),
    /** What the others spent on each timer. */
    efforts(toWall: ToWall): ReadonlyMap<string, readonly Effort[]> {
      const found = new Map<string, Effort[]>();
      for (const entry of entries.values()) {
        for (const told of entry.work) {
          const effort = { name: entry.presence?.name ?? '', isMe: false, ...count(entry, told, toWall) };
          const others = found.get(told.timer);
          if (others) others.push(effort);
          else found.set(told.timer, [effort]);
        }
      }
      return found;
    },
    /** Who is there first, then by name. What a member does not show is told by the shared timer it works on: `titleOf`. */
    draw: (toWall: ToWall, titleOf: (timer: string) => string | null): TeamMember[] =>
      [...entries]
        .flatMap(([id, entry]): TeamMember[] => {
          const { presence } = entry;
          if (!presence) return [];
          const told = presence.task ?? entry.work.find((one) => one.started_at !== null) ?? null;
          const title = told && ('title' in told ? told.title : titleOf(told.timer));
          const task = told && title !== null ? { title, ...count(entry, told, toWall) } : null;
          return [{ id, name: presence.name, here: isHere(entry), lastSeen: seen(entry, toWall), task }];
        })
        .toSorted((a, b) => Number(b.here) - Number(a.here) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
  };
}

export type Roster = ReturnType<typeof createRoster>;
