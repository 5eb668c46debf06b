import { rootCertificates } from 'node:tls';
import type { IClientOptions, MqttClient } from 'mqtt';
import { MESSAGE_MAX } from '#shared/contract/team.ts';
import type { TeamProblem } from '#shared/model/team.ts';
import type { Clock } from '../../core/ports.ts';
import { KEPT_DAYS } from './broker.ts';
import type { Broker, BrokerAddress, Connection, Session } from './broker.ts';
import { readRegular } from '../../core/regularFile.ts';
import { problemOf, wordsOf } from './brokerProblem.ts';
import { boundStream, createStreamBounds } from './streamBounds.ts';

/** So long a broker may take to answer, its name and TLS included, ms. */
const PATIENCE = 8000;
/** Of MQTT 5: not allowed, or not said why not. */
const RIGHTS = new Set([128, 135]);

const WITH_WILL = 4;

/** Bytes of a file of certificates: all that a system trusts are a fifth of it. */
const PEM_MAX = 1024 * 1024;

/** Topic, type and headers beside the payload. */
const PACKET_MAX = MESSAGE_MAX + 1024;

/** Of a frame of a WebSocket, which holds any number of packets. */
const FRAME_MAX = 1024 * 1024;

/** In seconds. */
const KEPT = { messageExpiryInterval: KEPT_DAYS * 24 * 3600 };

const isSecure = (url: string): boolean => /^(?:mqtts|wss):/u.test(url);

/** Brokers that speak MQTT 5 (https://docs.oasis-open.org/mqtt/mqtt/v5.0/mqtt-v5.0.html), over TCP, TLS or WebSocket. */
export const createMqttBroker = (clock: Clock): Broker => ({
  connect(address, session, events) {
    let client: MqttClient | null = null;
    let isOver = false;
    let isAnswered = false;
    let isUp = false;
    let problem: { readonly kind: TeamProblem; readonly detail: string } | null = null;

    function end(kind: TeamProblem, detail: string): void {
      if (isOver) return;
      isOver = true;
      client?.end(true);
      events.down(kind, detail);
    }

    /** What is told first is why; what follows from it is not. */
    const notice = (error: unknown): void => {
      problem ??= { kind: problemOf(error), detail: wordsOf(error) };
    };

    function closed(): void {
      const { kind, detail } = problem ?? { kind: 'lost', detail: '' };
      // Who hangs up without an answer does not want this one, or speaks something else.
      const unanswered = isSecure(address.url) ? 'tls' : 'refused';
      end(kind === 'lost' && !isAnswered ? unanswered : kind, detail);
    }

    const refuse = (topic: string, code: number | undefined, words: string): void =>
      end(code !== undefined && RIGHTS.has(code) ? 'rights' : 'failed', `${topic}: ${words}`);

    async function open(): Promise<void> {
      // Loaded only by those who have a team.
      const { connect, ReasonCodes } = await import('mqtt');
      // With a certificate mqtt would speak TLS, whatever the address says.
      const files = isSecure(address.url) ? await certificatesOf(address) : {};
      if (isOver) return;
      client = connect(address.url, { ...optionsOf(address, session), ...files });
      // What it was asked not to send a broker may send all the same.
      boundStream(client.stream, createStreamBounds(clock, PACKET_MAX), (why) => end('flood', why));
      client.on('error', notice).on('close', closed);
      // Of the stream's errors those without a code, as a refused WebSocket, are not passed on.
      client.stream.on('error', notice);
      client.on('disconnect', ({ reasonCode = 0, properties }) => {
        const message = properties?.reasonString ?? ReasonCodes[reasonCode as keyof typeof ReasonCodes];
        notice({ code: reasonCode, message });
        closed();
      });
      client.on('message', (topic, payload, { retain }) => {
        if (!isOver && payload.length <= MESSAGE_MAX) events.message({ topic, payload, retained: retain });
      });
      client.on('connect', subscribe);
    }

    function subscribe(): void {
      isAnswered = true;
      if (isOver) return;
      // At most once: what is retained comes all at once, and brokers drop what is too long a queue of promises. TCP loses nothing.
      client?.subscribe([...session.topics], { qos: 0 }, (error, _granted, packet) => {
        const at = packet?.granted.findIndex((code) => Number(code) > 127) ?? -1;
        if (packet && at !== -1) return refuse(session.topics[at] ?? '', Number(packet.granted[at]), wordsOf(error));
        // Where the connection is over, that is told by itself.
        if (error && client?.connected) return end('failed', wordsOf(error));
        if (error || isOver) return;
        isUp = true;
        events.up();
      });
    }

    open().catch((error: unknown) => end(problemOf(error), wordsOf(error)));
    const connection: Connection = {
      publish(topic, payload, retain, onTold) {
        if (!isUp || isOver) return;
        const options = { qos: 1, retain, ...(retain && payload.length > 0 ? { properties: KEPT } : {}) } as const;
        client?.publish(topic, Buffer.from(payload), options, (error) => {
          // Refused by the broker, which says so by a number; else the connection is over, and that is told by itself.
          if (error && 'code' in error && typeof error.code === 'number') refuse(topic, error.code, wordsOf(error));
          if (!error) onTold?.();
        });
      },
      dispose() {
        if (isOver) return;
        isOver = true;
        // The broker is asked to tell the others all the same that this one is gone. Before it answered there is no goodbye.
        client?.end(!client.connected, { reasonCode: session.will === null ? 0 : WITH_WILL });
      },
    };
    return connection;
  },
});

/** The files of an address, as TLS takes them. @throws what the file system says of one that cannot be read */
async function certificatesOf({ authority, certificate, key }: BrokerAddress): Promise<IClientOptions> {
  const read = async (path: string | null) => (path === null ? null : await readRegular(path, PEM_MAX));
  const [ca, cert, own] = await Promise.all([authority, certificate, key].map(read));
  return {
    // Whoever is trusted here comes beside those that are trusted anyway.
    ...(ca ? { ca: [...rootCertificates, ca.toString('utf8')] } : {}),
    ...(cert ? { cert } : {}),
    ...(own ? { key: own } : {}),
  };
}

function optionsOf(address: BrokerAddress, { client, will }: Session): IClientOptions {
  const { user, password } = address;
  return {
    protocolVersion: 5,
    clientId: client,
    clean: true,
    // When it is tried again is decided by the team: later each time, and not while there is no network.
    reconnectPeriod: 0,
    connectTimeout: PATIENCE,
    keepalive: 60,
    ...(user === null ? {} : { username: user }),
    ...(password === null ? {} : { password }),
    ...(will === null
      ? {}
      : { will: { ...will, payload: Buffer.from(will.payload), qos: 1, retain: true, properties: KEPT } }),
    wsOptions: { maxPayload: FRAME_MAX, perMessageDeflate: false },
    properties: { maximumPacketSize: PACKET_MAX, receiveMaximum: 100 },
  };
}
