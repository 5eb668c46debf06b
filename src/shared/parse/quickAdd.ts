import type { TaskDraft } from '../model/task.ts';
import { cleanName } from '../model/project.ts';
import { cleanTags } from '../model/task.ts';
import { formatHours } from '../format/duration.ts';
import { parseDueDay, twoWordDay } from './dueDay.ts';
import { parseDuration } from './duration.ts';
import { overlaps } from './textRange.ts';
import type { TextRange } from './textRange.ts';

/** A part of a line that is not its title. */
export type Token = TextRange & { readonly kind: TokenKind };
export type TokenKind = 'project' | 'tag' | 'estimate' | 'due';

/**
 * The signs of tokens. Each has words, too, as a Russian keyboard lacks the signs. There, `№` is on the key of `#`; before
 * a digit it is the sign of a number, `Договор №12`.
 */
const signs: readonly (readonly [kind: TokenKind, sign: RegExp])[] = [
  ['project', /^(?:#|№(?!\d)|project:|проект:)/iu],
  ['tag', /^(?:@|tag:|метка:|тег:)/iu],
  ['estimate', /^(?:~|est:|оценка:)/iu],
  ['due', /^(?:!|due:|срок:)/iu],
];

/** Words, quoted names, `#"Client X"`, and days that are two words, `!next mon`. */
const parts = new RegExp(
  `(?:#|№|project:|проект:)(?:"[^"]*"|«[^»]*»)|(?:!|due:|срок:)${twoWordDay}(?!\\S)|\\S+`,
  'giu',
);

/** What was understood of a line so far. */
type Details = Omit<TaskDraft, 'title'>;

type Reader = (text: string, said: Details, today: string) => Details | null;

/** What each kind of token adds to a line; null if it is not understood, or was said before. */
const readers: Readonly<Record<TokenKind, Reader>> = {
  project(text, said) {
    const project = said.project === undefined ? cleanName(text.replaceAll(/["«»]/gu, '')) : null;
    return project === null ? null : { project };
  },
  tag(text, { tags = [] }) {
    const more = cleanTags([...tags, text]);
    return more === null ? null : { tags: more };
  },
  estimate(text, said) {
    const estimate = said.estimate === undefined ? parseDuration(text) : null;
    return estimate?.ok && estimate.value > 0 ? { estimate: estimate.value } : null;
  },
  due(text, said, today) {
    const due = said.due === undefined ? parseDueDay(text, today) : null;
    return due === null ? null : { due };
  },
};

/**
 * Reads a task from one line: `Write spec #client-x @deep ~2h !tomorrow`, or with words,
 * `Write spec project:client-x tag:deep est:2h due:tomorrow`, which are there in Russian, too. Project, tags, estimate and
 * due date can be anywhere in it. Everything else is its title, including a second project, estimate or due date, and
 * the parts in `kept`.
 */
export function readQuickAdd(
  line: string,
  today: string,
  kept: readonly TextRange[] = [],
): { readonly draft: TaskDraft; readonly tokens: readonly Token[] } {
  const title: string[] = [];
  const tokens: Token[] = [];
  const said: Details = {};
  for (const { 0: part, index: start } of line.matchAll(parts)) {
    const range = { start, end: start + part.length };
    const [kind, sign] = kept.some((one) => overlaps(one, range))
      ? []
      : (signs.find(([, one]) => one.test(part)) ?? []);
    const more = kind && sign ? readers[kind](part.replace(sign, ''), said, today) : null;
    if (kind && more) {
      Object.assign(said, more);
      tokens.push({ kind, ...range });
    } else title.push(part);
  }
  return { draft: { title: title.join(' '), ...said }, tokens };
}

/** The task that `readQuickAdd` reads from a line. */
export const parseQuickAdd = (line: string, today: string, kept: readonly TextRange[] = []): TaskDraft =>
  readQuickAdd(line, today, kept).draft;

/** The line that `parseQuickAdd` parses into the same draft. */
export function printQuickAdd({ title, project, tags = [], estimate, due }: TaskDraft): string {
  const printed = [
    title,
    project === undefined ? '' : /\s/u.test(project) ? `#"${project}"` : `#${project}`,
    ...tags.map((tag) => `@${tag}`),
    estimate ? `~${formatHours(estimate)}` : '',
    due ? `!${due}` : '',
  ];
  return printed.filter((part) => part !== '').join(' ');
}
