import type { KeyboardEvent } from 'react';
import { panelId, tabId, usePageNames } from '../../state/pages.ts';
import { ui, useUi } from '../../state/ui.ts';
import styles from './PageTabs.module.css';

/** Which of `count` tabs a key leads to from the one at `index`; null: the key is for something else. */
function tabAt(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Moves the focus to another tab, whose page is shown. */
function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const tabs = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])];
  const at = tabAt(event.key, tabs.indexOf(event.currentTarget), tabs.length);
  if (at === null) return;
  event.preventDefault();
  tabs[at]?.focus();
  tabs[at]?.click();
}

/** The pages of a narrow window. */
export function PageTabs() {
  const shown = useUi(({ page }) => page);
  return (
    <div role="tablist" className={styles.tabs}>
      {usePageNames().map(({ page, name }) => (
        <button
          key={page}
          type="button"
          role="tab"
          id={tabId(page)}
          aria-controls={page === shown ? panelId(page) : undefined}
          aria-selected={page === shown}
          tabIndex={page === shown ? 0 : -1}
          className={styles.tab}
          onKeyDown={onKeyDown}
          onClick={() => ui.show(page)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
