import { useId, useState } from 'react';
import { bridge } from '../../bridge.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';
import styles from './Team.module.css';

type Result = { readonly state: 'none' | 'trying' | 'works' } | { readonly state: 'refused'; readonly message: string };

/** The connection test; only shown with a team. */
export function TeamTestRow() {
  const { settings } = useSettings();
  return settings.team ? <TeamTest /> : null;
}

/** Connects to the broker once and shows the result. */
function TeamTest() {
  const t = useTranslate();
  const id = useId();
  const [result, setResult] = useState<Result>({ state: 'none' });

  async function testConnection(): Promise<void> {
    setResult({ state: 'trying' });
    const answer = await bridge().request('team:try');
    setResult(answer.ok ? { state: 'works' } : { state: 'refused', message: answer.message });
  }

  return (
    <>
      <Row
        id={id}
        label={t('settings.team-try')}
        detail={t('settings.team-try-detail')}
        problem={result.state === 'refused' ? result.message : null}
      >
        {/* Stays where the focus is; pressed twice, it asks once. */}
        <Button
          id={id}
          aria-describedby={`${id}-detail`}
          aria-disabled={result.state === 'trying'}
          onClick={() => {
            if (result.state !== 'trying') void testConnection();
          }}
        >
          {t('settings.team-try-do')}
        </Button>
      </Row>
      <output className={styles.status}>
        {result.state === 'trying' && t('settings.team-trying')}
        {result.state === 'works' && t('settings.team-works')}
      </output>
    </>
  );
}
