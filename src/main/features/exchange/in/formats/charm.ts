import { Unreadable } from '../format.ts';
import type { Format, Input, Row, When } from '../format.ts';
import { readXml, rootOf } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { refuse } from '../rows.ts';

type Task = { readonly name: string; readonly parent: string };

/** Ids of parents that no task has, and circles of parents, end the way up. */
const LEVELS_MAX = 100;

/** What a task is called, and the name of the task at the top of its tree, if that is another one. */
function placeOf(id: string, tasks: ReadonlyMap<string, Task>): { readonly title: string; readonly project: string } {
  const task = tasks.get(id);
  let top = task;
  for (let level = 0; level < LEVELS_MAX && top !== undefined; level++) {
    const above = tasks.get(top.parent);
    if (above === undefined) break;
    top = above;
  }
  return { title: task?.name ?? '', project: top === task ? '' : (top?.name ?? '') };
}

/** Charm writes UTC without saying so, and reads it as UTC. */
const whenOf = (text: string): When | null => {
  const [date = '', time = ''] = text.replace(/Z$/u, '').split('T');
  return text === '' ? null : { date, time, zone: 'UTC' };
};

function rowOf({ line, attributes, text }: XmlElement, tasks: ReadonlyMap<string, Task>): Row {
  const { eventid = '', taskid = '', start = '', end = '' } = attributes;
  const work = { ...placeOf(taskid, tasks), client: '', note: text.trim(), tags: [], billable: null };
  // Each computer counts its events from 1, so the start tells them apart.
  const found = { line, ...work, id: eventid === '' ? null : `${eventid} ${start}` };
  const [from, until] = [whenOf(start), whenOf(end)];
  if (from === null) return refuse(line, 'no-start');
  if (until === null) return { kind: 'running', ...found, start: from };
  return { kind: 'entry', ...found, start: from, end: until, duration: null };
}

/** Weekly reports, which have only sums, and lists of tasks have a root of their own. */
const [DATABASE, REPORT] = ['charmdatabase', 'charmreport'];

/** The tasks come before the events in the file. */
function* read({ text }: Input): Generator<Row> {
  if (rootOf(text ?? '') === REPORT) throw new Unreadable('not-a-time-report');
  const tasks = new Map<string, Task>();
  for (const element of readXml(text ?? '')) {
    const { taskid, parentid = '' } = element.attributes;
    if (element.name === 'task' && taskid !== undefined)
      tasks.set(taskid, { name: element.text.trim(), parent: parentid });
    if (element.name === 'event') yield rowOf(element, tasks);
  }
}

function recognises({ text }: Input): boolean {
  const root = rootOf(text ?? '');
  return root === DATABASE || root === REPORT;
}

/** The database export of Charm, in XML. */
export const charm: Format = { id: 'charm', recognises, read };
