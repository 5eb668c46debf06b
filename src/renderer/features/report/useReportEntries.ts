import { useEffect, useState } from 'react';
import type { ReportEntry } from '#shared/model/report.ts';
import { bridge } from '../../bridge.ts';
import { useReport } from '../../state/reportState.ts';
import { ui } from '../../state/ui.ts';

/** The entries of the shown report as of when this is first drawn; null until they are loaded; a hook. */
export function useReportEntries(): readonly ReportEntry[] | null {
  const query = useReport((state) => state.query);
  const [entries, setEntries] = useState<readonly ReportEntry[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function load(): Promise<void> {
      const found = await bridge<'report:entries'>().request('report:entries', query);
      if (!isWanted) return;
      if (found.ok) setEntries(found.value);
      else ui.toast(found.message);
    }
    void load();
    return () => {
      isWanted = false;
    };
  }, [query]);
  return entries;
}
