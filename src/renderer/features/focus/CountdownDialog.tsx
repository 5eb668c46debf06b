import { useState } from 'react';
import { parseDuration } from '#shared/parse/duration.ts';
import { execute } from '../../state/commands.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import formStyles from '../../ui/Form.module.css';

/** Asks how long to count down. */
export function CountdownDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'countdown');
  const [text, setText] = useState('');
  const [judged, setJudged] = useState(false);
  const length = parseDuration(text);

  function start(): void {
    setJudged(true);
    if (!length.ok || length.value === 0) return;
    ui.open(null);
    setText('');
    setJudged(false);
    void execute({ type: 'startCountdown', ms: length.value });
  }

  const problem = length.ok ? (length.value === 0 ? 'duration-empty' : null) : length.code;
  return (
    <Dialog open={open} title={t('focus.countdown-title')}>
      <form
        className={formStyles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <p>{t('focus.countdown-detail')}</p>
        <Field
          label={t('focus.countdown-length')}
          value={text}
          placeholder="1h30"
          error={judged && problem !== null ? t(`typed.${problem}`) : null}
          onType={(typed) => {
            setText(typed);
            setJudged(false);
          }}
        />
        <div className={formStyles.buttons}>
          <span className={formStyles.space} />
          <Button primary type="submit">
            {t('focus.countdown-start')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
