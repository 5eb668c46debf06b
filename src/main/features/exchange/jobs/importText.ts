import type { ImportQuestion, LineReason } from '#shared/contract/importing.ts';
import { formatDates } from '#shared/format/clockTime.ts';
import { formatClock } from '#shared/format/duration.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { assertNever } from '#shared/model/assertNever.ts';
import type { FlaggedReason, RefusedReason } from '#shared/model/importing.ts';
import type { Calendar } from '#shared/time/day.ts';
import { dayAt } from '#shared/time/day.ts';
import type { StageSummary } from '../../../core/importStore.ts';
import type { Plan } from '../plan.ts';

/** Rows that are listed; how many more there are is said below them. */
const LISTED = 20;

type Told = {
  readonly file: string;
  readonly plan: Plan;
  readonly summary: StageSummary;
  readonly as: 'done' | 'would' | 'not-yet';
};

type Wording = { readonly t: Translate; readonly region: string; readonly calendar: Calendar };

/** What became of a file, or would, in some lines for people. */
export function importText({ file, plan, summary, as }: Told, wording: Wording): string {
  const { t } = wording;
  const { entries, time, duplicates, overlaps, dayEntries } = summary;
  const head = t(`import.${as}`, { file, format: plan.format, count: entries, time: formatClock(time) });
  // Until it is answered how the file is to be read, there is nothing to say about its rows.
  if (as === 'not-yet') return head;
  const counted = [
    ['import.duplicates', duplicates],
    ['import.overlaps', overlaps],
    ['import.day-entries', dayEntries],
    ['import.running', plan.running.length],
  ] as const;
  const details = [
    ...datesOf(summary, wording),
    ...counted.flatMap(([id, count]) => (count === 0 ? [] : [t(id, { count })])),
    ...skippedIn(plan, t),
    ...linesOf('flagged', plan.flagged, t),
    ...linesOf('refused', plan.refused, t),
  ];
  return [head, ...details.map((line) => `  ${line}`)].join('\n');
}

function datesOf({ first, last }: StageSummary, { region, calendar }: Wording): readonly string[] {
  if (first === null || last === null) return [];
  const [from, to] = [dayAt(first, calendar).date, dayAt(Math.max(first, last - 1), calendar).date];
  return [formatDates(from, to, '', region)];
}

function skippedIn({ skipped }: Plan, t: Translate): readonly string[] {
  if (skipped.length === 0) return [];
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return [
    t('import.skipped', { count: skipped.length, why: reasons.map((one) => t(`import.skipped-${one}`)).join(', ') }),
  ];
}

function linesOf(
  kind: 'flagged' | 'refused',
  rows: readonly LineReason<FlaggedReason | RefusedReason>[],
  t: Translate,
): readonly string[] {
  const count = rows.length;
  if (count === 0) return [];
  const why = ({ reason, name = '' }: LineReason<string>): string =>
    t(`import.${kind}-${reason}` as Parameters<Translate>[0], { name });
  return [
    t(`import.${kind}`, { count }),
    ...rows.slice(0, LISTED).map((row) => `  ${t('import.line', { line: row.line, why: why(row) })}`),
    ...(count > LISTED ? [`  ${t('import.more', { count: count - LISTED })}`] : []),
  ];
}

/** What has to be answered before a file is imported, and by which option. */
export function questionText(file: string, question: ImportQuestion, t: Translate): string {
  switch (question.question) {
    case 'date-order':
      return t('import.ask-date-order', { file, example: question.example, options: question.options.join(', ') });
    case 'encoding':
      return t('import.ask-encoding', { file, options: question.options.join(', ') });
    case 'columns':
      return t('import.ask-columns', { file });
    case 'zone':
      // Never needed: the zone of this computer is an answer.
      return '';
    default:
      return assertNever(question);
  }
}
