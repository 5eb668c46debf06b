import { systemClock } from '../clock/systemClock.ts';
import { createBrokerHost } from '../features/team/brokerHost.ts';
import type { Order } from '../features/team/brokerWire.ts';
import { createMqttBroker } from '../features/team/mqttBroker.ts';

// The process that connects to a broker: a separate program, started for one connection (desktop/forkProcess.ts).

/** How long the last messages may take to be confirmed, ms. */
const LINGER = 5000;

const app = process.parentPort;
const carryOut = createBrokerHost(
  createMqttBroker(systemClock),
  // oxlint-disable-next-line require-post-message-target-origin -- That is of pages; this is no window.
  (reports) => app.postMessage(reports),
  () => void systemClock.after(LINGER, () => process.exit()),
);
app.on('message', ({ data }) => carryOut(data as Order));
