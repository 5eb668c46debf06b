import type { TeamProblem } from '#shared/model/team.ts';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import type { BrokerAddress, ConnectOptions } from '../../src/main/features/team/broker.ts';
import { createMqttBroker } from '../../src/main/features/team/mqttBroker.ts';
import { until } from './openLocalApi.ts';

/** The broker as the app has it. */
export const mqttBroker = createMqttBroker(systemClock);

/** An address of which only what matters is told. */
export const addressOf = (url: string, more: Partial<BrokerAddress> = {}): BrokerAddress => ({
  url,
  user: null,
  password: null,
  authority: null,
  certificate: null,
  key: null,
  ...more,
});

/** One connection, and all that it told. */
export function meet(
  address: BrokerAddress,
  { client = 'someone', topics = ['stint/north/nothing'], will = null }: Partial<ConnectOptions> = {},
) {
  const heard: { readonly topic: string; readonly text: string; readonly retained: boolean }[] = [];
  const ends: { readonly problem: TeamProblem; readonly detail: string }[] = [];
  let isUp = false;
  const connection = mqttBroker.connect(
    address,
    { client, topics, will },
    {
      up: () => (isUp = true),
      down: (problem, detail) => ends.push({ problem, detail }),
      message: ({ topic, payload, retained }) => heard.push({ topic, text: Buffer.from(payload).toString(), retained }),
    },
  );
  return {
    heard,
    ends,
    say: (topic: string, text: string, retain = false) => connection.publish(topic, Buffer.from(text), retain),
    dispose: () => connection.dispose(),
    isUp: () => isUp,
    /** Waits until it is connected; fails with why it is not. */
    async up(): Promise<void> {
      await until(() => isUp || ends.length > 0);
      if (!isUp) throw new Error(`${ends[0]?.problem}: ${ends[0]?.detail}`);
    },
    /** Waits for its end, and answers why. */
    async down() {
      await until(() => ends.length > 0);
      return ends[0];
    },
  };
}
