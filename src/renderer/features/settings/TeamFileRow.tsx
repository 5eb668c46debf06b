import { useId, useState } from 'react';
import type { TeamFile } from '#shared/settings/team.ts';
import { bridge } from '../../bridge.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';
import styles from './Team.module.css';
import { useSettings } from '../../state/useSettings.ts';

/** The name of a file, without its folders, whichever way the system parts them. */
const nameOf = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

/** A file of certificates: its name, and the system's dialog to choose another. */
export function TeamFileRow({ name }: { readonly name: TeamFile }) {
  const t = useTranslate();
  const id = useId();
  const { settings } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);
  const path = settings[name];

  async function ask(request: 'team:chooseFile' | 'team:forgetFile'): Promise<void> {
    const answer = await bridge().request(request, name);
    setProblem(answer.ok ? null : answer.message);
  }

  return (
    <Row id={id} label={t(`settings.${name}`)} detail={t(`settings.${name}-detail`)} problem={problem}>
      <div className={styles.secret}>
        <bdi id={`${id}-file`} className={styles.file} title={path ?? undefined}>
          {path === null ? t('settings.team-no-file') : nameOf(path)}
        </bdi>
        {/* Several rows have these buttons: each is told by its row, too. */}
        <Button
          id={id}
          aria-label={`${t('settings.team-choose')} ${t(`settings.${name}`)}`}
          aria-describedby={`${id}-file`}
          onClick={() => void ask('team:chooseFile')}
        >
          {t('settings.team-choose')}
        </Button>
        {path !== null && (
          <Button
            aria-label={`${t('settings.team-clear')} ${t(`settings.${name}`)}`}
            onClick={() => void ask('team:forgetFile')}
          >
            {t('settings.team-clear')}
          </Button>
        )}
      </div>
    </Row>
  );
}
