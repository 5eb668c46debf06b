import type { Ask, KnownEntry, KnownTask, Resolved } from '#shared/commandLine/ask.ts';
import { latestOf } from '#shared/commandLine/entryName.ts';
import type { EntryName } from '#shared/commandLine/entryName.ts';
import type { Problem } from '#shared/commandLine/problem.ts';
import type { ApiDone, ApiEntries, ApiState, ApiTasks } from '#shared/contract/api.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import type { ApiPlace } from '../main/features/api/place.ts';
import { print, printStatus } from './answer.ts';
import type { Needs } from './answer.ts';
import { askFor, Refused } from './client.ts';

/** A task of the local API, as names are looked up in it. */
export const knownTask = ({
  id,
  title,
  state,
  tags,
  started_at,
  last_ended_at,
}: ApiTasks['tasks'][number]): KnownTask => ({
  id,
  title,
  state,
  tags,
  lastEndedAt: last_ended_at,
  running: started_at === null ? null : { startedAt: started_at },
});

const knownEntry = ({ id, started_at, ended_at, note }: ApiEntries['entries'][number]): KnownEntry => ({
  id,
  startedAt: started_at,
  endedAt: ended_at,
  note,
});

/**
 * Executes what was asked for, and prints the result. Returns null, or why it came to no command.
 * @throws NotThere, Refused
 */
export async function execute(ask: Ask, { place, t, region }: Needs): Promise<Problem | null> {
  const resolved = await resolve(ask, place);
  if (!resolved.ok) return resolved.problem;
  await askFor<ApiDone>(place, '/v1/commands', resolved.command);
  const { says } = resolved;
  if (typeof says === 'function') print(says({ t, region }));
  // That nothing is running is no failure of what was done.
  else if (says === 'status') printStatus(await askFor<ApiState>(place, '/v1/state'), { as: 'text' }, t);
  return null;
}

/** Looks up what an ask names. */
async function resolve(ask: Ask, place: ApiPlace): Promise<Resolved> {
  switch (ask.needs) {
    case 'nothing':
      return ask.resolved;
    case 'day':
      return ask.resolve((await askFor<ApiState>(place, '/v1/state')).day);
    case 'tasks':
      return ask.resolve((await askFor<ApiTasks>(place, '/v1/tasks')).tasks.map(knownTask));
    case 'entries': {
      const latest = await askFor<ApiEntries>(place, `/v1/entries?last=${Math.max(1, latestOf(ask.names))}`);
      const find = async (name: EntryName): Promise<KnownEntry | null> => {
        const found = 'id' in name ? await entryById(name.id, place) : latest.entries[name.latest - 1];
        return found ? knownEntry(found) : null;
      };
      const { zone, day_starts_at: dayStartsAt, server_now: now } = latest;
      const entries = await Promise.all(ask.names.map(find));
      return ask.resolve(entries, { now, calendar: { zone, dayStartsAt } });
    }
    default:
      return assertNever(ask);
  }
}

async function entryById(id: number, place: ApiPlace): Promise<ApiEntries['entries'][number] | undefined> {
  try {
    return (await askFor<ApiEntries>(place, `/v1/entries?id=${id}`)).entries[0];
  } catch (error) {
    if (error instanceof Refused && error.code === 'entry-not-found') return undefined;
    throw error;
  }
}
