import { dateOf } from '#shared/commandLine/day.ts';
import { passes } from '#shared/commandLine/filter.ts';
import { helpText } from '#shared/commandLine/help.ts';
import { exitCodes } from '#shared/commandLine/problem.ts';
import type { Reading, Style } from '#shared/commandLine/readings.ts';
import type { ApiEntries, ApiState, ApiTasks } from '#shared/contract/api.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import type { Clock } from '../main/core/ports.ts';
import type { ApiPlace } from '../main/features/api/place.ts';
import { askFor, Misused } from './client.ts';
import { completion } from './completion.ts';
import { entryLine, listText, logText, statusLine, statusText, taskLine, wrongField } from './show.ts';
import { watch } from './watch.ts';

/** What an answer is made of. */
export type Needs = {
  readonly place: ApiPlace;
  readonly clock: Clock;
  readonly t: Translate;
  /** How times of day are written (BCP 47 tag). */
  readonly region: string;
  /** The version of this Stint. */
  readonly version: () => string;
};

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
const printJson = (value: unknown): void => print(JSON.stringify(value));

/** Prints what was asked for. Returns the exit code. @throws NotThere, Refused, Misused */
export async function answer(asked: Reading, needs: Needs): Promise<number> {
  const { place, clock, t, region, version } = needs;
  if ('style' in asked) checkTemplate(asked.style, asked.kind === 'log', t);
  switch (asked.kind) {
    case 'help':
      return done(print(helpText(t)));
    case 'version':
      return done(print(`Stint ${version()}`));
    case 'completion':
      return done(print(completion[asked.shell]));
    case 'status':
      return printStatus(await askFor<ApiState>(place, '/v1/state'), asked.style, t);
    case 'watch':
      return await watch(place, asked.style, clock, t, {
        isTTY: process.stdout.isTTY,
        write: (text) => void process.stdout.write(text),
      });
    case 'list': {
      const all = await askFor<ApiTasks>(place, '/v1/tasks');
      return done(printList({ ...all, tasks: all.tasks.filter((task) => passes(asked.filter, task)) }, asked.style, t));
    }
    case 'log': {
      const date = dateOf(asked.day, (await askFor<ApiState>(place, '/v1/state')).day);
      const all = await askFor<ApiEntries>(place, `/v1/entries?day=${date}`);
      const entries = all.entries.filter((entry) => passes(asked.filter, entry));
      return done(printLog({ ...all, entries }, asked.style, region, t));
    }
    default:
      return assertNever(asked);
  }
}

const done = (_printed: void): number => 0;

/** @throws Misused where a template names a field that there is none of */
function checkTemplate(style: Style, ofEntries: boolean, t: Translate): void {
  const word = style.as === 'format' ? wrongField(style.template, ofEntries) : null;
  if (word !== null) throw new Misused(t('cli.field', { word }));
}

export function printStatus(state: ApiState, style: Style, t: Translate): number {
  if (style.as === 'json') printJson(state);
  else if (style.as === 'format') print(statusLine(state, style, state.server_now));
  else print(statusText(state, state.server_now, t));
  return state.active.length > 0 ? 0 : exitCodes.nothingRunning;
}

function printList(all: ApiTasks, style: Style, t: Translate): void {
  if (style.as === 'json') return printJson(all);
  if (style.as === 'text') return print(listText(all, t));
  for (const task of all.tasks) if (task.state === 'open') print(taskLine(style, task, all, all.server_now));
  return undefined;
}

function printLog(all: ApiEntries, style: Style, region: string, t: Translate): void {
  if (style.as === 'json') return printJson(all);
  if (style.as === 'text') return print(logText(all, region, t));
  for (const entry of all.entries) print(entryLine(style, entry, all, region));
  return undefined;
}
