import type { Figure } from './figure.ts';

/** How a figure stands to its aim; missed by more than a third is far. */
export type Verdict = 'ok' | 'misses' | 'far';

const FAR = 4 / 3;

/** The ratio of a figure to its baseline; null where it has none. */
export function ratioOf({ value, beside }: Figure): number | null {
  return value === 'not installed' || beside === undefined ? null : value / beside;
}

/** How a figure stands to its aim; null without an aim or a measurement. What is no number is far from any aim. */
export function verdictOf(figure: Figure): Verdict | null {
  const { value, aim } = figure;
  if (!aim || value === 'not installed') return null;
  const reached = aim.kind === 'ratio' ? (ratioOf(figure) ?? Number.NaN) : value;
  if (reached < aim.below) return 'ok';
  return reached <= aim.below * FAR ? 'misses' : 'far';
}

/** The figures whose ratio misses its aim by more than a third. */
export const failures = (figures: readonly Figure[]): Figure[] =>
  figures.filter((figure) => figure.aim?.kind === 'ratio' && verdictOf(figure) === 'far');

const columns = ['value', 'beside', 'ratio', 'aim', 'mark'] as const;

/** The cells of a figure as texts, by column. */
export type Cells = Readonly<Record<(typeof columns)[number], string>>;

/** Three digits are enough to compare, and more only change from run to run. */
const short = (value: number): string => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))));

function cellsOf(figure: Figure): Cells {
  const { value, unit, beside, aim } = figure;
  const ratio = ratioOf(figure);
  return {
    value: value === 'not installed' ? value : `${short(value)} ${unit}`,
    beside: beside === undefined ? '' : short(beside),
    ratio: ratio === null ? '' : ratio.toFixed(2),
    aim: aim ? `< ${aim.below}${aim.kind === 'ratio' ? ' ×' : ''}` : '',
    mark: verdictOf(figure) ?? '',
  };
}

/** The table for a terminal: the cells by the name of each figure. */
export const tableOf = (figures: readonly Figure[]): Record<string, Cells> =>
  Object.fromEntries(figures.map((figure) => [figure.name, cellsOf(figure)]));

/** The table in Markdown. An aim with × is one for the ratio, any other for the value. */
export function markdownOf(figures: readonly Figure[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = figures.map((figure) => row([figure.name, ...columns.map((column) => cellsOf(figure)[column])]));
  return [row(['figure', ...columns]), row(['---', ...columns.map(() => '---')]), ...rows].join('\n');
}
