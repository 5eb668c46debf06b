import { formatDate } from '#shared/format/clockTime.ts';
import { formatHours } from '#shared/format/duration.ts';
import { useWords } from '../useWords.ts';
import type { Cell } from './yearLayout.ts';

type Props = { readonly label: string; readonly cells: readonly Cell[] };

/** The days with time as a table, for screen readers. */
export function YearTable({ label, cells }: Props) {
  const { t, region, today } = useWords();
  return (
    // A table does not shrink, so what holds it does.
    <div className="visually-hidden">
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report.by-day')}</th>
            <th scope="col">{t('report.tracked')}</th>
          </tr>
        </thead>
        <tbody>
          {cells
            .filter(({ time }) => time > 0)
            .map(({ date, time }) => (
              <tr key={date}>
                <th scope="row">{formatDate(date, today, region)}</th>
                <td>{formatHours(time)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
