import type { Command } from '../commands/command.ts';
import type { MessageId } from '../i18n/catalogue.ts';
import { cleanLine } from '../model/cleanText.ts';
import type { TaskId } from '../model/ids.ts';
import { cleanTags } from '../model/task.ts';
import { parseQuickAdd } from '../parse/quickAdd.ts';
import { resolved, unresolved } from './ask.ts';
import type { Ask, KnownTask, Resolved, Says } from './ask.ts';
import { isProblem, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { allTasks, doneTasks, findTask, openTasks } from './taskName.ts';
import type { Among } from './taskName.ts';
import { lineOf, titledLine } from './verb.ts';
import type { Form, Given } from './verb.ts';

/** Says a message about a task. */
const saysTitle =
  (id: MessageId, title: string): Says =>
  ({ t }) =>
    t(id, { title: cleanLine(title) });

/** Reads the name of a task, and makes a command of the one it means. */
export const ofTask =
  (among: Among, make: (task: KnownTask) => Resolved): Form['read'] =>
  ({ verb, words }) => {
    const name = lineOf(words, 'needs-task', verb);
    return typeof name === 'string' ? askTask(name, among, make) : name;
  };

function askTask(name: string, among: Among, make: (task: KnownTask) => Resolved): Ask {
  return {
    needs: 'tasks',
    resolve(tasks) {
      const task = findTask(name, tasks, among);
      return isProblem(task) ? unresolved(task) : make(task);
    },
  };
}

const change = (type: 'completeTask' | 'reopenTask' | 'deleteTask', says: MessageId, among: Among): Form => ({
  args: 'args.task',
  completes: 'titles',
  read: ofTask(among, ({ id, title }) => resolved({ type, taskId: id }, saysTitle(says, title))),
});

function readAdd(given: Given): Ask | Problem {
  const line = titledLine(given);
  if (typeof line !== 'string') return line;
  return {
    needs: 'day',
    resolve: (day) => resolved({ type: 'addTasks', tasks: [parseQuickAdd(line, day)] }, saysTitle('cli.added', line)),
  };
}

/** `@tag` puts one on, `-tag` or `-@tag` takes one off; what is neither names the task. */
function readTag({ verb, words }: Given): Ask | Problem {
  const isOff = (word: string): boolean => /^-@?[^\s-]/u.test(word);
  const isOn = (word: string): boolean => word.startsWith('@');
  const name = lineOf(
    words.filter((word) => !isOn(word) && !isOff(word)),
    'needs-task',
    verb,
  );
  if (typeof name !== 'string') return name;
  const on = words.filter(isOn);
  const off = words.filter(isOff).map((word) => word.slice(1).replace(/^@/u, '').toLocaleLowerCase());
  if (on.length + off.length === 0) return problem('needs-tags', verb);
  return askTask(name, openTasks, (task) => {
    const tags = cleanTags([...task.tags.filter((tag) => !off.includes(tag.toLocaleLowerCase())), ...on]);
    return tags === null
      ? unresolved(problem('tags', on.join(' ')))
      : resolved(tagged(task.id, tags), says(task, tags));
  });
}

const tagged = (taskId: TaskId, tags: readonly string[]): Command => ({ type: 'changeTask', taskId, fields: { tags } });

const says =
  ({ title }: KnownTask, tags: readonly string[]): Says =>
  () =>
    cleanLine([title, ...tags.map((tag) => `@${tag}`)].join(' '));

export const taskVerbs = {
  add: { args: 'args.line', read: readAdd },
  tag: { args: 'args.tag', completes: 'titles', read: readTag },
  done: change('completeTask', 'cli.done', openTasks),
  reopen: change('reopenTask', 'cli.reopened', doneTasks),
  rm: change('deleteTask', 'cli.removed', allTasks),
} as const satisfies Readonly<Record<string, Form>>;
