import type { Broker } from './broker.ts';
import type { Order, Report } from './brokerWire.ts';

/** A process with one connection to a broker. */
export type BrokerProcess = {
  post(order: Order): void;
  onReports(listener: (reports: readonly Report[]) => void): void;
  /** It has ended; `code`: its exit code. */
  onEnd(listener: (code: number) => void): void;
  kill(): void;
};

/**
 * Connects to brokers in a separate process for each connection: whatever a broker sends takes no time or memory of the app,
 * and the MQTT library is not loaded here.
 */
export const createProcessBroker = (fork: () => BrokerProcess): Broker => ({
  connect(address, options, events) {
    const child = fork();
    const confirmations = new Map<number, () => void>();
    let count = 0;
    let isOver = false;

    function take(report: Report): void {
      // After disconnecting, too, confirmations come until the process ends.
      if (report.kind === 'confirmed') {
        confirmations.get(report.id)?.();
        confirmations.delete(report.id);
      }
      if (isOver) return;
      if (report.kind === 'up') events.up();
      if (report.kind === 'message') events.message(report.message);
      if (report.kind === 'down') {
        isOver = true;
        child.kill();
        events.down(report.problem, report.detail);
      }
    }

    child.onReports((reports) => {
      for (const report of reports) take(report);
      child.post({ kind: 'more' });
    });
    child.onEnd((code) => {
      if (isOver) return;
      isOver = true;
      events.down('failed', `exit ${code}`);
    });
    child.post({ kind: 'connect', address, options });
    return {
      publish(topic, payload, retain, onConfirmed) {
        if (isOver) return;
        const id = onConfirmed ? (count += 1) : null;
        if (id !== null && onConfirmed) confirmations.set(id, onConfirmed);
        child.post({ kind: 'publish', id, topic, payload, retain });
      },
      dispose() {
        if (isOver) return;
        isOver = true;
        child.post({ kind: 'dispose' });
      },
    };
  },
});
