import { z } from 'zod';
import { commandSchema } from '#shared/commands/commandSchema.ts';
import { anyText, instant, rowId, TASKS_MAX } from '#shared/commands/schema.ts';
import type { Origin } from '#shared/commands/origin.ts';
import type { PageName } from '#shared/contract/pages.ts';
import { FOUND_MAX } from '#shared/contract/results.ts';
import type { NamingResult, QueryResult } from '#shared/contract/results.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { HistoryRequests, LeftPage, PageRequests, TodayRequest } from '#shared/contract/requests/core.ts';
import { ERROR_CODE, ERROR_NAME, FRAME, FRAMES_MAX } from '#shared/format/errorReport.ts';
import type { ErrorReport } from '#shared/format/errorReport.ts';
import { toWire } from '#shared/snapshot/wire.ts';
import { createResults } from '../core/feature.ts';
import type { Context, Handlers } from '../core/feature.ts';
import { StoreError } from '../core/ports.ts';
import type { WindowView } from './windowView.ts';

const errorReport = z.strictObject({
  kind: z.enum(['error', 'rejection', 'drawing']),
  name: z.string().regex(ERROR_NAME),
  code: z.string().regex(ERROR_CODE).nullable(),
  frames: z.array(z.string().regex(FRAME)).max(FRAMES_MAX),
});

/** The most that a page may hand over of its own state, UTF-16 code units. */
const STATE_MAX = 10_000_000;

const leftPage: z.ZodType<LeftPage> = z.strictObject({ state: z.string().max(STATE_MAX), looksNew: z.boolean() });

/** The origin of each page's commands. */
const origins: Readonly<Record<PageName, Origin>> = {
  index: 'window',
  mini: 'mini',
  quickStart: 'quickStart',
  panel: 'panel',
};

type Page = {
  readonly page: PageName;
  /** The view of the page. */
  readonly view: WindowView;
  readonly window: { leave(left: LeftPage | null): void; takeLeft(): string | null };
  readonly copyReport: (report: ErrorReport) => void;
};

/** Handlers of the requests of every window. */
export function createPageHandlers(
  { core, clock, log, explain }: Context,
  { page, view, window, copyReport }: Page,
): Handlers<PageRequests> {
  const { ofCommand } = createResults(explain);
  /** The last error that the page reported. */
  let reported: ErrorReport | null = null;
  return {
    'snapshot:get': {
      argument: z.tuple([]),
      run: () => ({ snapshot: toWire(view.pull(core.snapshot())), now: clock.now() }),
    },
    'command:execute': {
      argument: z.tuple([commandSchema]),
      run: (command) => {
        const result = ofCommand(core.execute(command, origins[page]));
        if (!result.ok && result.code === 'command-not-allowed') log.refused(page, command.type, 'not for this page');
        return result;
      },
    },
    'page:leave': { argument: z.tuple([leftPage.nullable()]), run: window.leave },
    'page:left': { argument: z.tuple([]), run: window.takeLeft },
    'error:report': {
      argument: z.tuple([errorReport]),
      run: (report) => {
        reported = report;
        log.report(page, report);
      },
    },
    'error:copy': { argument: z.tuple([]), run: () => void (reported && copyReport(reported)) },
  };
}

/** Reads from the store: the result of a query, or why it failed. */
export function createRead(explain: Context['explain']) {
  const { failure } = createResults(explain);
  return <Value>(query: () => Value): QueryResult<Value> => {
    try {
      return { ok: true, value: query() };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return failure(error.rejection);
    }
  };
}

/** Reads from the store something that names tasks, and brings those of the past along, which the page does not have. */
function createReadNaming({ core, explain }: Context) {
  const read = createRead(explain);
  return <Value>(query: () => Value, namedBy: (value: Value) => Iterable<TaskId>): NamingResult<Value> => {
    const found = read(query);
    return found.ok ? { ...found, past: core.pastOf(namedBy(found.value)) } : found;
  };
}

const tasksOf = (entries: readonly TimeEntry[]): Iterable<TaskId> => new Set(entries.map(({ taskId }) => taskId));

/** Handlers of queries of the history and the clock. */
export function createHistoryHandlers(context: Context): Handlers<HistoryRequests> {
  const { core, clock, explain } = context;
  const read = createRead(explain);
  const readNaming = createReadNaming(context);
  return {
    'entries:between': {
      argument: z.tuple([z.object({ start: instant, end: instant })]),
      run: (range) => readNaming(() => core.entriesBetween(range), tasksOf),
    },
    'entries:ofTask': {
      argument: z.tuple([rowId, instant.nullable()]),
      run: (taskId, before) =>
        readNaming(
          () => core.entriesOf(taskId, before ?? undefined),
          () => [taskId],
        ),
    },
    'entries:neighbours': { argument: z.tuple([rowId]), run: (entryId) => read(() => core.neighbours(entryId)) },
    'invoices:entryCount': { argument: z.tuple([rowId]), run: (id) => read(() => core.invoicedCount(id)) },
    'tasks:search': {
      argument: z.tuple([anyText, z.int().positive().max(FOUND_MAX)]),
      run: (text, limit) =>
        readNaming(
          () => core.search(text, limit),
          ({ taskIds }) => taskIds,
        ),
    },
    'tasks:past': { argument: z.tuple([z.array(rowId).max(TASKS_MAX)]), run: core.pastOf },
    'clock:now': {
      argument: z.tuple([]),
      run: () => {
        core.refresh();
        return clock.now();
      },
    },
    'notice:dismiss': { argument: z.tuple([z.int().positive()]), run: core.dismissNotice },
  };
}

/** Today's date, also after a midnight at which nothing was running. */
export const createTodayHandler = ({ core }: Context): Handlers<TodayRequest> => ({
  'clock:today': {
    argument: z.tuple([]),
    run: () => {
      core.refresh();
      return core.snapshot().day.date;
    },
  },
});
