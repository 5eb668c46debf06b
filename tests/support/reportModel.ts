import { isBillable, ownersOf, rateOf } from '#shared/model/billing.ts';
import type { Figures, Grouping, ReportQuery, Rounding } from '#shared/model/report.ts';
import type { Task } from '#shared/model/task.ts';
import { intervalOf } from '#shared/model/timeEntry.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { addDays, firstOfWeek } from '#shared/time/date.ts';
import { dayAt, dayOf } from '#shared/time/day.ts';
import { intersection, lengthOf, totalLength, union } from '#shared/time/interval.ts';
import type { Interval } from '#shared/time/interval.ts';
import { datesOf } from '#shared/report/range.ts';
import type { ListState } from '#shared/report/listedEntry.ts';

// What a report should come to, in the plainest way: all pieces are kept, and each line looks for its own.

type Rate = { readonly perHour: number; readonly currency: string };
type Counting = { readonly entry: TimeEntry; readonly task: Task; readonly cut: Interval; readonly date: string };
type Piece = Counting & {
  readonly part: Interval;
  readonly billable: boolean;
  readonly rate: Rate | null;
  readonly rounded: number;
  readonly amount: number;
};
type ModelLine = { readonly figures: Figures; readonly lines: Readonly<Record<string, ModelLine>> };

export function modelReport(
  query: ReportQuery,
  state: ListState,
  entries: readonly TimeEntry[],
  now: number,
): ModelLine {
  const { groups, rounding } = query;
  const pieces = roundedPieces(rounding, state, countingOf(query, state, entries, now));

  function line(own: readonly Piece[], level: number): ModelLine {
    const grouping = groups[level];
    const keys = grouping === undefined ? [] : [...new Set(own.flatMap((piece) => keysOf(piece, grouping, state)))];
    const below = keys.map((key): [string, ModelLine] => [
      String(key),
      line(
        own.filter((piece) => grouping !== undefined && keysOf(piece, grouping, state).includes(key)),
        level + 1,
      ),
    ]);
    return { figures: figuresOf(own, groups.slice(level), query, state, now), lines: Object.fromEntries(below) };
  }

  return line(pieces, 0);
}

function countingOf({ range, filter }: ReportQuery, state: ListState, entries: readonly TimeEntry[], now: number) {
  const dates = datesOf(range, dayAt(now, state.calendar).date, state.firstDay);
  const within = dates && {
    start: dayOf(dates.from, state.calendar).start,
    end: dayOf(addDays(dates.to, 1), state.calendar).start,
  };
  return entries.flatMap((entry): Counting[] => {
    const task = state.tasks.get(entry.taskId);
    if (!task) return [];
    const { project, client } = ownersOf(task, state);
    const billable = entry.billable ?? isBillable(task, state);
    const words = filter.text.toLowerCase().split(' ').filter(Boolean);
    const texts = [task.title.toLowerCase(), entry.note.toLowerCase()];
    const passes =
      (filter.clients.length === 0 || filter.clients.includes(client?.id ?? null)) &&
      (filter.projects.length === 0 || filter.projects.includes(project?.id ?? null)) &&
      (filter.tags.length === 0 || task.tags.some((tag) => filter.tags.includes(tag))) &&
      (filter.billable === null || filter.billable === billable) &&
      (filter.billed === null || filter.billed === (entry.invoiceId !== null)) &&
      words.every((word) => texts.some((text) => text.includes(word)));
    const whole = intervalOf(entry, now);
    const middle = Math.ceil((whole.start + whole.end) / 2);
    const at = entry.dayOnly ? { start: middle, end: middle } : whole;
    const isWithin = !within || (at.start < within.end && (at.start >= within.start || at.end > within.start));
    if (!passes || !isWithin) return [];
    const cut =
      entry.dayOnly || !within
        ? whole
        : { start: Math.max(whole.start, within.start), end: Math.min(whole.end, within.end) };
    return [{ entry, task, cut, date: dayAt(entry.dayOnly ? middle : cut.start, state.calendar).date }];
  });
}

/** The parts of what counts on each day. */
function partsOf({ entry, cut }: Counting, state: ListState): { part: Interval; date: string }[] {
  const first = dayAt(entry.dayOnly ? Math.ceil((cut.start + cut.end) / 2) : cut.start, state.calendar);
  if (entry.dayOnly || cut.start === cut.end) return [{ part: cut, date: first.date }];
  const parts: { part: Interval; date: string }[] = [];
  for (let day = first; day.start < cut.end; day = dayOf(addDays(day.date, 1), state.calendar)) {
    for (const part of intersection([cut], day)) parts.push({ part, date: day.date });
  }
  return parts;
}

const round = (ms: number, rounding: Rounding): number => {
  if (rounding.mode === 'none') return ms;
  const step = rounding.minutes * 60_000;
  const rest = ms % step;
  if (rest === 0 || rounding.mode === 'down' || (rounding.mode === 'nearest' && rest * 2 < step)) return ms - rest;
  return ms - rest + step;
};

