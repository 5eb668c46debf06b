import type { Broker } from './broker.ts';
import type { Order, Report } from './brokerWire.ts';

/** A process that speaks to a broker. */
export type BrokerProcess = {
  post(order: Order): void;
  onReports(listener: (reports: readonly Report[]) => void): void;
  /** It is over, by itself or not; `code`: its exit code. */
  onEnd(listener: (code: number) => void): void;
  kill(): void;
};

/**
 * A broker, spoken to by a process of its own for each connection: whatever a broker sends takes nobody else's time or memory,
 * and its library is not loaded here.
 */
export const createProcessBroker = (fork: () => BrokerProcess): Broker => ({
  connect(address, session, events) {
    const child = fork();
    const told = new Map<number, () => void>();
    let count = 0;
    let isOver = false;

    function take(report: Report): void {
      // Also of one that has said goodbye: it tells what was confirmed until it ends.
      if (report.kind === 'told') {
        told.get(report.id)?.();
        told.delete(report.id);
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
    child.post({ kind: 'connect', address, session });
    return {
      publish(topic, payload, retain, onTold) {
        if (isOver) return;
        const id = onTold ? (count += 1) : null;
        if (id !== null && onTold) told.set(id, onTold);
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
