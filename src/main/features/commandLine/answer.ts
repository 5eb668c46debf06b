import { completion } from '#shared/commandLine/completion.ts';
import { dateOf } from '#shared/commandLine/day.ts';
import { passes } from '#shared/commandLine/filter.ts';
import { helpText } from '#shared/commandLine/help.ts';
import { exitCodes, problem } from '#shared/commandLine/problem.ts';
import type { Problem } from '#shared/commandLine/problem.ts';
import type { Reading, Style } from '#shared/commandLine/readings.ts';
import type { ApiEntries, ApiState, ApiTasks } from '#shared/contract/api.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import type { Running } from './running.ts';
import { entryLine, listText, logText, statusLine, statusText, taskLine, wrongField } from './show.ts';
import type { Terminal } from './terminal.ts';
import { watch } from './watch.ts';

/** What is answered from. */
type Answering = {
  /** Null: there is none, and only what needs none is asked for. */
  readonly running: Running | null;
  readonly version: string;
  /** Diagnostics as text. */
  readonly diagnose: () => Promise<string>;
};

type StyledReading = Extract<Reading, { readonly style: Style }>;

/**
 * Prints what was asked for. Returns the exit code, or what is wrong with the words.
 * @throws StoreError
 */
export async function answer(
  asked: Reading,
  terminal: Terminal,
  { running, version, diagnose }: Answering,
): Promise<number | Problem> {
  const { t, print, columns } = terminal;
  if ('style' in asked) return running ? await answerStyled(asked, terminal, running) : exitCodes.notThere;
  switch (asked.kind) {
    case 'help':
      await print(`${helpText(t, columns)}\n`);
      return 0;
    case 'version':
      await print(`Stint ${version}\n`);
      return 0;
    case 'diagnose':
      await print(await diagnose());
      return 0;
    case 'completion':
      await print(`${completion[asked.shell]}\n`);
      return 0;
    default:
      return assertNever(asked);
  }
}

/** @throws StoreError */
async function answerStyled(asked: StyledReading, terminal: Terminal, running: Running): Promise<number | Problem> {
  const { style } = asked;
  const wrong = style.as === 'format' ? wrongField(style.template, asked.kind === 'log') : null;
  if (wrong !== null) return problem('field', wrong);
  switch (asked.kind) {
    case 'status':
      return await printStatus(running.state(), style, terminal);
    case 'watch':
      return await watch(running, style, terminal);
    case 'list': {
      const all = running.tasks();
      await printList({ ...all, tasks: all.tasks.filter((task) => passes(asked.filter, task)) }, style, terminal);
      return 0;
    }
    case 'log': {
      const all = running.entries(dateOf(asked.day, running.state().day));
      const entries = all.entries.filter((entry) => passes(asked.filter, entry));
      await printLog({ ...all, entries }, style, terminal);
      return 0;
    }
    default:
      return assertNever(asked);
  }
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Prints what runs. Returns the exit code. */
export async function printStatus(state: ApiState, style: Style, { t, print }: Terminal): Promise<number> {
  if (style.as === 'json') await print(json(state));
  else if (style.as === 'format') await print(`${statusLine(state, style, state.server_now)}\n`);
  else await print(`${statusText(state, state.server_now, t)}\n`);
  return state.active.length > 0 ? 0 : exitCodes.nothingRunning;
}

async function printList(all: ApiTasks, style: Style, { t, print }: Terminal): Promise<void> {
  if (style.as === 'json') return await print(json(all));
  if (style.as === 'text') return await print(`${listText(all, t)}\n`);
  const open = all.tasks.filter(({ state }) => state === 'open');
  return await print(open.map((task) => `${taskLine(style, task, all, all.server_now)}\n`).join(''));
}

async function printLog(all: ApiEntries, style: Style, { t, region, print }: Terminal): Promise<void> {
  if (style.as === 'json') return await print(json(all));
  if (style.as === 'text') return await print(`${logText(all, region, t)}\n`);
  return await print(all.entries.map((entry) => `${entryLine(style, entry, all, region)}\n`).join(''));
}
