import { SlidersHorizontal } from 'lucide-react';
import { isSameView, plainView } from '#shared/model/listView.ts';
import type { ListView } from '#shared/model/listView.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LateMenu } from '../../ui/LateMenu.tsx';
import styles from './Toolbar.module.css';

/** A view as it is before anything of it is chosen, apart from which tasks are listed. */
export const plainLike = ({ scope, project }: ListView): ListView => ({ ...plainView, scope, project });

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
