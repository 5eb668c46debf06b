import type { memoryBroker } from './memoryBroker.ts';

/** The n-th of the members that somebody made up. */
export const fakeId = (n: number): string => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;

type Options = {
  /** How many members it claims to be. */
  readonly count?: number;
  /** Since when it claims to have the group's clock. */
  readonly joined?: number;
  /** What it claims that clock to show. */
  readonly group: () => number;
};

/** Members of the team north that are none: they claim to have its clock longest, and answer for it as they like. */
export function openLiar(all: ReturnType<typeof memoryBroker>, { count = 1, joined = 1, group }: Options) {
  const questions: string[] = [];
  const ids = Array.from({ length: count }, (_none, n) => fakeId(n));
  const say = (topic: string, value: object, retain = true) =>
    all.publish(`stint/north/${topic}`, Buffer.from(JSON.stringify({ v: 1, ...value })), retain);
  const connection = all.broker.connect(
    { url: 'mqtts://liar', user: null, password: null, authority: null, certificate: null, key: null },
    { client: 'liar', topics: ids.map((id) => `stint/north/q/${id}`), will: null },
    {
      up: () => {},
      down: () => {},
      message({ topic, payload }) {
        const by = topic.slice(-36);
        const { from, asked } = JSON.parse(Buffer.from(payload).toString()) as { from: string; asked: number };
        questions.push(by);
        say(`a/${from}`, { by, asked, group: group() }, false);
      },
    },
  );
  return {
    /** Who was asked, in order. */
    questions,
    say,
    /** Claims to be there. */
    come(): void {
      for (const id of ids) say(`h/${id}`, { here: true, joined });
    },
    dispose: connection.dispose,
  };
}
