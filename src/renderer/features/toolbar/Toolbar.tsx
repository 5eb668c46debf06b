import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { focusRegion, useFocusRegion } from '../../state/focusManager.ts';
import { keepFound, search } from '../../state/search.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ProjectMenu } from './ProjectMenu.tsx';
import styles from './Toolbar.module.css';
import { ViewMenu } from './ViewMenu.tsx';

/** The toolbar above the list: search, project, and view options. */
export function Toolbar() {
  const t = useTranslate();
  const text = useUi((state) => state.searchText);
  const field = useRef<HTMLInputElement>(null);
  useEffect(keepFound, []);
  useFocusRegion('search', 'tasks', () => {
    field.current?.focus();
    field.current?.select();
    return true;
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') void search('');
    else if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    focusRegion('list');
  }

  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <Search size={16} className={styles.sign} aria-hidden />
        <input
          ref={field}
          className={styles.field}
          value={text}
          placeholder={t('toolbar.search')}
          aria-label={t('toolbar.search')}
          onChange={(event) => void search(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <IconButton className={styles.clear} label={t('toolbar.clear')} onClick={() => void search('')}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      <ProjectMenu />
      <ViewMenu />
    </div>
  );
}
