import { isTeamName, parseBroker } from '#shared/parse/broker.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SwitchRow } from '../../ui/Row.tsx';
import { TextRow } from '../../ui/TextRow.tsx';
import { useSettings } from '../../state/useSettings.ts';

/** Where the broker is, in its normal form; and where it speaks no TLS, that this was understood. */
export function BrokerRows() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const isPlain = parseBroker(settings.teamBroker)?.plain === true;

  function apply(text: string): string | null {
    const address = text === '' ? '' : parseBroker(text)?.url;
    if (address === undefined) return t('settings.team-broker-wrong');
    if (address !== settings.teamBroker) change({ teamBroker: address });
    return null;
  }

  return (
    <>
      <TextRow
        label={t('settings.team-broker')}
        detail={t('settings.team-broker-detail')}
        value={settings.teamBroker}
        inputMode="url"
        maxLength={500}
        placeholder={t('settings.team-broker-example')}
        onApply={apply}
      />
      {isPlain && (
        <SwitchRow
          label={t('settings.team-plain')}
          detail={t('settings.team-plain-detail')}
          problem={settings.teamPlain ? null : t('settings.team-plain-needed')}
          checked={settings.teamPlain}
          onChange={(teamPlain) => change({ teamPlain })}
        />
      )}
    </>
  );
}

/** By which names the team and oneself are known there, and as whom the broker knows one. */
export function NameRows() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  return (
    <>
      <TextRow
        label={t('settings.team-name')}
        detail={t('settings.team-name-detail')}
        value={settings.teamName}
        maxLength={50}
        onApply={(teamName) => {
          if (!isTeamName(teamName)) return t('settings.team-name-wrong');
          if (teamName !== settings.teamName) change({ teamName });
          return null;
        }}
      />
      <TextRow
        label={t('settings.team-member')}
        detail={t('settings.team-member-detail')}
        value={settings.teamMember}
        maxLength={100}
        onApply={(teamMember) => {
          change({ teamMember });
          return null;
        }}
      />
      <TextRow
        label={t('settings.team-user')}
        detail={t('settings.team-user-detail')}
        value={settings.teamUser ?? ''}
        maxLength={200}
        onApply={(user) => {
          change({ teamUser: user === '' ? null : user });
          return null;
        }}
      />
    </>
  );
}
