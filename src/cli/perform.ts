import type { ApiDone, ApiEntries, ApiState, ApiTasks } from '#shared/contract/api.ts';
import { cleanLine } from '#shared/model/cleanText.ts';
import type { Command } from '#shared/commands/command.ts';
import { addDays, isDate } from '#shared/time/date.ts';
import { parseQuickAdd } from '#shared/parse/quickAdd.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Clock } from '../main/core/ports.ts';
import type { ApiPlace } from '../main/features/api/place.ts';
import { askFor, Misused, Refused } from './client.ts';
import { completion } from './completion.ts';
import { fill, listText, logText, meantBy, statusLine, statusText, wrongField } from './show.ts';
import { watch } from './watch.ts';
import type { Style, Wish } from './words.ts';

type Needs = {
  readonly place: ApiPlace;
  readonly clock: Clock;
  readonly t: Translate;
  /** BCP 47 tag of how times of day are written. */
  readonly region: string;
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const printJson = (value: unknown): void => print(JSON.stringify(value));

/** Does what was asked for, and prints what it came to. @throws NotThere, Refused, Misused */
export async function perform(wish: Wish, needs: Needs): Promise<void> {
  const { place, clock, t, region } = needs;
  const state = () => askFor<ApiState>(place, '/v1/state');
  const tasks = () => askFor<ApiTasks>(place, '/v1/tasks');
  const send = (intent: Command) => askFor<ApiDone>(place, '/v1/commands', intent);
  const draft = async (line: string) => parseQuickAdd(line, (await state()).day);
  const tell = async () => printStatus(await state(), { as: 'text' }, t);
  const style = 'style' in wish ? wish.style : null;
  const wrong = style?.as === 'format' ? wrongField(style.template) : null;
  if (wrong !== null) throw new Misused(t('cli.field', { word: wrong }));

  switch (wish.kind) {
    case 'help':
      return print(t('cli.usage'));
    case 'completion':
      return print(completion[wish.shell]);
    case 'status':
      return printStatus(await state(), wish.style, t);
    case 'watch':
      return await watch(place, wish.style, clock, t, {
        isTTY: process.stdout.isTTY,
        write: (text) => void process.stdout.write(text),
      });
    case 'list':
      return printList(await tasks(), wish.style, t);
    case 'log': {
      const day = await dayOf(wish.day, state, t);
      return printLog(await askFor<ApiEntries>(place, `/v1/entries?day=${day}`), wish.style, region, t);
    }
    case 'start':
      await send({ type: 'startTitle', ...(await draft(wish.line)) });
      return await tell();
    case 'add':
      await send({ type: 'addTasks', tasks: [await draft(wish.line)] });
      return print(t('cli.added', { title: cleanLine(wish.line) }));
    case 'switch': {
      const found = meantBy(wish.what, (await tasks()).tasks);
      const [task] = found;
      if (!task) throw new Refused(t('cli.no-such-task', { word: wish.what }));
      if (found.length > 1) {
        const which = found.map(({ id, title }) => `  ${id} ${title}`).join('\n');
        throw new Refused(`${t('cli.several', { word: wish.what })}\n${which}`);
      }
      await send({ type: 'startTimer', taskId: task.id });
      return await tell();
    }
    case 'stop':
      await send({ type: 'stopTimers' });
      return await tell();
    case 'toggle':
      await send({ type: 'toggleTimer' });
      return await tell();
    case 'resume':
      await send({ type: 'resumeLast' });
      return await tell();
  }
}

function printStatus(state: ApiState, style: Style, t: Translate): void {
  if (style.as === 'json') return printJson(state);
  if (style.as === 'format') return print(statusLine(state, style, state.server_now));
  return print(statusText(state, state.server_now, t));
}

function printList(all: ApiTasks, style: Style, t: Translate): void {
  if (style.as === 'json') return printJson(all);
  if (style.as === 'text') return print(listText(all, t));
  for (const task of all.tasks) if (task.state === 'open') print(fill(style, task, all, all.server_now));
  return undefined;
}

function printLog(all: ApiEntries, style: Style, region: string, t: Translate): void {
  if (style.as === 'json') return printJson(all);
  if (style.as === 'text') return print(logText(all, region, t));
  const asTask = ({ id, title, project, spent }: ApiEntries['entries'][number]) => ({
    id,
    title,
    project,
    time_spent: spent,
    spent_today: spent,
    started_at: null,
  });
  const day = { day_start: all.day.start, day_end: all.day.end };
  // What is told of an entry is its part in that day, whatever time it is now.
  for (const entry of all.entries) print(fill(style, asTask(entry), day, day.day_start));
  return undefined;
}

/** The date of a day as it was typed. @throws Misused where it is none */
async function dayOf(word: string, state: () => Promise<ApiState>, t: Translate): Promise<string> {
  if (isDate(word)) return word;
  const { day } = await state();
  if (word === 'today' || word === 'сегодня') return day;
  if (word === 'yesterday' || word === 'вчера') return addDays(day, -1);
  throw new Misused(t('cli.day', { word }));
}
