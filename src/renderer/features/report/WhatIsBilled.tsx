import type { MessageId } from '#shared/i18n/catalogue.ts';
import { useRegion } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import rowStyles from '../../ui/Row.module.css';
import { describeTotal, isRoundedTogether } from './billing.ts';
import type { SortedEntries } from './billing.ts';
import type { ReportToBill } from './useReportToBill.ts';

type Props = { readonly loaded: ReportToBill; readonly sorted: SortedEntries };

/** How many entries are about to be billed, with their total, and how many of the report are not. */
export function WhatIsBilled({ loaded: { query, report }, sorted }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const { toBill, running } = sorted;
  const count = toBill.length;
  const counted: MessageId = query.filter.billable === false ? 'report.mark-count-any' : 'report.mark-count';
  const total = describeTotal(toBill, query, report, region);
  const out = (['notBillable', 'billed', 'running'] as const)
    .filter((why) => sorted[why] > 0)
    .map((why) => t(`report.mark-left-${why}`, { count: sorted[why] }));
  return (
    <div>
      <p>{count === 0 ? t('report.mark-none') : t(counted, { count, total })}</p>
      {out.length > 0 && <p className={rowStyles.detail}>{t('report.mark-left', { what: out.join(', ') })}</p>}
      {count > 0 && running > 0 && isRoundedTogether(query) && (
        <p className={rowStyles.detail}>{t('report.mark-includes-running')}</p>
      )}
    </div>
  );
}
