import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';

/** An event of a Chromium trace; times are µs of the steady clock, `tdur` is CPU time. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly url?: string;
    readonly fileName?: string;
    readonly data?: { readonly url?: string };
  };
};

/** Categories of what a start consists of; each more would slow it down. */
const CATEGORIES = ['devtools.timeline', 'loading', 'blink.user_timing', 'v8', 'disabled-by-default-v8.compile'];

/** The switches that have an app trace its first seconds into a file. */
export const traceSwitches = (file: string, seconds: number): string[] => [
  `--trace-startup=${CATEGORIES.join(',')}`,
  `--trace-startup-file=${file}`,
  '--trace-startup-format=json',
  `--trace-startup-duration=${seconds}`,
];

/** How long it takes until a trace is written, ms. */
const LONGEST = 30_000;

/** The events of a trace, once it is written as a whole. */
export async function readTrace(file: string): Promise<readonly TraceEvent[]> {
  for (let waited = 0; waited < LONGEST; waited += 200) {
    await after(200);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (text.trimEnd().endsWith('}')) return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
  }
  throw new Error('No trace was written');
}

/** How often something was done until an instant, and its time and CPU time, ms. */
export type Work = { readonly process: 'main' | 'page'; readonly what: string; count: number; ms: number; cpu: number };

/** The kinds of work that count, by the names of their events; those that name a file are counted by file, too. */
const kinds: Readonly<Record<string, { readonly what: string; readonly byFile?: true }>> = {
  'v8.compile': { what: 'compile', byFile: true },
  'v8.compileModule': { what: 'compile', byFile: true },
  EvaluateScript: { what: 'evaluate', byFile: true },
  'v8.evaluateModule': { what: 'evaluate', byFile: true },
  'V8.CompileCode': { what: 'compile functions when they are first called' },
  ParseHTML: { what: 'parse HTML' },
  ParseAuthorStyleSheet: { what: 'parse CSS', byFile: true },
  UpdateLayoutTree: { what: 'styles' },
  Layout: { what: 'layout' },
  PrePaint: { what: 'prepare paint' },
  Paint: { what: 'paint' },
  Commit: { what: 'commit to compositor' },
  FunctionCall: { what: 'call functions' },
  TimerFire: { what: 'timers' },
  MinorGC: { what: 'collect garbage' },
  MajorGC: { what: 'collect garbage' },
};

const fileOf = ({ args }: TraceEvent): string | undefined =>
  (args.url ?? args.fileName ?? args.data?.url)?.split('/').at(-1)?.replace(/\?.*/u, '');

/** What the main process and the pages did until an instant, in µs of the steady clock: per kind, and per kind and file. */
export function workUntil(events: readonly TraceEvent[], end: number): Work[] {
  const names = new Map(events.filter(({ name }) => name === 'process_name').map(({ pid, args }) => [pid, args.name]));
  const found = new Map<string, Work>();
  for (const event of events) {
    const kind = kinds[event.name];
    const of = names.get(event.pid);
    if (!kind || event.ph !== 'X' || event.ts > end || (of !== 'Browser' && of !== 'Renderer')) continue;
    const file = kind.byFile && fileOf(event);
    for (const what of [kind.what, ...(file ? [`${kind.what} ${file}`] : [])]) {
      const process = of === 'Browser' ? 'main' : 'page';
      const work = found.get(`${process} ${what}`) ?? { process, what, count: 0, ms: 0, cpu: 0 };
      work.count += 1;
      work.ms += (event.dur ?? 0) / 1000;
      work.cpu += (event.tdur ?? 0) / 1000;
      found.set(`${process} ${what}`, work);
    }
  }
  return [...found.values()];
}
