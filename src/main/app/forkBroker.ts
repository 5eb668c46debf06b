import { forkProcess } from '../desktop/forkProcess.ts';
import type { Report } from '../features/team/brokerWire.ts';
import type { BrokerProcess } from '../features/team/processBroker.ts';

/** Starts the process that connects to a broker (brokerProcess.ts). */
export function forkBroker(): BrokerProcess {
  const { onMessage, ...child } = forkProcess('broker', 'Stint team');
  return { ...child, onReports: (listener) => onMessage((message) => listener(message as readonly Report[])) };
}
