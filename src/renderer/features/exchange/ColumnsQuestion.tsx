import type { ImportQuestion } from '#shared/contract/importing.ts';
import { columnFields } from '#shared/model/importing.ts';
import type { ColumnField, ColumnMapping } from '#shared/model/importing.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Import.module.css';

type Columns = Extract<ImportQuestion, { readonly question: 'columns' }>;
type Props = { readonly question: Columns; readonly onChoose: (columns: ColumnMapping) => void };

/** The mapping where a column holds a field, or nothing. No field is in two columns. */
function placed(mapping: ColumnMapping, column: number, field: ColumnField | null): ColumnMapping {
  const others = Object.entries(mapping).filter(([name, at]) => at !== column && name !== field);
  return Object.fromEntries([...others, ...(field === null ? [] : [[field, column] as const])]);
}

/** What a column holds in the first rows, as far as there is room. */
const exampleOf = ({ rows }: Columns, column: number): string =>
  rows
    .map((cells) => cells[column]?.trim() ?? '')
    .filter((cell) => cell !== '')
    .join(' · ');

/** Asks which column of a table is what. */
export function ColumnsQuestion({ question, onChoose }: Props) {
  const t = useTranslate();
  const { options, suggested } = question;
  const fieldAt = (column: number) => columnFields.find((field) => suggested[field] === column) ?? null;
  return (
    <section aria-label={t('importing.columns')}>
      <p className={styles.hint}>{t('importing.columns-detail')}</p>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{t('importing.column')}</th>
            <th scope="col">{t('importing.example')}</th>
            <th scope="col">{t('importing.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {options.map((header, column) => (
            // oxlint-disable-next-line react/no-array-index-key -- A column is its place; headers may repeat.
            <tr key={column}>
              <th scope="row">{header}</th>
              <td>{exampleOf(question, column)}</td>
              <td>
                <select
                  className={styles.select}
                  aria-label={t('importing.holds-of', { column: header })}
                  value={fieldAt(column) ?? ''}
                  onChange={({ target }) =>
                    onChoose(placed(suggested, column, columnFields.find((field) => field === target.value) ?? null))
                  }
                >
                  <option value="">{t('importing.field-none')}</option>
                  {columnFields.map((field) => (
                    <option key={field} value={field}>
                      {t(`importing.field-${field}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
