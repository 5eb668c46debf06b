import type { Invoice } from '#shared/model/invoice.ts';
import { formatDayOfYear } from '#shared/format/clockTime.ts';
import { execute } from '../../state/commands.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui, useUi } from '../../state/ui.ts';
import { currentTranslate, useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import rowStyles from '../../ui/Row.module.css';
import { invoicesOf } from './billing.ts';
import { useReportEntries } from './useReportEntries.ts';

/** The invoices of the shown report, whose entries can be unlocked. */
export function UnmarkBilledDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'unmarkBilled');
  return (
    <Dialog open={open} title={t('report.unmark-title')}>
      {open && <Invoices />}
    </Dialog>
  );
}

/** Entries of an invoice are no longer billed, which can be undone. */
async function unmark({ id, reference }: Invoice): Promise<void> {
  const answer = await execute({ type: 'unmarkBilled', invoiceId: id });
  if (!answer.ok) return;
  ui.open(null);
  ui.toast(currentTranslate()('report.unmarked', { reference }), 'undo');
}

function Invoices() {
  const t = useTranslate();
  const region = useRegion();
  const invoices = useSnapshotStore(({ snapshot }) => snapshot?.invoices);
  const entries = useReportEntries();
  if (entries === null) return null;
  const found = invoicesOf(entries, invoices?.values() ?? []);
  if (found.length === 0) return <p>{t('report.unmark-none')}</p>;
  const dated = ({ date }: Invoice): string => formatDayOfYear(date, region);
  return found.map(({ invoice, count }) => (
    <div key={invoice.id} className={rowStyles.row}>
      <div className={rowStyles.text}>
        <p className={rowStyles.label}>{invoice.reference}</p>
        <p className={rowStyles.detail}>{t('report.unmark-count', { date: dated(invoice), count })}</p>
      </div>
      <Button
        aria-label={t('report.unmark-one', { reference: invoice.reference, date: dated(invoice) })}
        onClick={() => void unmark(invoice)}
      >
        {t('report.unmark-button')}
      </Button>
    </div>
  ));
}
