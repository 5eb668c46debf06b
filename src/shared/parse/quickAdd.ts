import type { TaskDraft } from '../model/task.ts';
import { cleanName } from '../model/project.ts';
import { cleanTags } from '../model/task.ts';
import { formatHours } from '../format/duration.ts';
import { parseDueDay } from './dueDay.ts';
import { parseDuration } from './duration.ts';

/** Words, or quoted project names: `#"Client X"`. */
const word = /#"[^"]*"|\S+/gu;

/**
 * Parses a task from one line: `Write spec #client-x @deep ~2h !tomorrow`. Project, tags, estimate and due date can be
 * anywhere in it. Everything else stays part of the title, including a second project, estimate or due date.
 */
export function parseQuickAdd(line: string, today: string): TaskDraft {
  const title: string[] = [];
  const tags: string[] = [];
  let project: string | undefined;
  let estimate: number | undefined;
  let due: string | undefined;
  for (const [part] of line.matchAll(word)) {
    const text = part.slice(1);
    const sign = part[0];
    const name = sign === '#' && project === undefined ? cleanName(text.replaceAll('"', '')) : null;
    const duration = sign === '~' && estimate === undefined ? parseDuration(text) : null;
    const day = sign === '!' && due === undefined ? parseDueDay(text, today) : null;
    const tag = sign === '@' ? cleanTags([...tags, text]) : null;
    if (name !== null) project = name;
    else if (duration?.ok && duration.value > 0) estimate = duration.value;
    else if (day !== null) due = day;
    else if (tag !== null) tags.splice(0, tags.length, ...tag);
    else title.push(part);
  }
  return {
    title: title.join(' '),
    ...(project === undefined ? {} : { project }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(estimate === undefined ? {} : { estimate }),
    ...(due === undefined ? {} : { due }),
  };
}

/** The line that `parseQuickAdd` parses into the same draft. */
export function printQuickAdd({ title, project, tags = [], estimate, due }: TaskDraft): string {
  const parts = [
    title,
    project === undefined ? '' : /\s/u.test(project) ? `#"${project}"` : `#${project}`,
    ...tags.map((tag) => `@${tag}`),
    estimate ? `~${formatHours(estimate)}` : '',
    due ? `!${due}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
