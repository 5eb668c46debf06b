import { useState } from 'react';
import { sendCommand } from '../../state/commands.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { ui, useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import formStyles from '../../ui/Form.module.css';

/** Adds a tag, or several with spaces between them, to the selected tasks. */
export function TagDialog() {
  const t = useTranslate();
  const taskIds = useUi((state) => (state.dialog?.kind === 'tag' ? state.dialog.taskIds : null));
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const addTags = text.split(/\s+/u).filter((tag) => tag !== '');

  async function add(): Promise<void> {
    if (taskIds === null || addTags.length === 0) return;
    const answer = await sendCommand({ type: 'changeTasks', taskIds, fields: { addTags } });
    if (!answer.ok) return setError(answer.message);
    setText('');
    ui.open(null);
    focusRegion('list');
  }

  return (
    <Dialog open={taskIds !== null} title={t('menu.tag-title')}>
      <form
        className={formStyles.line}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          label={t('task.tags')}
          value={text}
          error={error}
          onType={(typed) => {
            setText(typed);
            setError(null);
          }}
        />
        <Button primary type="submit" disabled={addTags.length === 0}>
          {t('projects.add')}
        </Button>
      </form>
    </Dialog>
  );
}
