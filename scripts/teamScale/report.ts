import { MESSAGE_MAX } from '../../src/shared/contract/team.ts';
import { MEMBERS_MAX } from '../../src/main/features/team/roster.ts';
import { NODE, PHASES, SHAPES } from './assumptions.ts';
import type { Phase, Shape } from './assumptions.ts';
import { messageSizes } from './messages.ts';
import type { Kind, Sizes } from './messages.ts';
import { seeded, storm } from './storm.ts';
import { bytes, figure, table } from './table.ts';
import { comeback, retained, traffic } from './traffic.ts';

type Titled = { readonly title: string; readonly text: string };

const SIZES_OF_TEAMS = [10, 100, 1000, MEMBERS_MAX];
/** Clients that one broker loses, and for how long, s. */
const LOST = [10, 1000, NODE.connections];
const OUTAGES = [5, 60, 600];
const SEED = 20;

/** The tables, out of the app's own messages and pauses. */
export async function report(): Promise<readonly Titled[]> {
  const { open, sealed, packet } = await messageSizes();
  return [
    { title: 'Bytes of a typical message', text: messages(open, sealed, packet) },
    { title: 'What a broker keeps of a team, and hands to a member that joins', text: kept(packet) },
    { title: 'Messages a second over a day', text: day(packet) },
    { title: `Clients that come back to a broker that takes ${figure(NODE.connects)} a second`, text: storms() },
    { title: 'Messages when all of a team come back', text: comebacks(packet) },
  ];
}

const messages = (open: Sizes, sealed: Sizes, packet: Sizes): string =>
  table(
    ['message', 'open', 'sealed', 'with its topic', 'of the most it may be'],
    (Object.keys(open) as Kind[]).map((kind) => [
      kind,
      figure(open[kind]),
      figure(sealed[kind]),
      figure(packet[kind]),
      `${figure((100 * sealed[kind]) / MESSAGE_MAX)} %`,
    ]),
  );

const kept = (packet: Sizes): string =>
  table(
    ['members', 'messages', 'bytes'],
    SIZES_OF_TEAMS.map((members) => {
      const { messages: count, bytes: weight } = retained(members, packet);
      return [figure(members), figure(count), bytes(weight)];
    }),
  );

function day(packet: Sizes): string {
  const head = ['', 'in', 'out', 'bytes out', 'out for one in', 'to a member', 'questions to a keeper', 'nodes'];
  const rows = SHAPES.flatMap((shape) =>
    [[`**${shape.name}**`]].concat(PHASES.map((phase) => dayRow(shape, phase, packet))),
  );
  return table(head, rows);
}

function dayRow(shape: Shape, phase: Phase, packet: Sizes): string[] {
  const { in: into, out, bytesOut, toOne, toKeeper } = traffic(shape, phase, packet);
  const nodes = Math.ceil(Math.max((shape.teams * shape.members) / NODE.connections, out / NODE.messages));
  return [phase.name, figure(into), figure(out), bytes(bytesOut)].concat(
    [out / into, toOne, toKeeper, nodes].map(figure),
  );
}

function storms(): string {
  const rows = LOST.flatMap((clients) =>
    OUTAGES.map((outage) => {
      const { attempts, peak, givenUp, half, all } = storm({ clients, outage, rate: NODE.connects }, seeded(SEED));
      const name = `${figure(clients)}, away ${figure(outage)} s`;
      return [name, figure(attempts), figure(peak), figure(givenUp), `${figure(half)} s`, `${figure(all)} s`];
    }),
  );
  return table(['clients', 'attempts', 'busiest second', 'given up', 'half are back', 'all are back'], rows);
}

const comebacks = (packet: Sizes): string =>
  table(
    ['members', 'retained, replayed', 'told anew', 'wills', 'questions to one', 'bytes', 'by one node'],
    SIZES_OF_TEAMS.map((members) => {
      const { replayed, told, wills, questions, bytes: weight } = comeback(members, packet);
      const seconds = (replayed + told) / NODE.messages;
      const counts = [members, replayed, told, wills, questions].map(figure);
      return counts.concat(bytes(weight), `${figure(seconds)} s`);
    }),
  );
