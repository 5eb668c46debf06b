import { useTranslate } from '../../state/useTranslate.ts';
import { SelectRow, SwitchRow } from './Row.tsx';
import { useSettings } from './useSettings.ts';

/** How Stint behaves and speaks. */
export function GeneralSettings() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  return (
    <>
      <SwitchRow
        label={t('settings.several')}
        detail={t('settings.several-detail')}
        checked={settings.severalAtOnce}
        onChange={(severalAtOnce) => change({ severalAtOnce })}
      />
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
    </>
  );
}
