import { parseTableDuration } from '../../durations.ts';
import { findColumns, headerKey, readFirstRows } from '../../table.ts';
import { isDateShape } from '../../tableRows.ts';
import { kimaiHeaders } from './headers.ts';

function namesIn(headers: string) {
  const [date = '', begin = '', end = '', duration = '', customer = '', ...more] = headers.split('|');
  const [project = '', activity = '', description = '', billable = '', tags = ''] = more;
  return {
    date: [date],
    begin: [begin],
    end: [end],
    duration: [duration],
    customer: [customer],
    project: [project],
    activity: [activity],
    description: [description],
    billable: [billable],
    tags: [tags],
  };
}

const languages = kimaiHeaders.map(namesIn);

export type KimaiField = keyof ReturnType<typeof namesIn>;
export type KimaiColumns = Partial<Readonly<Record<KimaiField, number>>>;

const isWhole = ({ date, begin, end, duration, project, activity }: KimaiColumns): boolean =>
  ![date, begin, end, duration, project, activity].includes(undefined);

const start = { date: 0, begin: 1, end: 2, duration: 3 };
const withRates = { ...start, customer: 13, project: 14, activity: 15, description: 16, billable: 17, tags: 18 };
/** Who may not see rates gets none of the five columns from the currency on. */
const withoutRates = { ...start, customer: 8, project: 9, activity: 10, description: 11, billable: 12, tags: 13 };

/** The fixed order of the columns, if the first row has in each what belongs there. */
function columnsByPosition(header: readonly string[], cells: readonly string[]): KimaiColumns | null {
  const [date = '', begin = '', end = '', duration = '', currency = ''] = cells;
  const isTime = (text: string) => /^\d{1,2}:\d{2}$/u.test(text);
  const isTimed =
    isDateShape(date) && isTime(begin) && (end === '' || isTime(end)) && parseTableDuration(duration) !== null;
  const isFlag = (text: string | undefined) => text !== undefined && /^[01]?$/u.test(text);
  if (!isTimed) return null;
  if (header.length >= 25 && /^[A-Z]{3}$/u.test(currency) && isFlag(cells[17])) return withRates;
  // Kimai has no translation for this header.
  return header[15] === 'category' && isFlag(cells[12]) ? withoutRates : null;
}

/**
 * Finds the columns of Kimai's export by its headers in any of its languages; in one that is not known, by the order of
 * the columns and what is in them. Null if it is no export of Kimai's.
 */
export function findKimaiColumns(text: string): KimaiColumns | null {
  const [header = [], cells = []] = readFirstRows(text, 2);
  const keys = new Set(header.map(headerKey));
  const known = languages
    .filter(({ date, duration }) => [...date, ...duration].every((name) => keys.has(headerKey(name))))
    .map((names) => findColumns(header, names))
    .find(isWhole);
  return known ?? columnsByPosition(header, cells);
}
