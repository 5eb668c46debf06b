import { pageSizeOf } from '#shared/format/pageSize.ts';
import { listFormats, pageSizes, reportFormats } from '#shared/model/exporting.ts';
import { chooseExport, useExporting } from '../../state/exporting.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SelectField } from '../../ui/SelectField.tsx';

/** The format of a report, or of its entries. */
export function FormatField() {
  const t = useTranslate();
  const { what, reportFormat, entryFormat } = useExporting();
  const named = <Format extends (typeof reportFormats)[number] | (typeof listFormats)[number]>(
    formats: readonly Format[],
  ) => formats.map((value) => ({ value, label: t(`exporting.as-${value}`) }));
  return what === 'report' ? (
    <SelectField
      label={t('exporting.format')}
      value={reportFormat}
      options={named(reportFormats)}
      onChange={(next) => chooseExport({ reportFormat: next })}
    />
  ) : (
    <SelectField
      label={t('exporting.format')}
      value={entryFormat}
      options={named(listFormats)}
      onChange={(next) => chooseExport({ entryFormat: next })}
    />
  );
}

/** The paper of a timesheet. */
export function PageSizeField() {
  const t = useTranslate();
  const region = useRegion();
  const pageSize = useExporting((state) => state.pageSize) ?? pageSizeOf(region);
  return (
    <SelectField
      label={t('exporting.page-size')}
      value={pageSize}
      options={pageSizes.map((value) => ({ value, label: value }))}
      onChange={(next) => chooseExport({ pageSize: next })}
    />
  );
}
