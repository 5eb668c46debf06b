import { rootCertificates } from 'node:tls';
import type { IClientOptions, MqttClient } from 'mqtt';
import { MESSAGE_MAX } from '#shared/contract/team.ts';
import type { TeamProblem } from '#shared/model/team.ts';
import type { Clock } from '../../core/ports.ts';
import { KEPT_DAYS } from './broker.ts';
import type { Broker, BrokerAddress, BrokerConnection, BrokerEvents, ConnectOptions } from './broker.ts';
import { readRegular } from '../../core/regularFile.ts';
import { problemOf, wordsOf } from './brokerProblem.ts';
import { boundStream, createStreamBounds } from './streamBounds.ts';

/** How long a broker may take to answer, DNS and TLS included, ms. */
const PATIENCE = 8000;
/** Reason codes of MQTT 5: not authorized, or unspecified. */
const RIGHTS = new Set([128, 135]);
/** Disconnect with will, so the broker still announces our departure. */
const WITH_WILL = 4;

/** Maximum bytes of a file of certificates: all that a system trusts are a fifth of it. */
const PEM_MAX = 1024 * 1024;

/** Topic, type and headers beside the payload. */
const PACKET_MAX = MESSAGE_MAX + 1024;

/** Maximum bytes of a WebSocket frame, which holds any number of packets. */
const FRAME_MAX = 1024 * 1024;

/** Expiry of retained messages, s. */
const KEPT = { messageExpiryInterval: KEPT_DAYS * 24 * 3600 };

const isSecure = (url: string): boolean => /^(?:mqtts|wss):/u.test(url);

/** Brokers that speak MQTT 5 (https://docs.oasis-open.org/mqtt/mqtt/v5.0/mqtt-v5.0.html), over TCP, TLS or WebSocket. */
export const createMqttBroker = (clock: Clock): Broker => ({
  connect: (address, options, events) => connectTo(clock, address, options, events),
});

function connectTo(
  clock: Clock,
  address: BrokerAddress,
  options: ConnectOptions,
  events: BrokerEvents,
): BrokerConnection {
  let client: MqttClient | null = null;
  let isOver = false;
  let isUp = false;

  function end(kind: TeamProblem, detail: string): void {
    if (isOver) return;
    isOver = true;
    client?.end(true);
    events.down(kind, detail);
  }

  const refuse = (topic: string, code: number | undefined, words: string): void =>
    end(code !== undefined && RIGHTS.has(code) ? 'rights' : 'failed', `${topic}: ${words}`);

  async function open(): Promise<void> {
    const clientOptions = await clientOptionsOf(address, options);
    // Loaded only by those who have a team.
    const { connect, ReasonCodes } = await import('mqtt');
    if (isOver) return;
    client = connect(address.url, clientOptions);
    // A broker may send what it was asked not to.
    boundStream(client.stream, createStreamBounds(clock, PACKET_MAX), (why) => end('flood', why));
    onClosed(client, isSecure(address.url), ReasonCodes, end);
    client.on('message', (topic, payload, { retain }) => {
      if (!isOver && payload.length <= MESSAGE_MAX) events.message({ topic, payload, retained: retain });
    });
    client.on('connect', subscribe);
  }

  function subscribe(): void {
    if (isOver) return;
    // QoS 0: retained messages come all at once, and brokers drop what exceeds their queue of unacknowledged ones. TCP loses nothing.
    client?.subscribe([...options.topics], { qos: 0 }, (error, _granted, packet) => {
      const at = packet?.granted.findIndex((code) => Number(code) > 127) ?? -1;
      if (packet && at !== -1) return refuse(options.topics[at] ?? '', Number(packet.granted[at]), wordsOf(error));
      // Where the connection is over, `close` says so.
      if (error && client?.connected) return end('failed', wordsOf(error));
      if (error || isOver) return;
      isUp = true;
      events.up();
    });
  }

  open().catch((error: unknown) => end(problemOf(error), wordsOf(error)));
  return {
    publish(topic, payload, retain, onConfirmed) {
      if (!isUp || isOver) return;
      const properties = retain && payload.length > 0 ? { properties: KEPT } : {};
      client?.publish(topic, Buffer.from(payload), { qos: 1, retain, ...properties }, (error) => {
        // A number says that the broker refused it; else the connection is over, and `close` says so.
        if (error && 'code' in error && typeof error.code === 'number') refuse(topic, error.code, wordsOf(error));
        if (!error) onConfirmed?.();
      });
    },
    dispose() {
      if (isOver) return;
      isOver = true;
      // Before the broker answered there is nothing to disconnect from.
      client?.end(!client.connected, { reasonCode: options.will === null ? 0 : WITH_WILL });
    },
  };
}

/** Reports once why a connection was closed: the first error is the reason, the others follow from it. */
function onClosed(
  client: MqttClient,
  secure: boolean,
  reasons: Readonly<Record<number, string>>,
  end: BrokerEvents['down'],
): void {
  let isAnswered = false;
  let problem: { readonly kind: TeamProblem; readonly detail: string } | null = null;

  const noteError = (error: unknown): void => {
    problem ??= { kind: problemOf(error), detail: wordsOf(error) };
  };

  function close(): void {
    const { kind, detail } = problem ?? { kind: 'lost', detail: '' };
    // A broker that closes without an answer does not want this client, or speaks another protocol.
    const unanswered = secure ? 'tls' : 'refused';
    end(kind === 'lost' && !isAnswered ? unanswered : kind, detail);
  }

  client.on('connect', () => (isAnswered = true));
  client.on('error', noteError).on('close', close);
  // Errors of the stream without a code, as of a refused WebSocket, are not passed on by the client.
  client.stream.on('error', noteError);
  client.on('disconnect', ({ reasonCode = 0, properties }) => {
    noteError({ code: reasonCode, message: properties?.reasonString ?? reasons[reasonCode] });
    close();
  });
}

/** @throws what the file system says of a file that cannot be read */
async function clientOptionsOf(address: BrokerAddress, { client, will }: ConnectOptions): Promise<IClientOptions> {
  const { user, password } = address;
  return {
    protocolVersion: 5,
    clientId: client,
    clean: true,
    // The team decides when to reconnect: later each time, and not while there is no network.
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
    // With a certificate mqtt would use TLS, whatever the address says.
    ...(isSecure(address.url) ? await certificatesOf(address) : {}),
  };
}

/** The files of an address, as TLS takes them. @throws what the file system says of a file that cannot be read */
async function certificatesOf({ authority, certificate, key }: BrokerAddress): Promise<IClientOptions> {
  const read = async (path: string | null) => (path === null ? null : await readRegular(path, PEM_MAX));
  const [ca, cert, own] = await Promise.all([authority, certificate, key].map(read));
  return {
    // Trusted beside the authorities that the system trusts.
    ...(ca ? { ca: [...rootCertificates, ca.toString('utf8')] } : {}),
    ...(cert ? { cert } : {}),
    ...(own ? { key: own } : {}),
  };
}
