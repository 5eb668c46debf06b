import { useEffect, useState } from 'react';
import { formatDayOfYear } from '#shared/format/clockTime.ts';
import type { Invoice } from '#shared/model/invoice.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import { bridge } from '../../bridge.ts';
import { execute } from '../../state/commands.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './BilledLine.module.css';

/** How many other entries were billed with an invoice; null until that is known. */
function useOthers({ id }: Invoice): number | null {
  const [others, setOthers] = useState<number | null>(null);
  useEffect(() => {
    void bridge()
      .request('invoices:entryCount', id)
      .then((found) => found.ok && setOthers(found.value - 1));
  }, [id]);
  return others;
}

/** What an entry was billed with; nothing if it was not. */
export function BilledLine({ entry: { invoiceId } }: { readonly entry: TimeEntry }) {
  const invoice = useSnapshotStore(({ snapshot }) => snapshot?.invoices.get(invoiceId ?? 0));
  return invoice ? <Billed invoice={invoice} /> : null;
}

/** An invoice, and a button to take back that its entries were billed: all of them, in one step. */
function Billed({ invoice }: { readonly invoice: Invoice }) {
  const t = useTranslate();
  const region = useRegion();
  const others = useOthers(invoice);
  const { id, reference, date } = invoice;

  async function unbill(): Promise<void> {
    const answer = await execute({ type: 'unmarkBilled', invoiceId: id });
    if (answer.ok) ui.toast(t('entry.unbilled', { reference }), 'undo');
  }

  return (
    <div className={styles.billed}>
      <p className={styles.text}>{t('entry.billed', { reference, date: formatDayOfYear(date, region) })}</p>
      {others !== null && <Button onClick={() => void unbill()}>{t('entry.unbill', { count: others })}</Button>}
    </div>
  );
}