const amountOf = (ms: number, rate: Rate | null): number =>
  rate === null ? 0 : Number((2n * BigInt(ms) * BigInt(rate.perHour) + 3_600_000n) / 7_200_000n);

function roundedPieces(rounding: Rounding, state: ListState, counting: readonly Counting[]): Piece[] {
  const perTaskDay = rounding.mode !== 'none' && rounding.per === 'taskDay';
  const sums = new Map<string, number>();
  return counting.flatMap((one) =>
    partsOf(one, state).map(({ part, date }): Piece => {
      const { entry, task, cut } = one;
      const billable = entry.billable ?? isBillable(task, state);
      const startDate = entry.dayOnly ? one.date : dayAt(entry.startedAt, state.calendar).date;
      const found = billable ? rateOf(task, startDate, state) : null;
      const rate = found === null ? null : { perHour: found.perHour ?? 0, currency: found.currency };
      const name = perTaskDay ? [task.id, date, billable, rate?.perHour, rate?.currency].join() : String(entry.id);
      const before = sums.get(name) ?? 0;
      const after = before + lengthOf(part);
      sums.set(name, after);
      const [from, to] = [round(before, rounding), round(after, rounding)];
      return {
        entry,
        task,
        cut,
        part,
        date,
        billable,
        rate,
        rounded: to - from,
        amount: amountOf(to, rate) - amountOf(from, rate),
      };
    }),
  );
}

function keysOf(
  { task, entry, date, billable }: Piece,
  grouping: Grouping,
  state: ListState,
): (string | number | boolean | null)[] {
  const { project, client } = ownersOf(task, state);
  const keys = {
    client: [client?.id ?? null],
    project: [project?.id ?? null],
    task: [task.id],
    tag: task.tags.length === 0 ? [null] : [...task.tags],
    note: [entry.note || null],
    day: [date],
    week: [firstOfWeek(date, state.firstDay)],
    month: [`${date.slice(0, 8)}01`],
    billable: [billable],
  };
  return keys[grouping];
}

function figuresOf(
  own: readonly Piece[],
  below: readonly Grouping[],
  query: ReportQuery,
  state: ListState,
  now: number,
): Figures {
  const isPerLine = query.rounding.mode !== 'none' && query.rounding.per === 'line';
  const shares = isPerLine
    ? lineShares(
        own,
        below.filter((group) => group !== 'tag'),
        query.rounding,
        state,
      )
    : own;
  const amounts: Record<string, number> = {};
  for (const { rate, amount } of shares) if (rate) amounts[rate.currency] = (amounts[rate.currency] ?? 0) + amount;
  const timed = own.filter(({ entry }) => !entry.dayOnly).map(({ part }) => part);
  const untimed = own.filter(({ entry }) => entry.dayOnly).map(({ part }) => part);
  const running = own.filter(({ entry, part }) => entry.endedAt === null && part.end === intervalOf(entry, now).end);
  const cut = datesOf(query.range, dayAt(now, state.calendar).date, state.firstDay);
  const isOver = cut !== null && dayOf(cut.to, state.calendar).end <= now;
  return {
    tracked: totalLength(own.map(({ part }) => part)),
    elapsed: totalLength(union(timed)) + totalLength(untimed),
    rounded: shares.reduce((sum, { rounded }) => sum + rounded, 0),
    billable: shares.reduce((sum, { rounded, billable }) => sum + (billable ? rounded : 0), 0),
    amounts: Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0)),
    entries: new Set(own.map(({ entry }) => entry.id)).size,
    running: isOver ? 0 : new Set(running.map(({ entry }) => entry.id)).size,
  };
}

type Share = Pick<Piece, 'rate' | 'billable' | 'rounded' | 'amount'>;

/** The rounded time of the last lines, divided by what is billable and at which rate. */
function lineShares(own: readonly Piece[], groups: readonly Grouping[], rounding: Rounding, state: ListState): Share[] {
  const [grouping, ...rest] = groups;
  if (grouping !== undefined) {
    const lines = Map.groupBy(own, (piece) => keysOf(piece, grouping, state)[0]);
    return [...lines.values()].flatMap((pieces) => lineShares(pieces, rest, rounding, state));
  }
  const tracked = totalLength(own.map(({ part }) => part));
  const rounded = round(tracked, rounding);
  const rated = Map.groupBy(own, ({ billable, rate }) => [billable, rate?.perHour, rate?.currency].join());
  let [exact, given] = [0, 0];
  return [...rated.values()].flatMap((pieces) => {
    const first = pieces[0];
    if (!first) return [];
    exact += totalLength(pieces.map(({ part }) => part));
    const until = tracked === 0 ? rounded : Number((BigInt(rounded) * BigInt(exact)) / BigInt(tracked));
    const part = until - given;
    given = until;
    return [{ rate: first.rate, billable: first.billable, rounded: part, amount: amountOf(part, first.rate) }];
  });
}
