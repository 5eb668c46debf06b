import { PasteDialog } from './addField/PasteDialog.tsx';
import { TaskDialog } from './details/TaskDialog.tsx';
import { EntryDialog } from './entries/EntryDialog.tsx';
import { TaskEntriesDialog } from './entries/TaskEntriesDialog.tsx';
import { CountdownDialog } from './focus/CountdownDialog.tsx';
import { NewsDialog } from './news/NewsDialog.tsx';
import { PaletteDialog } from './palette/PaletteDialog.tsx';
import { ProjectsDialog } from './projects/ProjectsDialog.tsx';
import { SettingsDialog } from './settings/SettingsDialog.tsx';
import { ShortcutSheet } from './shortcutSheet/ShortcutSheet.tsx';
import { SaveViewDialog } from './toolbar/SaveViewDialog.tsx';
import { WelcomeDialog } from './welcome/WelcomeDialog.tsx';

/** All dialogs of the window, in a chunk of their own: the list need not wait for them. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function Dialogs() {
  return (
    <>
      <SettingsDialog />
      <ShortcutSheet />
      <PasteDialog />
      <TaskEntriesDialog />
      <EntryDialog />
      <TaskDialog />
      <PaletteDialog />
      <ProjectsDialog />
      <SaveViewDialog />
      <CountdownDialog />
      <NewsDialog />
      <WelcomeDialog />
    </>
  );
}
