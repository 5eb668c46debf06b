import type { Broker, Connection } from './broker.ts';
import type { Order, Report } from './brokerWire.ts';

/** Reports that are handed over at once: a few milliseconds of work. */
const BATCH_MAX = 500;

/**
 * Carries out orders on a connection to a broker, in a process of its own. However much comes, the app is handed one batch, and
 * the next when it has looked at that. Answers what takes an order. `onDispose`: the connection says goodbye.
 */
export function createBrokerHost(
  broker: Broker,
  post: (reports: readonly Report[]) => void,
  onDispose: () => void,
): (order: Order) => void {
  let connection: Connection | null = null;
  let waiting: Report[] = [];
  let isAway = false;

  function handOver(): void {
    if (isAway || waiting.length === 0) return;
    isAway = true;
    const batch = waiting.slice(0, BATCH_MAX);
    waiting = waiting.slice(BATCH_MAX);
    post(batch);
  }

  function report(one: Report): void {
    waiting.push(one);
    handOver();
  }

  return (order) => {
    if (order.kind === 'connect') {
      connection = broker.connect(order.address, order.session, {
        up: () => report({ kind: 'up' }),
        down: (problem, detail) => report({ kind: 'down', problem, detail }),
        // Of its own: what is cloned is all of the memory that bytes are a part of.
        message: (message) =>
          report({ kind: 'message', message: { ...message, payload: new Uint8Array(message.payload) } }),
      });
    } else if (order.kind === 'publish') {
      const { id } = order;
      connection?.publish(
        order.topic,
        order.payload,
        order.retain,
        id === null ? undefined : () => report({ kind: 'told', id }),
      );
    } else if (order.kind === 'more') {
      isAway = false;
      handOver();
    } else {
      connection?.dispose();
      onDispose();
    }
  };
}
