import { formatHours } from '#shared/format/duration.ts';
import { useTranslate } from '../../../state/useTranslate.ts';
import type { Bucket, Part } from './buckets.ts';

type Props = {
  readonly label: string;
  readonly buckets: readonly Bucket[];
  readonly parts: readonly Part[];
  readonly nameOf: (bucket: Bucket) => string;
};

/** The figures of the bars as a table, for screen readers: those with time. */
export function TimeTable({ label, buckets, parts, nameOf }: Props) {
  const t = useTranslate();
  return (
    // A table does not shrink, so what holds it does.
    <div className="visually-hidden">
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report.name')}</th>
            <th scope="col">{t('report.tracked')}</th>
            {parts.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buckets
            .filter(({ total }) => total > 0)
            .map((bucket) => (
              <tr key={bucket.from}>
                <th scope="row">{nameOf(bucket)}</th>
                <td>{formatHours(bucket.total)}</td>
                {parts.map(({ id }) => (
                  <td key={id}>{formatHours(bucket.times.get(id) ?? 0)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
