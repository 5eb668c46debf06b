import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { KeyboardEvent } from 'react';
import { focusRegion } from '../../state/focusManager.ts';
import { keepFound, search } from '../../state/search.ts';
import { useUi } from '../../state/ui.ts';
import { useIsAtLeast, WIDE } from '../../state/useIsAtLeast.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { ProjectMenu } from './ProjectMenu.tsx';
import styles from './Toolbar.module.css';
import { ViewMenu } from './ViewMenu.tsx';

/** The toolbar above the list: search, project, and view options. */
export function Toolbar() {
  const t = useTranslate();
  const text = useUi((state) => state.searchText);
  // A wide window has them in its sidebar.
  const isWide = useIsAtLeast(WIDE.sidebar);
  useEffect(keepFound, []);

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') void search('');
    else if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    focusRegion('list');
  }

  return (
    <div className={styles.bar}>
      <SearchField
        region="search"
        page="tasks"
        label={t('toolbar.search')}
        value={text}
        onType={(typed) => void search(typed)}
        onKey={onKey}
      >
        {text !== '' && (
          <IconButton className={styles.clear} label={t('toolbar.clear')} onClick={() => void search('')}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </SearchField>
      {!isWide && <ProjectMenu />}
      <ViewMenu />
    </div>
  );
}
