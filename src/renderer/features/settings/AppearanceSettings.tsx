import { useId } from 'react';
import { colours } from '#shared/model/project.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Swatches } from '../../ui/Swatches.tsx';
import { Row, SelectRow } from '../../ui/Row.tsx';
import { useSettings } from '../../state/useSettings.ts';

/** How the window looks. */
export function AppearanceSettings() {
  const t = useTranslate();
  const id = useId();
  const { settings, change } = useSettings();
  return (
    <>
      <ThemeRow />
      <Row id={id} label={t('settings.accent')} detail={t('settings.accent-detail')}>
        <Swatches id={id} value={settings.accent} colours={colours} onChange={(accent) => change({ accent })} />
      </Row>
      <SelectRow
        label={t('settings.density')}
        detail={t('settings.density-detail')}
        value={settings.density}
        options={(['roomy', 'compact'] as const).map((value) => ({ value, label: t(`settings.density-${value}`) }))}
        onChange={(density) => change({ density })}
      />
    </>
  );
}

/** Light or dark. */
export function ThemeRow() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  return (
    <SelectRow
      label={t('settings.theme')}
      detail={t('settings.theme-detail')}
      value={settings.theme}
      options={(['system', 'light', 'dark', 'contrast'] as const).map((value) => ({
        value,
        label: t(`settings.theme-${value}`),
      }))}
      onChange={(theme) => change({ theme })}
    />
  );
}
