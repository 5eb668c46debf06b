import { useId } from 'react';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, SelectRow } from '../../ui/Row.tsx';
import { SeveralRow } from './SeveralRow.tsx';
import { useSettings } from '../../state/useSettings.ts';

/** How Stint behaves and speaks. */
export function GeneralSettings() {
  const t = useTranslate();
  const id = useId();
  return (
    <>
      <SeveralRow />
      <LanguageRow />
      <Row id={id} label={t('news.title')} detail={t('news.detail')}>
        <Button id={id} onClick={() => ui.open({ kind: 'news' })}>
          {t('news.show')}
        </Button>
      </Row>
    </>
  );
}

/** The language of everything that Stint says. */
export function LanguageRow() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  return (
    <SelectRow
      label={t('settings.language')}
      detail={t('settings.language-detail')}
      value={settings.language}
      options={[
        { value: 'system', label: t('settings.language-system') },
        // Each language by its own name, whatever the window speaks.
        { value: 'en', label: 'English' },
        { value: 'ru', label: 'Русский' },
      ]}
      onChange={(language) => change({ language })}
    />
  );
}
