/**
 * The answer to words: frames of a letter, the length of the content (32 bits, the first byte is the highest), and the
 * content. The connection ends after the frame that says how the client is to exit.
 */
export const frameTypes = {
  /** For standard output. */
  out: 'o',
  /** For standard error. */
  error: 'e',
  /** The exit code, one byte. */
  exit: 'x',
  /** From now on, if Stint goes away: this is printed, and the same is asked again once it is back. */
  wait: 'w',
} as const;

export type FrameType = keyof typeof frameTypes;
export type Frame = { readonly type: string; readonly content: Buffer };

const HEAD = 5;
/** The bytes of a frame's content, at most. */
export const FRAME_MAX = 64 * 1024;

/** A frame as bytes. */
export function printFrame(type: FrameType, content: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD);
  head.write(frameTypes[type], 'latin1');
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

/** Thrown where what comes is no answer of Stint's. */
export class BadFrame extends Error {
  override name = 'BadFrame';
}

/** Takes a stream apart into frames. @throws BadFrame */
export function createFrameReader(): (part: Buffer) => Frame[] {
  let rest: Buffer = Buffer.alloc(0);
  return (part) => {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    const frames: Frame[] = [];
    while (rest.length >= HEAD) {
      const length = rest.readUInt32BE(1);
      if (length > FRAME_MAX) throw new BadFrame();
      if (rest.length < HEAD + length) break;
      frames.push({ type: rest.toString('latin1', 0, 1), content: rest.subarray(HEAD, HEAD + length) });
      rest = rest.subarray(HEAD + length);
    }
    return frames;
  };
}
