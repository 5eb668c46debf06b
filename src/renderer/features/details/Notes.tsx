import { useEffect, useState } from 'react';
import type { MouseEvent } from 'react';
import { isOpenable } from '#shared/parse/openable.ts';
import { bridge } from '../../bridge.ts';
import { ui } from '../../state/ui.ts';
import { currentTranslate } from '../../state/useTranslate.ts';
import styles from './Notes.module.css';

/**
 * Rendered notes, loaded when first needed. micromark does not pass HTML through and only allows harmless addresses;
 * the page's policy would load nothing from elsewhere anyway.
 */
export function Notes({ text }: { readonly text: string }) {
  const [html, setHtml] = useState('');
  useEffect(() => {
    let isCurrent = true;
    async function render(): Promise<void> {
      const { micromark } = await import('micromark');
      if (isCurrent) setHtml(micromark(text));
    }
    void render();
    return () => {
      isCurrent = false;
    };
  }, [text]);

  function onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    if (isOpenable(link.href)) void bridge().request('link:open', link.href);
    else ui.toast(currentTranslate()('task.link-refused'));
  }

  // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events, react/no-danger -- The links in it are the controls; what makes the HTML is said above.
  return <div className={styles.notes} onClick={onClick} dangerouslySetInnerHTML={{ __html: html }} />;
}
