import type { Broker, BrokerEvents, ConnectOptions } from '../../src/main/features/team/broker.ts';

type Item = () => void;
type Connected = {
  readonly session: ConnectOptions;
  readonly events: BrokerEvents;
  readonly queue: Item[];
  isUp: boolean;
};
type Published = { readonly topic: string; readonly payload: Uint8Array; readonly retain: boolean };

const matches = (filter: string, topic: string): boolean =>
  filter === topic ||
  (filter.endsWith('/+') && topic.startsWith(filter.slice(0, -1)) && !topic.slice(filter.length - 1).includes('/'));

/**
 * A broker in memory, whose messages are under way until the test delivers them. Of one connection they keep their order, as
 * MQTT has it; all else is up to the test.
 */
export function memoryBroker() {
  const retained = new Map<string, Uint8Array>();
  const connections = new Set<Connected>();
  const unreachable = new Set<string>();
  const published: Published[] = [];
  const addresses: string[] = [];
  let isDown = false;

  function publish(topic: string, payload: Uint8Array, retain: boolean): void {
    published.push({ topic, payload, retain });
    if (retain && payload.length > 0) retained.set(topic, payload);
    if (retain && payload.length === 0) retained.delete(topic);
    for (const one of connections) {
      if (one.isUp && one.session.topics.some((filter) => matches(filter, topic))) {
        one.queue.push(() => one.events.message({ topic, payload, retained: false }));
      }
    }
  }

  function leave(one: Connected): void {
    if (!connections.delete(one) || !one.isUp) return;
    const { will } = one.session;
    if (will) publish(will.topic, will.payload, true);
  }

  const broker: Broker = {
    connect(address, session, events) {
      addresses.push(address.url);
      const one: Connected = { session, events, queue: [], isUp: false };
      connections.add(one);
      one.queue.push(() => {
        if (isDown || unreachable.has(session.client)) {
          connections.delete(one);
          return events.down('refused', '');
        }
        one.isUp = true;
        events.up();
        for (const [topic, payload] of retained) {
          if (session.topics.some((filter) => matches(filter, topic))) {
            one.queue.push(() => events.message({ topic, payload, retained: true }));
          }
        }
        return undefined;
      });
      return {
        publish(topic, payload, retain, onConfirmed) {
          if (!one.isUp || !connections.has(one)) return;
          publish(topic, payload, retain);
          onConfirmed?.();
        },
        dispose: () => leave(one),
      };
    },
  };

  return {
    broker,
    /** All that was ever said, in order. */
    published,
    retained,
    /** Where somebody connected, or tried to, in order. */
    addresses,
    publish,
    /** Delivers the next message of one of the connections that have any, or says it again; false: none is under way. */
    deliver(pick: (count: number) => number = () => 0, again = false): boolean {
      const waiting = [...connections].filter(({ queue }) => queue.length > 0);
      const one = waiting[pick(waiting.length)];
      const item = again ? one?.queue[0] : one?.queue.shift();
      if (again && !one?.isUp) return false;
      item?.();
      return item !== undefined;
    },
    /** The network to a client is cut: what is under way to it is lost. */
    cut(client: string): void {
      unreachable.add(client);
      for (const one of connections) {
        if (one.session.client !== client) continue;
        leave(one);
        one.events.down('lost', '');
      }
    },
    mend: (client: string): void => void unreachable.delete(client),
    /** It is reached by nobody, or again. */
    setDown(down: boolean): void {
      isDown = down;
      if (!down) return;
      for (const one of connections) {
        leave(one);
        one.events.down('lost', '');
      }
    },
    /** It is started anew, and has forgotten all. */
    forget(): void {
      retained.clear();
      const all = [...connections];
      connections.clear();
      for (const one of all) one.events.down('lost', '');
    },
  };
}
