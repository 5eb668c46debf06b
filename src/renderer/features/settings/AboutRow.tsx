import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ActionRow } from '../../ui/ActionRow.tsx';

/** Opens what this Stint is. */
export function AboutRow() {
  const t = useTranslate();
  return (
    <ActionRow
      label={t('about.title')}
      detail={t('about.detail')}
      action={t('news.show')}
      onClick={() => ui.open({ kind: 'about' })}
    />
  );
}
