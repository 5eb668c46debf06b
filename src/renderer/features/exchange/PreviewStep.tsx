import type { ImportPreview } from '#shared/contract/importing.ts';
import { leaveImport, runImport, setStartRunning, chooseImport, useImporting } from '../../state/importing.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { SwitchRow } from '../../ui/Row.tsx';
import { GoodToKnow } from './GoodToKnow.tsx';
import styles from './Import.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import { NewThings } from './NewThings.tsx';
import { Questions } from './Questions.tsx';
import { Summary } from './Summary.tsx';

type Props = { readonly preview: ImportPreview };

/** Whether importing would add anything. */
const addsAny = ({ entries, newClients, newProjects, newTasks }: ImportPreview): boolean =>
  entries + newClients.count + newProjects.count + newTasks.count > 0;

function close(): void {
  leaveImport();
  ui.open(null);
}

/** What importing the file would do, with the questions that it leaves open. */
export function PreviewStep({ preview }: Props) {
  const t = useTranslate();
  const { step, problem, startRunning } = useImporting();
  const isBusy = step !== 'preview';
  return (
    <>
      <Summary preview={preview} />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Questions preview={preview} />
      <NewThings preview={preview} />
      <GoodToKnow preview={preview} />
      {preview.running > 0 && (
        <SwitchRow
          label={t('importing.start-running', { count: preview.running })}
          detail={t('importing.start-running-detail', { count: preview.running })}
          checked={startRunning}
          onChange={setStartRunning}
        />
      )}
      <div className={styles.foot}>{isBusy ? <ImportProgress onCancel={close} /> : <Buttons preview={preview} />}</div>
    </>
  );
}

function Buttons({ preview }: Props) {
  const t = useTranslate();
  const startRunning = useImporting((state) => state.startRunning);
  const isOpen = preview.questions.some(({ needed }) => needed);
  const isOfUse = addsAny(preview) || (startRunning && preview.running > 0);
  return (
    <div className={styles.buttons}>
      <Button onClick={() => void chooseImport()}>{t('importing.other-file')}</Button>
      <Button onClick={close}>{t('entry.cancel')}</Button>
      <Button primary disabled={isOpen || !isOfUse} onClick={() => void runImport()}>
        {preview.entries === 0 ? t('importing.run-rest') : t('importing.run', { count: preview.entries })}
      </Button>
    </div>
  );
}
