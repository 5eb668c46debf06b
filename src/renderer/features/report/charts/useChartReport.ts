import { useEffect, useState } from 'react';
import type { Report } from '#shared/model/report.ts';
import { bridge } from '../../../bridge.ts';
import type { ChartKind } from '../../../state/chartKind.ts';
import type { ShownReport } from '../../../state/reportState.ts';
import { useSnapshotStore } from '../../../state/snapshotStore.ts';
import { chartQuery } from './chartQuery.ts';

/** A chart's figures, and the report it stands beside. */
export type ChartReport = { readonly kind: ChartKind; readonly report: Report; readonly beside: Report };

/**
 * The figures of a chart, computed whenever the report beside it is; a hook. Until they are there, those of before;
 * null if there are none. If they cannot be computed, neither can the report, which says so.
 */
export function useChartReport(kind: ChartKind, { query, report }: ShownReport): ChartReport | null {
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const [chart, setChart] = useState<ChartReport | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function load(): Promise<void> {
      const asked = chartQuery(kind, query, report, today);
      const found = await bridge<'report:get'>().request('report:get', asked);
      if (isWanted && found.ok) setChart({ kind, report: found.value, beside: report });
    }
    void load();
    return () => {
      isWanted = false;
    };
  }, [kind, query, report, today]);
  return chart?.kind === kind ? chart : null;
}
