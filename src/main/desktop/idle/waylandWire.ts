import { endianness } from 'node:os';

/** A message of the Wayland wire protocol: of or to an object, which one of its requests or events, and its arguments. */
export type WireMessage = { readonly object: number; readonly opcode: number; readonly body: Buffer };

/** An argument: an integer, object or new id; or a string. Nothing else is sent here. */
type Argument = number | string;

const WORD = 4;
const HEADER = 2 * WORD;
const isLittle = endianness() === 'LE';

/** Integers are in the byte order of the computer. */
const readWord = (buffer: Buffer, at: number): number => (isLittle ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at));

function word(value: number): Buffer {
  const buffer = Buffer.alloc(WORD);
  if (isLittle) buffer.writeUInt32LE(value);
  else buffer.writeUInt32BE(value);
  return buffer;
}

const padded = (length: number): number => Math.ceil(length / WORD) * WORD;

/** A string is its length with the zero byte at its end, and its bytes, filled up to words. */
function text(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`);
  return Buffer.concat([word(bytes.length), bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]);
}

/** Encodes a request of an object. */
export function encode(object: number, opcode: number, ...values: readonly Argument[]): Buffer {
  const body = Buffer.concat(values.map((value) => (typeof value === 'number' ? word(value) : text(value))));
  return Buffer.concat([word(object), word(((HEADER + body.length) << 16) | opcode), body]);
}

/** Takes the complete messages off the bytes that arrived; `rest`: those of a message that is not complete yet. */
export function decode(bytes: Buffer): { readonly messages: readonly WireMessage[]; readonly rest: Buffer } {
  const messages: WireMessage[] = [];
  let rest = bytes;
  while (rest.length >= HEADER) {
    const second = readWord(rest, WORD);
    // A size below that of a header is no message; taken as one, it would be read for ever.
    const size = Math.max(HEADER, second >>> 16);
    if (rest.length < size) break;
    messages.push({ object: readWord(rest, 0), opcode: second & 0xffff, body: rest.subarray(HEADER, size) });
    rest = rest.subarray(size);
  }
  return { messages, rest };
}

/** Reads the arguments of the registry's `global`: the name by which it is bound, its interface and its version. */
export function readGlobal(body: Buffer): { readonly name: number; readonly of: string; readonly version: number } {
  const length = readWord(body, WORD);
  return {
    name: readWord(body, 0),
    of: body.toString('utf8', HEADER, HEADER + length - 1),
    version: readWord(body, HEADER + padded(length)),
  };
}
