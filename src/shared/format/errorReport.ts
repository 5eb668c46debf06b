/** How an error was caught. `drawing`: by an error boundary around a part of a page. */
export type ErrorKind = 'error' | 'rejection' | 'drawing';

/** What is logged of an error. Never its message, which may quote titles or notes. */
export type ErrorReport = {
  readonly kind: ErrorKind;
  /** The class of the error: `RangeError`. */
  readonly name: string;
  /** Its code, such as `SQLITE_FULL`; null if it has none. */
  readonly code: string | null;
  /** Its stack, the innermost call first, each line matching `FRAME`: `at draw (index.js:12:7)`. */
  readonly frames: readonly string[];
};

export const ERROR_NAME = /^[A-Za-z]\w{0,59}$/u;
export const ERROR_CODE = /^[A-Z][A-Z0-9_]{0,59}$/u;
export const FRAME = /^at (?:[\w$.<># ]{1,80} )?\([\w.-]{1,100}:\d{1,7}:\d{1,7}\)$/u;
export const FRAMES_MAX = 30;

/** A line of a stack in V8's format, with or without the function: `at new Task (app://stint/assets/index.js:1:2)`. */
const STACK_LINE = /^\s*at (?:(.{1,80}?) \()?((?:app:|file:|node:|https?:|\/|[A-Za-z]:\\).*?)\)?$/u;
/** The file and position of a line, without the folders, which may contain the person's name. */
const PLACE = /([\w.-]+:\d+:\d+)$/u;
/** In production builds, React's own messages are numbers. */
const REACT = /^Minified React error #(\d+);/u;

/** The report of a thrown value. `components`: React's component stack. */
export function describeError(kind: ErrorKind, thrown: unknown, components = ''): ErrorReport {
  if (!(thrown instanceof Error)) return { kind, name: typeof thrown, code: null, frames: framesOf(components) };
  const { name } = thrown;
  return {
    kind,
    name: ERROR_NAME.test(name) ? name : 'Error',
    code: codeOf(thrown),
    frames: framesOf(`${callsOf(thrown)}\n${components}`),
  };
}

/**
 * The calls in the stack of an error. It begins with the message, whose lines could look like calls; if the message was
 * changed since, nobody knows where it ends, and nothing is kept.
 */
function callsOf({ message, stack = '' }: Error): string {
  const start = stack.indexOf(message);
  return start === -1 ? '' : stack.slice(start + message.length);
}

function codeOf(error: Error & { readonly code?: unknown }): string | null {
  const react = REACT.exec(error.message)?.[1];
  if (react !== undefined) return `REACT_${react}`;
  return typeof error.code === 'string' && ERROR_CODE.test(error.code) ? error.code : null;
}

function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, call = '', path = ''] = STACK_LINE.exec(line) ?? [];
      const place = `(${PLACE.exec(path)?.[1]})`;
      // Programs choose the names of functions, but never the position.
      return [`at ${call} ${place}`, `at ${place}`].filter((frame) => FRAME.test(frame)).slice(0, 1);
    })
    .slice(0, FRAMES_MAX);
}

/** The report as text: the error on one line, followed by its stack. */
export const printReport = ({ kind, name, code, frames }: ErrorReport): string =>
  [[name, code, `(${kind})`].filter(Boolean).join(' '), ...frames.map((frame) => `    ${frame}`)].join('\n');
