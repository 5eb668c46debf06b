import { teamFiles } from '#shared/contract/channels.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { SwitchRow } from '../../ui/Row.tsx';
import { BrokerRows, NameRows } from './TeamBroker.tsx';
import { TeamFileRow } from './TeamFileRow.tsx';
import { KeyRow, PasswordRow } from './TeamSecrets.tsx';
import styles from './TeamSettings.module.css';
import { TeamTest } from './TeamTest.tsx';
import { useSettings } from '../../state/useSettings.ts';

/** The team: whether there is one, over which broker, as whom, and what is kept secret. */
export function TeamSettings() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const areKept = useSnapshotStore(({ snapshot }) => snapshot?.environment.secrets.kept ?? true);
  return (
    <>
      <SwitchRow
        label={t('settings.team')}
        detail={t('settings.team-detail')}
        checked={settings.team}
        onChange={(team) => change({ team })}
      />
      {settings.team && (
        <>
          <SwitchRow
            label={t('team.hide')}
            detail={t('team.hide-detail')}
            checked={settings.teamHidden}
            onChange={(teamHidden) => change({ teamHidden })}
          />
          <BrokerRows />
          <NameRows />
          <PasswordRow />
          <KeyRow />
          {!areKept && <p className={styles.status}>{t('settings.team-kept-not')}</p>}
          {teamFiles.map((name) => (
            <TeamFileRow key={name} name={name} />
          ))}
          <TeamTest />
        </>
      )}
    </>
  );
}
