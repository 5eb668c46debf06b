import { chooseExport, useExporting } from '../../state/exporting.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SwitchRow } from '../../ui/Row.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

/** Two cells as a region writes them, where a semicolon goes with a decimal comma. */
function cellsOf(region: string): string {
  const number = new Intl.NumberFormat(region, { numberingSystem: 'latn' }).format(1.5);
  return [number, number].join(number.includes(',') ? ';' : ',');
}

/** How CSV is written. */
export function CsvFields() {
  const t = useTranslate();
  const region = useRegion();
  const csv = useExporting((state) => state.csv);
  return (
    <>
      <SelectField
        label={t('exporting.marks')}
        value={csv.marks}
        options={[
          { value: 'region', label: t('exporting.marks-region', { example: cellsOf(region) }) },
          { value: 'fixed', label: t('exporting.marks-fixed', { example: cellsOf('en') }) },
        ]}
        onChange={(marks) => chooseExport({ csv: { ...csv, marks } })}
      />
      <SwitchRow
        label={t('exporting.bom')}
        detail={t('exporting.bom-detail')}
        checked={csv.bom}
        onChange={(bom) => chooseExport({ csv: { ...csv, bom } })}
      />
    </>
  );
}
