import type { Duplex } from 'node:stream';
import type { Clock } from '../../core/ports.ts';

/**
 * What may come at once, and then a second: bytes and messages of the largest team several times over, and of all other packets
 * as many as there can be answers to what is said here.
 */
const BYTES = { most: 64 * 1024 * 1024, rate: 1024 * 1024 };
const MESSAGES = { most: 50_000, rate: 5000 };
const OTHERS = { most: 20_000, rate: 2000 };
/** The type of a packet that is a message (MQTT 5, 2.1.2). */
const PUBLISH = 3;
/** Of the length of a packet: four bytes of seven bits (MQTT 5, 1.5.5). */
const LENGTH_BYTES = 4;

/** What may still come, refilled as time goes by. */
function createBudget(clock: Clock, { most, rate }: typeof BYTES) {
  let left = most;
  let at = clock.steady();
  /** False: it is used up. */
  return (amount: number): boolean => {
    const now = clock.steady();
    left = Math.min(most, left + ((now - at) / 1000) * rate) - amount;
    at = now;
    return left >= 0;
  };
}

/**
 * Looks at the bytes of an MQTT stream before anybody parses or keeps them. Answers what is too much, for a person to read, or
 * null. `packetMax`: bytes of a packet; what was asked of a broker it need not heed.
 */
export function createStreamBounds(clock: Clock, packetMax: number): (chunk: Uint8Array) => string | null {
  const mayTakeBytes = createBudget(clock, BYTES);
  const mayTakeMessages = createBudget(clock, MESSAGES);
  const mayTakeOthers = createBudget(clock, OTHERS);
  /** Bytes of the packet that are still to come; null: its length is being read. */
  let rest: number | null = null;
  /** Bytes of the header so far, its type first, and the length that they say. */
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

/** Ends a stream at the first bytes that are too much, before it has them; `onTooMuch` is told why. */
export function boundStream(
  stream: Pick<Duplex, 'push' | 'destroy'>,
  check: (chunk: Uint8Array) => string | null,
  onTooMuch: (why: string) => void,
): void {
  const push = stream.push.bind(stream);
  let isOver = false;
  // What the system hands to a stream goes through this, and from there to whoever reads it.
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
