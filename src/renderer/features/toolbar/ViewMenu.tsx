import { SlidersHorizontal } from 'lucide-react';
import { isSameView } from '#shared/model/listView.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LateMenu } from '../../ui/LateMenu.tsx';
import { plainLike } from './plainLike.ts';
import styles from './Toolbar.module.css';

/** The view options: grouping, order, tag, and saved views. */
export function ViewMenu() {
  const t = useTranslate();
  const view = useUi((state) => state.view);
  return (
    <LateMenu
      load={() => import('./ViewItems.tsx')}
      trigger={
        <IconButton label={t('toolbar.view')} className={isSameView(view, plainLike(view)) ? '' : styles.chosen}>
          <SlidersHorizontal size={16} aria-hidden />
        </IconButton>
      }
    />
  );
}
