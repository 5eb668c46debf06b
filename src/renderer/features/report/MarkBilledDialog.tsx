import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ReportEntry } from '#shared/model/report.ts';
import { sendCommand } from '../../state/commands.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui, useUi } from '../../state/ui.ts';
import { currentTranslate, useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import formStyles from '../../ui/Form.module.css';
import { describeTotal, intervalToBill, unbilled } from './billing.ts';
import { useReportToBill } from './useReportToBill.ts';

/** Marks the billable entries of the shown report as billed with an invoice. */
export function MarkBilledDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'markBilled');
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog open={open} title={t('report.mark-title')} focusFirst={field}>
      {open && <MarkBilled field={field} />}
    </Dialog>
  );
}

type Props = { readonly field: RefObject<HTMLInputElement | null> };

function MarkBilled({ field }: Props) {
  const t = useTranslate();
  const loaded = useReportToBill();
  const calendar = useSnapshotStore(({ snapshot }) => snapshot?.calendar);
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const [reference, setReference] = useState('');
  const [date, setDate] = useState(today);
  const [error, setError] = useState<string | null>(null);
  const entries = unbilled(loaded?.entries ?? []);

  async function mark(): Promise<void> {
    const within = loaded && calendar ? intervalToBill(loaded.query, loaded.report, calendar) : null;
    const entryIds = entries.map(({ id }) => id);
    const answer = await sendCommand({ type: 'markBilled', entryIds, reference, date, ...(within && { within }) });
    if (!answer.ok) {
      setError(answer.message);
      return;
    }
    ui.open(null);
    ui.toast(currentTranslate()('report.marked', { count: entryIds.length, reference: reference.trim() }), 'undo');
  }

  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (entries.length > 0) void mark();
      }}
    >
      {loaded !== null && <Count entries={entries} />}
      <Field
        ref={field}
        label={t('report.reference')}
        value={reference}
        placeholder={t('report.reference-example')}
        error={error}
        onType={(typed) => {
          setReference(typed);
          setError(null);
        }}
      />
      <Field label={t('report.date')} type="date" value={date} onType={setDate} />
      <div className={formStyles.buttons}>
        <span className={formStyles.space} />
        <Button onClick={() => ui.open(null)}>{t('entry.cancel')}</Button>
        <Button primary type="submit" disabled={entries.length === 0}>
          {t('report.mark-do')}
        </Button>
      </div>
    </form>
  );
}

/** What is about to be billed. */
function Count({ entries }: { readonly entries: readonly ReportEntry[] }) {
  const t = useTranslate();
  const region = useRegion();
  const count = entries.length;
  return (
    <p>
      {count === 0 ? t('report.mark-none') : t('report.mark-count', { count, total: describeTotal(entries, region) })}
    </p>
  );
}
