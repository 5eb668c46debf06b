import type { Duplex } from 'node:stream';
import type { Clock } from '../../core/ports.ts';

/**
 * Maximum at once, and rate per second. Bytes and messages: several times those of the largest team. Other packets: as many as
 * acknowledge what is published here.
 */
const BYTES = { most: 64 * 1024 * 1024, rate: 1024 * 1024 };
const MESSAGES = { most: 50_000, rate: 5000 };
const OTHERS = { most: 20_000, rate: 2000 };
/** The packet type of a message (MQTT 5, 2.1.2). */
const PUBLISH = 3;
/** Maximum bytes of a packet's length, with seven bits each (MQTT 5, 1.5.5). */
const LENGTH_BYTES = 4;

/** A token bucket: what may still come, refilled over time. */
function createBudget(clock: Clock, { most, rate }: typeof BYTES) {
  let left = most;
  let at = clock.steady();
  /** Takes an amount; false: it is used up. */
  return (amount: number): boolean => {
    const now = clock.steady();
    left = Math.min(most, left + ((now - at) / 1000) * rate) - amount;
    at = now;
    return left >= 0;
  };
}

/**
 * Checks the bytes of an MQTT stream before they are parsed or buffered. Returns what exceeds the bounds, for a person to read,
 * or null. `packetMax`: maximum bytes of a packet; brokers need not respect the maximum they were asked for.
 */
export function createStreamBounds(clock: Clock, packetMax: number): (chunk: Uint8Array) => string | null {
  const mayTakeBytes = createBudget(clock, BYTES);
  const mayTakeMessages = createBudget(clock, MESSAGES);
  const mayTakeOthers = createBudget(clock, OTHERS);
  /** Remaining bytes of the packet; null: its length is being read. */
  let rest: number | null = null;
  /** Header bytes read so far, the type first, and the length they add up to. */
  let header = 0;
  let length = 0;
  let isMessage = false;

  function read(byte: number): void {
    if (header === 0) isMessage = byte >> 4 === PUBLISH;
    else {
      length += (byte % 128) * 128 ** (header - 1);
      if (byte < 128) rest = length;
    }
    header += 1;
  }

  return (chunk) => {
    if (!mayTakeBytes(chunk.length)) return `> ${BYTES.most / 1024 / 1024} MB`;
    let messages = 0;
    let others = 0;
    for (let at = 0; at < chunk.length;) {
      if (rest === null) {
        read(chunk[at] as number);
        at += 1;
        if (rest === null && header > LENGTH_BYTES) return 'MQTT';
      }
      if (rest === null) continue;
      if (length > packetMax) return `${length} B > ${packetMax} B`;
      const taken = Math.min(rest, chunk.length - at);
      at += taken;
      rest -= taken;
      if (rest > 0) continue;
      if (isMessage) messages += 1;
      else others += 1;
      [rest, header, length] = [null, 0, 0];
    }
    if (!mayTakeMessages(messages)) return `> ${MESSAGES.most} PUBLISH`;
    return mayTakeOthers(others) ? null : `> ${OTHERS.most} MQTT`;
  };
}

/** Ends a stream at the first bytes that exceed the bounds, before it gets them. `onTooMuch`: why. */
export function boundStream(
  stream: Pick<Duplex, 'push' | 'destroy'>,
  check: (chunk: Uint8Array) => string | null,
  onTooMuch: (why: string) => void,
): void {
  const push = stream.push.bind(stream);
  let isOver = false;
  // All data from the system goes through `push` before it is read.
  stream.push = (chunk: unknown, encoding) => {
    if (isOver) return false;
    const why = chunk instanceof Uint8Array ? check(chunk) : null;
    if (why === null) return push(chunk, encoding);
    isOver = true;
    onTooMuch(why);
    stream.destroy();
    return false;
  };
}
