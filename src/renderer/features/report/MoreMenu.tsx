import { EllipsisVertical } from 'lucide-react';
import { plainReport } from '#shared/model/report.ts';
import { reportPage } from '../../state/report.ts';
import { useReport } from '../../state/reportState.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import { isSameQuery } from './sameQuery.ts';

/** The saved reports, and what can be done with the shown one. */
export function MoreMenu() {
  const t = useTranslate();
  const query = useReport((state) => state.query);
  const { settings, change } = useSettings();
  const hasInvoices = useSnapshotStore(({ snapshot }) => (snapshot?.invoices.size ?? 0) > 0);
  const saved = settings.savedReports;
  const current = saved.find((one) => isSameQuery(one.query, query)) ?? null;
  return (
    <Menu
      trigger={
        <IconButton label={t('report.more')}>
          <EllipsisVertical size={16} aria-hidden />
        </IconButton>
      }
    >
      {saved.length > 0 && (
        <MenuChoice<string | null>
          label={t('report.saved')}
          value={current?.name ?? null}
          options={saved.map(({ name }) => ({ value: name, label: name }))}
          onChoose={(name) => reportPage.ask(saved.find((one) => one.name === name)?.query ?? query)}
        />
      )}
      {saved.length > 0 && <MenuLine />}
      {current ? (
        <MenuItem onClick={() => change({ savedReports: saved.filter((one) => one !== current) })}>
          {t('report.forget', { name: current.name })}
        </MenuItem>
      ) : (
        <MenuItem onClick={() => ui.open({ kind: 'saveReport' })}>{t('report.save')}</MenuItem>
      )}
      {!isSameQuery(query, plainReport) && (
        <MenuItem onClick={() => reportPage.ask(plainReport)}>{t('report.reset')}</MenuItem>
      )}
      <MenuLine />
      <MenuItem onClick={() => ui.open({ kind: 'export' })}>{t('exporting.open')}</MenuItem>
      <MenuItem onClick={() => window.print()}>{t('report.print')}</MenuItem>
      <MenuItem onClick={() => ui.open({ kind: 'markBilled' })}>{t('report.mark')}</MenuItem>
      {hasInvoices && <MenuItem onClick={() => ui.open({ kind: 'unmarkBilled' })}>{t('report.unmark')}</MenuItem>}
    </Menu>
  );
}
