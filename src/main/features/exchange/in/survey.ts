import type { ImportQuestion } from '#shared/contract/importing.ts';
import type { DateOrder } from '#shared/model/importing.ts';
import { createOrderFinder } from './dates.ts';
import type { FoundOrder } from './dates.ts';
import { Unreadable } from './format.ts';
import type { Row, When } from './format.ts';
import { ROWS_MAX } from './limits.ts';

/** What only all rows together tell. */
type Survey = {
  readonly order: FoundOrder;
  /** Whether the person's choice of a zone matters. */
  readonly isLocal: boolean;
};

/** `zone` is that of local times; `dateOrder` is the person's answer, or null. */
export type InterpretOptions = { readonly zone: string; readonly dateOrder: DateOrder | null };

function whensOf(row: Row): readonly When[] {
  if (row.kind === 'entry') return row.end === null ? [row.start] : [row.start, row.end];
  if (row.kind === 'running') return [row.start];
  return row.kind === 'day' ? [{ date: row.date, time: '' }] : [];
}

/**
 * Looks through all rows of a file.
 * @throws Unreadable if there are too many
 */
export function survey(rows: Iterable<Row>): Survey {
  const finder = createOrderFinder();
  let isLocal = false;
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (count > ROWS_MAX) throw new Unreadable('too-large');
    for (const when of whensOf(row)) {
      if ('at' in when) continue;
      finder.add(when.date);
      isLocal ||= when.zone === undefined;
    }
  }
  return { order: finder.found(), isLocal };
}

/** What a person has to be asked about the rows. */
export function questionsOf({ order, isLocal }: Survey, { zone, dateOrder }: InterpretOptions): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  if (isLocal) {
    questions.push({ question: 'zone', options: [...new Set([zone, 'UTC'])], suggested: zone, needed: false });
  }
  if (!order.isClear) {
    const { options, example } = order;
    const suggested = dateOrder ?? order.order;
    questions.push({ question: 'date-order', options, suggested, needed: dateOrder === null, example });
  }
  return questions;
}
