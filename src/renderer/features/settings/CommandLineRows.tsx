import { useId, useState } from 'react';
import type { CommandLineTool } from '#shared/snapshot/slices.ts';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';
import { StatusLine } from './StatusLine.tsx';

/** The folder of a path, whichever way the system parts them. */
const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/u, '');

/** How the command line works; and where no package provides `stint`, a row to install it. */
export function CommandLineRows() {
  const t = useTranslate();
  const id = useId();
  const commandLine = useSnapshotStore(({ snapshot }) => snapshot?.commandLine);
  if (!commandLine) return null;
  const { problem, tool } = commandLine;
  return (
    <>
      <Row id={id} label={t('settings.commandLine')} detail={t('settings.commandLine-detail')}>
        {null}
      </Row>
      {problem !== null && <StatusLine text={t('settings.commandLine-failed', { detail: problem })} failed />}
      {tool && <ToolRow tool={tool} />}
    </>
  );
}

function ToolRow({ tool: { path, installed, onPath } }: { readonly tool: CommandLineTool }) {
  const t = useTranslate();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);

  async function change(): Promise<void> {
    const answer = await bridge().request(installed ? 'commandLine:remove' : 'commandLine:install');
    setProblem(answer.ok ? null : answer.message);
  }

  return (
    <>
      <Row
        id={id}
        label={t('settings.tool')}
        detail={t(installed ? 'settings.tool-installed' : 'settings.tool-detail', { path })}
        problem={problem}
      >
        <Button
          id={id}
          aria-labelledby={`${id}-label ${id}`}
          aria-describedby={`${id}-detail`}
          onClick={() => void change()}
        >
          {t(installed ? 'settings.tool-remove' : 'settings.tool-install')}
        </Button>
      </Row>
      {installed && !onPath && (
        <StatusLine text={t('settings.tool-not-on-path', { folder: folderOf(path) })} failed={false} />
      )}
    </>
  );
}
