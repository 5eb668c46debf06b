import { useId } from 'react';
import { colours } from '#shared/model/project.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Row } from '../../ui/Row.tsx';
import { Swatches } from '../../ui/Swatches.tsx';

/** The colour of running timers and of what is selected. */
export function AccentRow() {
  const t = useTranslate();
  const id = useId();
  const { settings, change } = useSettings();
  return (
    <Row id={id} label={t('settings.accent')} detail={t('settings.accent-detail')}>
      <Swatches id={id} value={settings.accent} colours={colours} onChange={(accent) => change({ accent })} />
    </Row>
  );
}
