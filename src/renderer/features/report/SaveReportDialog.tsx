import { useState } from 'react';
import { useReport } from '../../state/reportState.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import formStyles from '../../ui/Form.module.css';

/** Saves the shown report under a name; an existing one with that name is replaced. */
export function SaveReportDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'saveReport');
  const query = useReport((state) => state.query);
  const { settings, change } = useSettings();
  const [text, setText] = useState('');
  const name = text.trim().slice(0, 100);

  function save(): void {
    if (name === '') return;
    change({ savedReports: [...settings.savedReports.filter((one) => one.name !== name), { name, query }] });
    setText('');
    ui.open(null);
  }

  return (
    <Dialog open={open} title={t('report.save-title')}>
      <form
        className={formStyles.line}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t('projects.name')} value={text} onType={setText} />
        <Button primary type="submit" disabled={name === ''}>
          {t('entry.save')}
        </Button>
      </form>
    </Dialog>
  );
}
