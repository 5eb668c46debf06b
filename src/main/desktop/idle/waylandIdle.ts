import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { isAbsolute, join } from 'node:path';
import type { Disposable } from '../../core/ports.ts';
import { decode, encode, readGlobal } from './waylandWire.ts';
import type { WireMessage } from './waylandWire.ts';

/** What the compositor offers. */
type Global = ReturnType<typeof readGlobal>;

/** `name`, `of`, `version`: how it is bound; `request`: the arguments of its request for a timeout, without the new id. */
type Notifier = Global & { readonly opcode: number; request(seat: number, timeout: number): readonly number[] };

type Options = {
  /** How long without input is told, ms. */
  readonly timeout: number;
  /** There was no input for that long, or there is input again. */
  readonly onIdle: (isIdle: boolean) => void;
  /** The compositor ended the connection. */
  readonly onLost: () => void;
};

/** `protocol`: the one by which the compositor tells. */
type Watch = Disposable & { readonly protocol: string };

/** Objects of the connection: the first is given, the others are numbered as they are created. */
const DISPLAY = 1;
const REGISTRY = 2;
const SYNC = 3;
const SEAT = 4;
const NOTIFIER = 5;
const NOTIFICATION = 6;

/**
 * The protocols by which compositors tell of idle time, best first. From its second version on, ext-idle-notify can leave
 * out of account that a film keeps the screen on. The last one is what wlroots before 0.16 and Plasma 5 have.
 */
function notifierOf(globals: readonly Global[]): Notifier | null {
  const ext = globals.find(({ of }) => of === 'ext_idle_notifier_v1');
  if (ext) {
    const version = Math.min(ext.version, 2);
    // The request that version 2 added has the opcode after that of version 1.
    return { ...ext, version, opcode: version, request: (seat, timeout) => [timeout, seat] };
  }
  const kde = globals.find(({ of }) => of === 'org_kde_kwin_idle');
  return kde ? { ...kde, version: 1, opcode: 0, request: (seat, timeout) => [seat, timeout] } : null;
}

/** Where the compositor listens; null: the environment names none. */
export function waylandSocket(env: NodeJS.ProcessEnv): string | null {
  const display = env['WAYLAND_DISPLAY'];
  if (!display || isAbsolute(display)) return display || null;
  const folder = env['XDG_RUNTIME_DIR'];
  return folder ? join(folder, display) : null;
}

/** Calls `hears` with each message that arrives. */
function listen(socket: Socket, hears: (message: WireMessage) => void): void {
  let bytes: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    const { messages, rest } = decode(Buffer.concat([bytes, chunk]));
    bytes = rest;
    messages.forEach(hears);
  });
}

/**
 * Has the compositor at a socket tell when there is no input. Resolves with what ends it once the compositor was asked;
 * with null where it has no protocol for that, or cannot be reached.
 */
export function watchWaylandIdle(path: string, { timeout, onIdle, onLost }: Options): Promise<Watch | null> {
  const socket = connect(path);
  const globals: Global[] = [];
  let isAsked = false;
  return new Promise((done) => {
    const dispose = (): void => void socket.removeAllListeners('close').destroy();
    /** Binds the first seat and what tells of it. */
    function ask(): void {
      const seat = globals.find(({ of }) => of === 'wl_seat');
      const notifier = notifierOf(globals);
      if (!seat || !notifier) return (dispose(), done(null));
      socket.write(encode(REGISTRY, 0, seat.name, seat.of, 1, SEAT));
      socket.write(encode(REGISTRY, 0, notifier.name, notifier.of, notifier.version, NOTIFIER));
      socket.write(encode(NOTIFIER, notifier.opcode, NOTIFICATION, ...notifier.request(SEAT, timeout)));
      isAsked = true;
      return done({ dispose, protocol: notifier.of });
    }
    socket.on('error', () => {}).on('close', () => (isAsked ? onLost() : done(null)));
    listen(socket, ({ object, opcode, body }) => {
      if (object === REGISTRY && opcode === 0) globals.push(readGlobal(body));
      else if (object === SYNC) ask();
      // In both protocols the first event is that of idleness, and the second of its end.
      else if (object === NOTIFICATION) onIdle(opcode === 0);
      // Its other event says that an object is gone.
      else if (object === DISPLAY && opcode === 0) socket.destroy();
    });
    // The registry tells all there is before what was asked after it.
    socket.write(encode(DISPLAY, 1, REGISTRY));
    socket.write(encode(DISPLAY, 0, SYNC));
  });
}
