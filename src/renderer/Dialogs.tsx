import { welcomed } from './features/onboarding/welcomed.ts';
import { lateNamed } from './late.ts';
import type { Late } from './late.ts';
import { useIsWelcome } from './state/useIsWelcome.ts';
import { ui, useUi } from './state/ui.ts';
import type { Dialog } from './state/ui.ts';
import { Boundary } from './trouble/Boundary.tsx';
import { PartTrouble } from './trouble/PartTrouble.tsx';
import { LateDialog } from './ui/LateDialog.tsx';

const dialogs: Readonly<Record<Dialog['kind'], Late<object>>> = {
  settings: lateNamed(() => import('./features/settings/SettingsDialog.tsx'), 'SettingsDialog'),
  shortcuts: lateNamed(() => import('./features/shortcutSheet/ShortcutSheet.tsx'), 'ShortcutSheet'),
  paste: lateNamed(() => import('./features/addField/PasteDialog.tsx'), 'PasteDialog'),
  taskEntries: lateNamed(() => import('./features/entries/TaskEntriesDialog.tsx'), 'TaskEntriesDialog'),
  entry: lateNamed(() => import('./features/entries/EntryDialog.tsx'), 'EntryDialog'),
  task: lateNamed(() => import('./features/details/TaskDialog.tsx'), 'TaskDialog'),
  palette: lateNamed(() => import('./features/palette/PaletteDialog.tsx'), 'PaletteDialog'),
  projects: lateNamed(() => import('./features/projects/ProjectsDialog.tsx'), 'ProjectsDialog'),
  import: lateNamed(() => import('./features/exchange/ImportDialog.tsx'), 'ImportDialog'),
  export: lateNamed(() => import('./features/exchange/ExportDialog.tsx'), 'ExportDialog'),
  saveView: lateNamed(() => import('./features/toolbar/SaveViewDialog.tsx'), 'SaveViewDialog'),
  saveReport: lateNamed(() => import('./features/report/SaveReportDialog.tsx'), 'SaveReportDialog'),
  markBilled: lateNamed(() => import('./features/report/MarkBilledDialog.tsx'), 'MarkBilledDialog'),
  unmarkBilled: lateNamed(() => import('./features/report/UnmarkBilledDialog.tsx'), 'UnmarkBilledDialog'),
  tag: lateNamed(() => import('./features/taskList/TagDialog.tsx'), 'TagDialog'),
  countdown: lateNamed(() => import('./features/focus/CountdownDialog.tsx'), 'CountdownDialog'),
  news: lateNamed(() => import('./features/news/NewsDialog.tsx'), 'NewsDialog'),
  about: lateNamed(() => import('./features/about/AboutDialog.tsx'), 'AboutDialog'),
};

const welcome = lateNamed(() => import('./features/onboarding/WelcomeDialog.tsx'), 'WelcomeDialog');

const offerToClose = (error: unknown, again: () => void) => (
  <PartTrouble error={error} again={again} onClose={() => ui.open(null)} />
);

const offerToSkip = (error: unknown, again: () => void) => (
  <PartTrouble error={error} again={again} onClose={() => void welcomed()} />
);

/** All dialogs of the window. Each is loaded when it first opens; one that fails can be closed. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function Dialogs() {
  const open = useUi((state) => state.dialog);
  const isWelcome = useIsWelcome();
  return (
    <>
      {Object.entries(dialogs).map(([kind, dialog]) => (
        <Boundary key={kind} of={open} fallback={offerToClose}>
          <LateDialog isOpen={open?.kind === kind} part={dialog} />
        </Boundary>
      ))}
      <Boundary of={isWelcome} fallback={offerToSkip}>
        <LateDialog isOpen={isWelcome} part={welcome} />
      </Boundary>
    </>
  );
}
