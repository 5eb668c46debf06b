import { parseArgs } from 'node:util';
import { escapes, isEscape } from './escape.ts';
import type { Escape } from './escape.ts';
import { assertNever } from '#shared/model/assertNever.ts';

/** How an answer is written: for people, as the JSON of the feed, or by a template. */
export type Style =
  | { readonly as: 'text' }
  | { readonly as: 'json' }
  /** `escape`: the program that what is filled in is for; null: a terminal, or one that takes text as it is. */
  | { readonly as: 'format'; readonly template: string; readonly escape: Escape | null };

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export type Wish =
  | { readonly kind: 'help' }
  | { readonly kind: 'completion'; readonly shell: Shell }
  | { readonly kind: 'status' | 'watch' | 'list'; readonly style: Style }
  /** `day`: a date, `today` or `yesterday`. */
  | { readonly kind: 'log'; readonly day: string; readonly style: Style }
  | { readonly kind: 'start' | 'add'; readonly line: string }
  /** A title or the beginning of one, a number, or `-`: what ran before. */
  | { readonly kind: 'switch'; readonly what: string }
  | { readonly kind: 'stop' | 'toggle' | 'resume' };

export type Words = { readonly wish: Wish; readonly dataDir: string | null; readonly launch: boolean };

/** What was not understood; its text is `cli.<code>`. */
export type Misunderstood = {
  readonly code:
    | 'unknown'
    | 'option'
    | 'needs-line'
    | 'needs-task'
    | 'needs-shell'
    | 'needs-escape'
    | 'too-much'
    | 'one-style';
  readonly word: string;
};

const options = {
  help: { type: 'boolean', short: 'h' },
  launch: { type: 'boolean' },
  json: { type: 'boolean' },
  format: { type: 'string' },
  escape: { type: 'string' },
  'user-data-dir': { type: 'string' },
} as const;

/** Commands, and whether each is written in a style and takes words behind it. */
export const commands = {
  status: { styled: true, takes: 'nothing' },
  watch: { styled: true, takes: 'nothing' },
  list: { styled: true, takes: 'nothing' },
  log: { styled: true, takes: 'perhaps' },
  start: { styled: false, takes: 'line' },
  add: { styled: false, takes: 'line' },
  switch: { styled: false, takes: 'task' },
  stop: { styled: false, takes: 'nothing' },
  toggle: { styled: false, takes: 'nothing' },
  resume: { styled: false, takes: 'nothing' },
  completion: { styled: false, takes: 'shell' },
} as const;

export type CommandName = keyof typeof commands;

const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);
const isShell = (word: string): word is Shell => (shells as readonly string[]).includes(word);

/** Reads the words behind the program's name. Never throws. */
export function readWords(argv: readonly string[]): Words | Misunderstood {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const odd = tokens.find((token) => token.kind === 'option' && !isKnown(token));
  if (odd?.kind === 'option') return { code: 'option', word: odd.rawName };
  const { help, json, format, escape } = values;
  const [name = 'status', ...rest] = positionals;
  const common = { dataDir: asText(values['user-data-dir']), launch: values.launch === true };
  if (help === true || name === 'help') return { wish: { kind: 'help' }, ...common };
  if (!isCommand(name)) return { code: 'unknown', word: name };
  const template = asText(format);
  if (json === true && template !== null) return { code: 'one-style', word: name };
  const isStyled = json === true || template !== null;
  if (isStyled && !commands[name].styled) return { code: 'option', word: json === true ? '--json' : '--format' };
  const program = asText(escape);
  if (program !== null && template === null) return { code: 'option', word: '--escape' };
  if (program !== null && !isEscape(program)) return { code: 'needs-escape', word: Object.keys(escapes).join(', ') };
  const style: Style =
    template !== null ? { as: 'format', template, escape: program } : { as: json === true ? 'json' : 'text' };
  const wish = wishOf(name, rest, style);
  return 'code' in wish ? wish : { wish, ...common };
}

const asText = (value: string | boolean | undefined): string | null => (typeof value === 'string' ? value : null);

/** Known, and with a value exactly where it takes one. */
const isKnown = ({ name, value }: { readonly name: string; readonly value?: string | undefined }): boolean =>
  Object.hasOwn(options, name) && (options[name as keyof typeof options].type === 'string') === (value !== undefined);

function wishOf(name: CommandName, rest: readonly string[], style: Style): Wish | Misunderstood {
  const words = rest.join(' ').trim();
  switch (name) {
    case 'start':
    case 'add':
      return words === '' ? { code: 'needs-line', word: name } : { kind: name, line: words };
    case 'switch':
      return words === '' ? { code: 'needs-task', word: name } : { kind: name, what: words };
    case 'completion':
      return isShell(words) ? { kind: name, shell: words } : { code: 'needs-shell', word: shells.join(', ') };
    case 'log':
      return rest.length > 1 ? { code: 'too-much', word: name } : { kind: name, day: words || 'today', style };
    case 'status':
    case 'watch':
    case 'list':
      return rest.length > 0 ? { code: 'too-much', word: name } : { kind: name, style };
    case 'stop':
    case 'toggle':
    case 'resume':
      return rest.length > 0 ? { code: 'too-much', word: name } : { kind: name };
    default:
      return assertNever(name);
  }
}
