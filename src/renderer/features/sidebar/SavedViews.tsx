import { Bookmark } from 'lucide-react';
import type { SavedView } from '#shared/settings/views.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import styles from './Sidebar.module.css';
import { SidebarRow } from './SidebarRow.tsx';
import type { SidebarRows } from './targets.ts';

/** The saved views of the list. */
export function SavedViews({ views, ...rows }: SidebarRows & { readonly views: readonly SavedView[] }) {
  const t = useTranslate();
  return (
    <section aria-labelledby="sidebar-saved">
      <div className={styles.head}>
        <h2 id="sidebar-saved" className={styles.title}>
          {t('toolbar.saved')}
        </h2>
      </div>
      <ul className={styles.list}>
        {views.map((saved) => (
          <SidebarRow
            key={saved.name}
            {...rows}
            target={{ kind: 'saved', saved }}
            icon={<Bookmark size={14} aria-hidden />}
            label={saved.name}
          />
        ))}
      </ul>
    </section>
  );
}
