import { pageSizeOf } from '#shared/format/pageSize.ts';
import { chooseExport, copyExport, saveExport, useExporting } from '../../state/exporting.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/Form.module.css';
import { SelectField } from '../../ui/SelectField.tsx';
import { CsvFields } from './CsvFields.tsx';
import styles from './Import.module.css';
import { FormatField, PageSizeField } from './FormatFields.tsx';
import { useReportDates } from './useReportDates.ts';

/** Exports the shown report, its entries or everything, to a file or the clipboard. */
export function ExportDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'export');
  return (
    <Dialog open={open} title={t('exporting.title')}>
      <ExportForm />
    </Dialog>
  );
}

function ExportForm() {
  const t = useTranslate();
  const region = useRegion();
  const dates = useReportDates();
  const { what, reportFormat, entryFormat, isBusy, problem } = useExporting();
  const format = what === 'everything' ? null : what === 'report' ? reportFormat : entryFormat;
  return (
    <form
      className={formStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void saveExport(pageSizeOf(region));
      }}
    >
      <SelectField
        label={t('exporting.what')}
        value={what}
        options={[
          { value: 'report', label: t('exporting.what-report', { dates }) },
          { value: 'entries', label: t('exporting.what-entries', { dates }) },
          { value: 'everything', label: t('exporting.what-everything') },
        ]}
        onChange={(next) => chooseExport({ what: next })}
      />
      {what === 'everything' ? <p className={styles.hint}>{t('exporting.everything-detail')}</p> : <FormatField />}
      {format === 'csv' && <CsvFields />}
      {format === 'pdf' && <PageSizeField />}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={formStyles.buttons}>
        {format === 'md' && (
          <Button disabled={isBusy} onClick={() => void copyExport()}>
            {t('exporting.copy')}
          </Button>
        )}
        <span className={formStyles.space} />
        <Button onClick={() => ui.open(null)}>{t('entry.cancel')}</Button>
        <Button primary type="submit" disabled={isBusy}>
          {t('exporting.save')}
        </Button>
      </div>
    </form>
  );
}
