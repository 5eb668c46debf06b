import type { ComponentType } from 'react';
import { useSnapshotStore } from './state/snapshotStore.ts';
import { ui, useUi } from './state/ui.ts';
import type { Dialog } from './state/ui.ts';
import { Boundary } from './trouble/Boundary.tsx';
import { PartTrouble } from './trouble/PartTrouble.tsx';
import { AboutDialog } from './features/about/AboutDialog.tsx';
import { PasteDialog } from './features/addField/PasteDialog.tsx';
import { TaskDialog } from './features/details/TaskDialog.tsx';
import { EntryDialog } from './features/entries/EntryDialog.tsx';
import { TaskEntriesDialog } from './features/entries/TaskEntriesDialog.tsx';
import { ExportDialog } from './features/exchange/ExportDialog.tsx';
import { ImportDialog } from './features/exchange/ImportDialog.tsx';
import { CountdownDialog } from './features/focus/CountdownDialog.tsx';
import { NewsDialog } from './features/news/NewsDialog.tsx';
import { PaletteDialog } from './features/palette/PaletteDialog.tsx';
import { ProjectsDialog } from './features/projects/ProjectsDialog.tsx';
import { MarkBilledDialog } from './features/report/MarkBilledDialog.tsx';
import { SaveReportDialog } from './features/report/SaveReportDialog.tsx';
import { UnmarkBilledDialog } from './features/report/UnmarkBilledDialog.tsx';
import { SettingsDialog } from './features/settings/SettingsDialog.tsx';
import { ShortcutSheet } from './features/shortcutSheet/ShortcutSheet.tsx';
import { TagDialog } from './features/taskList/TagDialog.tsx';
import { SaveViewDialog } from './features/toolbar/SaveViewDialog.tsx';
import { WelcomeDialog, welcomed } from './features/onboarding/WelcomeDialog.tsx';

const dialogs: Readonly<Record<Dialog['kind'], ComponentType>> = {
  settings: SettingsDialog,
  shortcuts: ShortcutSheet,
  paste: PasteDialog,
  taskEntries: TaskEntriesDialog,
  entry: EntryDialog,
  task: TaskDialog,
  palette: PaletteDialog,
  projects: ProjectsDialog,
  import: ImportDialog,
  export: ExportDialog,
  saveView: SaveViewDialog,
  saveReport: SaveReportDialog,
  markBilled: MarkBilledDialog,
  unmarkBilled: UnmarkBilledDialog,
  tag: TagDialog,
  countdown: CountdownDialog,
  news: NewsDialog,
  about: AboutDialog,
};

const offerToClose = (error: unknown, again: () => void) => (
  <PartTrouble error={error} again={again} onClose={() => ui.open(null)} />
);

const offerToSkip = (error: unknown, again: () => void) => (
  <PartTrouble error={error} again={again} onClose={() => void welcomed()} />
);

/**
 * All dialogs of the window, in a separate chunk, so that the list does not wait for them. A dialog that fails can be
 * closed.
 */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function Dialogs() {
  const open = useUi((state) => state.dialog);
  const isWelcome = useSnapshotStore(({ snapshot }) => snapshot?.welcome !== null);
  return (
    <>
      {Object.entries(dialogs).map(([kind, Dialog]) => (
        <Boundary key={kind} of={open} fallback={offerToClose}>
          <Dialog />
        </Boundary>
      ))}
      <Boundary of={isWelcome} fallback={offerToSkip}>
        <WelcomeDialog />
      </Boundary>
    </>
  );
}
