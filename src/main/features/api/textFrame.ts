/** The first byte of a text message in one frame, and the lengths from which on more bytes say how long it is (RFC 6455, 5.2). */
const WHOLE_TEXT = 0x81;
const MEDIUM = 126;
const LONG = 2 ** 16;

/** A text message of a server, as the bytes that a WebSocket sends. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < MEDIUM ? 2 : length < LONG ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = WHOLE_TEXT;
  frame[1] = head === 2 ? length : head === 4 ? MEDIUM : MEDIUM + 1;
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, head, 'utf8');
  return frame;
}
