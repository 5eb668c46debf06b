import { readFileSync } from 'node:fs';
import type { IClientOptions, MqttClient } from 'mqtt';
import { MESSAGE_MAX } from '#shared/contract/team.ts';
import type { TeamProblem } from '#shared/domain/team.ts';
import type { Broker, BrokerAddress, Connection, Session } from './broker.ts';

const SECOND = 1000;
/** Of MQTT 5: the refusals of a connection that mean wrong user, password or certificate. */
const LOGIN = new Set([134, 135, 140]);
/** From here on a reason of MQTT is a failure. */
const FAILURE = 128;

const WITH_WILL = 4;

/** Topic, type and headers beside the payload. */
const PACKET_MAX = MESSAGE_MAX + 1024;

/** What went wrong, by the code of the system, of TLS or of MQTT. */
export function problemOf(error: unknown): TeamProblem {
  const { code, message = '' } = Object(error) as { code?: unknown; message?: string };
  if (typeof code === 'number') return LOGIN.has(code) ? 'login' : 'failed';
  const name = typeof code === 'string' ? code : '';
  if (name === 'ENOTFOUND' || name === 'EAI_AGAIN') return 'address';
  if (name === 'ECONNREFUSED' || name === 'EHOSTUNREACH' || name === 'ENETUNREACH') return 'refused';
  if (/CERT|TLS|SSL|SIGNATURE|EPROTO/u.test(name) || /certificate|SSL|TLS/iu.test(message)) return 'tls';
  if (name === 'ETIMEDOUT' || message === 'connack timeout') return 'silent';
  return name === 'ENOENT' || name === 'EACCES' ? 'tls' : 'failed';
}

/** Brokers that speak MQTT 5 (https://docs.oasis-open.org/mqtt/mqtt/v5.0/mqtt-v5.0.html), over TCP, TLS or WebSocket. */
export const mqttBroker: Broker = {
  connect(address, session, events) {
    let client: MqttClient | null = null;
    let isOver = false;
    let isUp = false;
    let problem: { readonly kind: TeamProblem; readonly detail: string } | null = null;

    function end(kind: TeamProblem, detail: string): void {
      if (isOver) return;
      isOver = true;
      client?.end(true);
      events.down(kind, detail);
    }

    const notice = (error: unknown): void => {
      problem ??= { kind: problemOf(error), detail: error instanceof Error ? error.message : String(error) };
    };

    async function open(): Promise<void> {
      // Loaded only by those who have a team.
      const { connect } = await import('mqtt');
      if (isOver) return;
      client = connect(address.url, optionsOf(address, session));
      client.on('error', notice);
      client.on('close', () => end(problem?.kind ?? (isUp ? 'lost' : 'refused'), problem?.detail ?? ''));
      client.on('disconnect', ({ reasonCode }) => notice({ code: reasonCode, message: `${reasonCode}` }));
      client.on('message', (topic, payload, { retain }) => {
        if (payload.length <= MESSAGE_MAX) events.message({ topic, payload, retained: retain });
      });
      client.on('connect', () => void subscribe());
    }

    async function subscribe(): Promise<void> {
      try {
        const granted = await client?.subscribeAsync([...session.topics], { qos: 1 });
        const refused = granted?.find(({ qos }) => qos >= FAILURE);
        if (refused) return end('rights', refused.topic);
        isUp = true;
        return isOver ? undefined : events.up();
      } catch (error) {
        return end('rights', String(error));
      }
    }

    open().catch((error: unknown) => end(problemOf(error), String(error)));
    const connection: Connection = {
      publish(topic, payload, retain) {
        if (!isUp || isOver) return;
        client?.publish(topic, Buffer.from(payload), { qos: 1, retain }, (error) => {
          // Refused by the broker, which says so by a number; else the connection is over, and that is told by itself.
          if (error && 'code' in error && typeof error.code === 'number') end('rights', topic);
        });
      },
      dispose() {
        isOver = true;
        // The broker is asked to tell the others all the same that this one is gone.
        client?.end(false, { reasonCode: WITH_WILL });
      },
    };
    return connection;
  },
};

/** @throws what the file system says of a certificate that cannot be read */
function optionsOf(address: BrokerAddress, { client, will }: Session): IClientOptions {
  const { user, password, authority, certificate, key } = address;
  const read = (path: string | null, name: 'ca' | 'cert' | 'key') =>
    path === null ? {} : { [name]: readFileSync(path) };
  return {
    protocolVersion: 5,
    clientId: client,
    clean: true,
    // When it is tried again is decided by the team: later each time, and not while there is no network.
    reconnectPeriod: 0,
    connectTimeout: 10 * SECOND,
    keepalive: 60,
    ...(user === null ? {} : { username: user }),
    ...(password === null ? {} : { password }),
    ...read(authority, 'ca'),
    ...read(certificate, 'cert'),
    ...read(key, 'key'),
    will: { topic: will.topic, payload: Buffer.from(will.payload), qos: 1, retain: true },
    properties: { maximumPacketSize: PACKET_MAX, receiveMaximum: 100 },
  };
}
