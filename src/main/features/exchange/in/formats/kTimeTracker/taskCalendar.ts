import type { Row } from '../../format.ts';
import { entryRow, noWork, refuse, runningRow } from '../../rows.ts';
import { readComponents } from '../calendar/components.ts';
import type { Component } from '../calendar/components.ts';
import { propertyOf, timeOf, valueOf, valuesOf } from '../calendar/events.ts';
import { placeInTree } from './taskPath.ts';

/** How many levels of tasks are followed; a damaged file may have a circle. */
const LEVELS_MAX = 100;

type Tasks = ReadonlyMap<string, Component>;

const parentOf = (component: Component): string => valueOf(component, 'RELATED-TO');

/** A task's summary and those of the tasks above it, the topmost first. */
function pathOf(task: Component | undefined, tasks: Tasks): readonly string[] {
  const path = new Set<Component>();
  for (let next = task; next && !path.has(next) && path.size < LEVELS_MAX; next = tasks.get(parentOf(next))) {
    path.add(next);
  }
  return [...path].map((one) => valueOf(one, 'SUMMARY').trim()).toReversed();
}

/** Subtracted time is stored as an event with a negative length; there is no such entry. */
const isSubtraction = (event: Component): boolean =>
  ['X-KDE-KTIMETRACKER-DURATION', 'X-KDE-KARM-DURATION'].some((name) => Number(valueOf(event, name)) < 0);

function eventRow(event: Component, tasks: Tasks): Row {
  const { line } = event;
  if (!event.isSound) return refuse(line, 'unreadable-row');
  if (isSubtraction(event)) return refuse(line, 'impossible-duration');
  const task = tasks.get(parentOf(event));
  const path = task ? pathOf(task, tasks) : [valueOf(event, 'SUMMARY')];
  const note = valuesOf(event, 'COMMENT').join('\n');
  const what = { ...noWork, ...placeInTree(path), note, id: valueOf(event, 'UID') || null };
  const start = timeOf(event, 'DTSTART', 'no-start');
  // The event of a timer that runs is stored when it starts, without an end.
  if (!propertyOf(event, 'DTEND')) return runningRow(line, start, what);
  return entryRow(line, start, timeOf(event, 'DTEND', 'no-end'), what);
}

/** A task that nothing else mentions. Its totals are not time: nobody knows of when. */
function taskRow(task: Component, tasks: Tasks): Row {
  return {
    kind: 'task',
    line: task.line,
    ...placeInTree(pathOf(task, tasks)),
    client: '',
    notes: valueOf(task, 'DESCRIPTION'),
    tags: [],
    isDone: Number(valueOf(task, 'PERCENT-COMPLETE')) === 100,
    estimate: null,
    due: null,
  };
}

/** Reads the tasks and events of KTimeTracker's calendar. Events name their task by its UID. */
export function* readTaskCalendar(text: string): Iterable<Row> {
  const components = [...readComponents(text)];
  const tasks: Tasks = new Map(
    components.filter(({ kind }) => kind === 'VTODO').map((task) => [valueOf(task, 'UID'), task]),
  );
  const mentioned = new Set(components.map(parentOf));
  for (const component of components) {
    if (component.kind === 'VEVENT') yield eventRow(component, tasks);
    else if (!component.isSound) yield refuse(component.line, 'unreadable-row');
    else if (!mentioned.has(valueOf(component, 'UID'))) yield taskRow(component, tasks);
  }
}
