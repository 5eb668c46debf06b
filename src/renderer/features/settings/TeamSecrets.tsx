import { useId, useState } from 'react';
import type { SecretName } from '#shared/model/team.ts';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';
import { SecretField } from './SecretField.tsx';
import styles from './Team.module.css';

/** Whether a secret is stored; and what went wrong with it last. */
function useSecret(name: SecretName) {
  const state = useSnapshotStore(({ snapshot }) => snapshot?.secrets[name] ?? 'none');
  const [problem, setProblem] = useState<string | null>(null);
  async function forget(): Promise<void> {
    const answer = await bridge().request('team:setSecret', name, null);
    setProblem(answer.ok ? null : answer.message);
  }
  return { state, problem, setProblem, forget };
}

/** Password and key, while there is a team; and whether they are kept. */
export function TeamSecretRows() {
  const t = useTranslate();
  const { settings } = useSettings();
  const areLost = useSnapshotStore(({ snapshot }) => snapshot?.secrets.kept === false);
  if (!settings.team) return null;
  return (
    <>
      <PasswordRow />
      <KeyRow />
      {areLost && <p className={styles.status}>{t('settings.team-secrets-not-kept')}</p>}
    </>
  );
}

/** The password for the broker: whether there is one is all that is shown of it. */
function PasswordRow() {
  const t = useTranslate();
  const id = useId();
  const { state, problem, setProblem, forget } = useSecret('password');
  return (
    <Row id={id} label={t('settings.team-password')} detail={t(`settings.team-password-${state}`)} problem={problem}>
      <div className={styles.secret}>
        <SecretField id={id} name="password" placeholder={t('settings.team-new-password')} onAnswer={setProblem} />
        {state !== 'none' && <Button onClick={() => void forget()}>{t('settings.team-clear')}</Button>}
      </div>
    </Row>
  );
}

/** The key that seals what the team says. It is given away by the clipboard alone, and never drawn. */
function KeyRow() {
  const t = useTranslate();
  const id = useId();
  const { state, problem, setProblem, forget } = useSecret('teamKey');
  const isKnown = state === 'known';

  async function make(): Promise<void> {
    const answer = await bridge().request('team:newKey');
    setProblem(answer.ok ? null : answer.message);
  }

  async function copy(): Promise<void> {
    await bridge().request('team:copyKey');
    ui.speak(t('settings.copied'));
  }

  return (
    <Row id={id} label={t('settings.team-key')} detail={t(`settings.team-key-${state}`)} problem={problem}>
      {/* A field is named by the row; buttons have names of their own. */}
      <div id={isKnown ? id : undefined} className={styles.secret}>
        {/* One that is there is taken away first: with another key, nobody could read the others any more. */}
        {isKnown ? (
          <>
            <Button onClick={() => void copy()}>{t('settings.copy')}</Button>
            <Button onClick={() => void forget()}>{t('settings.team-remove-key')}</Button>
          </>
        ) : (
          <>
            <SecretField id={id} name="teamKey" placeholder={t('settings.team-paste-key')} onAnswer={setProblem} />
            {state === 'none' ? (
              <Button onClick={() => void make()}>{t('settings.team-new-key')}</Button>
            ) : (
              <Button onClick={() => void forget()}>{t('settings.team-remove-key')}</Button>
            )}
          </>
        )}
      </div>
    </Row>
  );
}
