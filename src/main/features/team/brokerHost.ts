import type { Broker, BrokerConnection } from './broker.ts';
import type { Order, Report } from './brokerWire.ts';

/** Reports in one batch: a few milliseconds of work. */
const BATCH_MAX = 500;

/**
 * Carries out orders on a connection to a broker, in a process of its own. However much comes, the app gets one batch at a
 * time, and the next when it asks for more. Returns the function that takes an order. `onDispose`: it disconnects now.
 */
export function createBrokerHost(
  broker: Broker,
  post: (reports: readonly Report[]) => void,
  onDispose: () => void,
): (order: Order) => void {
  let connection: BrokerConnection | null = null;
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
      connection = broker.connect(order.address, order.options, {
        up: () => report({ kind: 'up' }),
        down: (problem, detail) => report({ kind: 'down', problem, detail }),
        // Copied: posting clones the whole buffer that the bytes are a part of.
        message: (message) =>
          report({ kind: 'message', message: { ...message, payload: new Uint8Array(message.payload) } }),
      });
    } else if (order.kind === 'publish') {
      const { id } = order;
      connection?.publish(
        order.topic,
        order.payload,
        order.retain,
        id === null ? undefined : () => report({ kind: 'confirmed', id }),
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
