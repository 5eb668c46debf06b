import { useState } from 'react';
import type { Failure } from '#shared/contract/results.ts';
import { sendCommand } from '../../state/commands.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui, useUi } from '../../state/ui.ts';
import { currentTranslate, useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import formStyles from '../../ui/Form.module.css';
import { intervalToBill, sortEntries } from './billing.ts';
import { useReportToBill } from './useReportToBill.ts';
import { WhatIsBilled } from './WhatIsBilled.tsx';

/** Marks the billable entries of the shown report as billed with an invoice. */
export function MarkBilledDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'markBilled');
  return (
    <Dialog open={open} title={t('report.mark-title')}>
      {open && <MarkBilled />}
    </Dialog>
  );
}

/** What is marked, the invoice that is typed, and why the last try failed; a hook. */
function useMarking() {
  const loaded = useReportToBill();
  const calendar = useSnapshotStore(({ snapshot }) => snapshot?.calendar);
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const [invoice, setInvoice] = useState({ reference: '', date: today });
  const [failure, setFailure] = useState<Failure | null>(null);
  const sorted = loaded && sortEntries(loaded.entries, loaded.query);
  const entryIds = sorted?.toBill.map(({ id }) => id) ?? [];

  function type(typed: Partial<typeof invoice>): void {
    setInvoice({ ...invoice, ...typed });
    setFailure(null);
  }

  async function mark(): Promise<void> {
    if (entryIds.length === 0) return;
    const within = loaded && calendar ? intervalToBill(loaded.query, loaded.report, calendar) : null;
    const answer = await sendCommand({ type: 'markBilled', entryIds, ...invoice, ...(within && { within }) });
    if (!answer.ok) {
      setFailure(answer);
      return;
    }
    ui.open(null);
    const said = { count: entryIds.length, reference: invoice.reference.trim() };
    ui.toast(currentTranslate()('report.marked', said), 'undo');
  }

  return { loaded, sorted, isPossible: entryIds.length > 0, invoice, failure, type, mark };
}

function MarkBilled() {
  const t = useTranslate();
  const { loaded, sorted, isPossible, invoice, failure, type, mark } = useMarking();
  const isDateWrong = failure?.code === 'due-wrong';
  const message = failure?.message ?? null;
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void mark();
      }}
    >
      {loaded && sorted && <WhatIsBilled loaded={loaded} sorted={sorted} />}
      <Field
        label={t('report.reference')}
        value={invoice.reference}
        placeholder={t('report.reference-example')}
        error={isDateWrong ? null : message}
        onType={(reference) => type({ reference })}
      />
      <Field
        label={t('report.date')}
        type="date"
        value={invoice.date}
        error={isDateWrong ? message : null}
        onType={(date) => type({ date })}
      />
      <div className={formStyles.buttons}>
        <span className={formStyles.space} />
        <Button onClick={() => ui.open(null)}>{t('entry.cancel')}</Button>
        <Button primary type="submit" disabled={!isPossible}>
          {t('report.mark-do')}
        </Button>
      </div>
    </form>
  );
}
