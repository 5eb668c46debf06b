import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ActionRow } from '../../ui/ActionRow.tsx';

/** The ways in and out for files. */
export function ExchangeRows() {
  const t = useTranslate();
  return (
    <>
      <ActionRow
        label={t('importing.title')}
        detail={t('importing.data-detail')}
        action={t('importing.open')}
        onClick={() => ui.open({ kind: 'import' })}
      />
      <ActionRow
        label={t('exporting.title')}
        detail={t('exporting.data-detail')}
        action={t('exporting.open')}
        onClick={() => ui.open({ kind: 'export' })}
      />
    </>
  );
}
