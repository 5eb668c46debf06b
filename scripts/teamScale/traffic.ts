import { ASKED_EVERY, KEEPERS, QUESTIONS, SHARED, timersOf, TURNS } from './assumptions.ts';
import type { Phase, Shape } from './assumptions.ts';
import type { Kind, Sizes } from './messages.ts';

/** Messages (PUBLISH packets; their acknowledgements are as many again) and bytes, a second. */
export type Traffic = {
  /** Into the broker, and out of it. */
  readonly in: number;
  readonly out: number;
  readonly bytesOut: number;
  /** To one member; and the questions to each of those that keep the clock of a team. */
  readonly toOne: number;
  readonly toKeeper: number;
};

/** Kinds that are retained: all the members of a team hear them. */
const RETAINED = ['presence', 'work', 'here', 'timer'] as const satisfies readonly Kind[];

type Counts = Readonly<Partial<Record<Kind, number>>>;
const sum = (counts: Counts): number => Object.values(counts).reduce((all, one) => all + one, 0);
const weigh = (counts: Counts, sizes: Sizes): number =>
  Object.entries(counts).reduce((all, [kind, one]) => all + one * sizes[kind as Kind], 0);
const times = (counts: Counts, factor: number): Counts =>
  Object.fromEntries(Object.entries(counts).map(([kind, one]) => [kind, one * factor]));

/** What a broker keeps of a team, and hands to whoever joins: messages and bytes. */
export function retained(members: number, sizes: Sizes) {
  const counts: Counts = { presence: members, work: members, here: members, timer: timersOf(members) };
  return { messages: RETAINED.reduce((all, kind) => all + (counts[kind] ?? 0), 0), bytes: weigh(counts, sizes) };
}

/** The messages of a phase, in the mean. `sizes`: of packets. */
export function traffic({ teams, members }: Shape, phase: Phase, sizes: Sizes): Traffic {
  const here = members * phase.present;
  const [joins, leaves, changes] = [members * phase.joins, members * phase.leaves, members * phase.changes];
  const told: Counts = {
    presence: joins + changes,
    work: joins + changes * SHARED,
    here: joins,
    timer: changes * SHARED * TURNS,
  };
  const questions = QUESTIONS * (joins + here / ASKED_EVERY);
  const toOne: Counts = { probe: joins, question: KEEPERS * questions, answer: KEEPERS * questions };
  // Who leaves says nothing: the broker tells the others.
  const toAll = times({ ...told, gone: leaves }, here);
  const replay = retained(members, sizes);
  return {
    in: teams * (sum(told) + sum(toOne)),
    out: teams * (sum(toAll) + sum(toOne) + joins * replay.messages),
    bytesOut: teams * (weigh(toAll, sizes) + weigh(toOne, sizes) + joins * replay.bytes),
    toOne: sum(told) + leaves,
    toKeeper: questions,
  };
}

/** What all the members of a team cause that come back together, the last one when all are there: messages and bytes. */
export function comeback(members: number, sizes: Sizes) {
  const replay = retained(members, sizes);
  const own: Counts = { presence: members, work: members, here: members };
  // Who comes first tells nobody, who comes last tells all.
  const again = times(own, members / 2);
  return {
    replayed: members * replay.messages,
    told: sum(again),
    wills: (members * members) / 2,
    questions: members * QUESTIONS,
    bytes: members * replay.bytes + weigh(again, sizes),
  };
}
