/** How a number of people is split up; every team has its own topics, and nobody is in two. */
export type Shape = { readonly name: string; readonly teams: number; readonly members: number };

const COMPANY = 1_000_000;
const companyIn = (members: number): Shape => ({
  name: `1,000,000 in teams of ${members.toLocaleString('en')}`,
  teams: COMPANY / members,
  members,
});

export const SHAPES: readonly Shape[] = [
  { name: 'a team of 10', teams: 1, members: 10 },
  { name: 'a group of 1,000', teams: 1, members: 1000 },
  companyIn(10),
  companyIn(100),
  companyIn(1000),
];

/** Shared timers of a team: one for two members, a hundred at most. */
export const timersOf = (members: number): number => Math.min(100, Math.ceil(members / 2));

/** What people do, each of them, a second. `present`: the share of them that is connected. */
export type Phase = {
  readonly name: string;
  readonly present: number;
  readonly joins: number;
  readonly leaves: number;
  /** Starts, switches and pauses. A switch is one change, and one message. */
  readonly changes: number;
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A working day. One in ten comes, or goes, in the busiest minute; six changes an hour are one each ten minutes. */
export const PHASES: readonly Phase[] = [
  { name: '9:00, busiest minute', present: 0.5, joins: 0.1 / MINUTE, leaves: 0, changes: 0.1 / MINUTE },
  { name: 'an hour of work', present: 1, joins: 0, leaves: 0, changes: 6 / HOUR },
  { name: 'a meeting of all begins', present: 1, joins: 0, leaves: 0, changes: 0.5 / MINUTE },
  { name: '18:00, busiest minute', present: 0.5, joins: 0, leaves: 0.1 / MINUTE, changes: 0.1 / MINUTE },
];

/** The share of changes that is to shared timers, and of these the share that starts or pauses one for all. */
export const SHARED = 0.3;
export const TURNS = 0.5;

/** Members that are asked for the group's clock when one joins, and again each so many seconds; questions to each (groupTime.ts). */
export const KEEPERS = 3;
export const QUESTIONS = 3;
export const ASKED_EVERY = 10 * MINUTE;

/**
 * One node of a cluster: connections, messages handed out a second, and connections taken a second. The second is what
 * EMQX reports of 100,000 subscribers of one topic (https://www.emqx.com/en/resources/performance-test-report-for-emqx-cloud-100000-connection),
 * the third the `max_conn_rate` of its examples (https://docs.emqx.com/en/emqx/latest/rate-limit/rate-limit.html).
 */
export const NODE = { connections: 50_000, messages: 100_000, connects: 1000 };

/** A connection that the broker has not taken after so many seconds is given up (mqttBroker.ts). */
export const CONNECT_PATIENCE = 10;
