import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { useBackups } from '../../../src/renderer/state/backups.ts';
import { dropFocusRequest } from '../../../src/renderer/state/focusManager.ts';
import { useExporting } from '../../../src/renderer/state/exporting.ts';
import { useImporting } from '../../../src/renderer/state/importing.ts';
import { useRangeEntries } from '../../../src/renderer/state/rangeEntries.ts';
import { useReport } from '../../../src/renderer/state/reportState.ts';
import { useSelection } from '../../../src/renderer/state/selection.ts';
import { drawnTime, useSnapshotStore } from '../../../src/renderer/state/snapshotStore.ts';
import { useUi } from '../../../src/renderer/state/ui.ts';
import { useWeekTimes } from '../../../src/renderer/state/weekTimes.ts';
import { setWindowWidth } from './windowWidth.ts';

// The page is not laid out here, so every element says it is as large as a window: the list then draws what fits in.
const size = { width: 460, height: 720 };
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => size.width });
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => size.height });
setWindowWidth(size.width);

afterEach(() => {
  cleanup();
  setWindowWidth(size.width);
  dropFocusRequest();
  drawnTime.setState(drawnTime.getInitialState(), true);
  useSnapshotStore.setState(useSnapshotStore.getInitialState(), true);
  useBackups.setState(useBackups.getInitialState(), true);
  useExporting.setState(useExporting.getInitialState(), true);
  useImporting.setState(useImporting.getInitialState(), true);
  useRangeEntries.setState(useRangeEntries.getInitialState(), true);
  useReport.setState(useReport.getInitialState(), true);
  useSelection.setState(useSelection.getInitialState(), true);
  useUi.setState(useUi.getInitialState(), true);
  useWeekTimes.setState(useWeekTimes.getInitialState(), true);
});
