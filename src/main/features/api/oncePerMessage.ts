import type { Message } from './eventLog.ts';

/** Encodes each message once for all listeners of a kind, since they get it one after the other. */
export function oncePerMessage(encode: (message: Message) => Buffer): (message: Message) => Buffer {
  let last: { readonly message: Message; readonly bytes: Buffer } | null = null;
  return (message) => {
    if (last?.message !== message) last = { message, bytes: encode(message) };
    return last.bytes;
  };
}
