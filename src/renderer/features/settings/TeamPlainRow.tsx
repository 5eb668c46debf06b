import { parseBroker } from '#shared/parse/broker.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SwitchRow } from '../../ui/Row.tsx';

/** Confirms a connection without encryption; only shown if the broker does not use TLS. */
export function TeamPlainRow() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  if (parseBroker(settings.teamBroker)?.plain !== true) return null;
  return (
    <SwitchRow
      label={t('settings.teamPlain')}
      detail={t('settings.teamPlain-detail')}
      problem={settings.teamPlain ? null : t('settings.teamPlain-needed')}
      checked={settings.teamPlain}
      onChange={(teamPlain) => change({ teamPlain })}
    />
  );
}
