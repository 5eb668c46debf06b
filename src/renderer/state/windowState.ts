import { isSameView } from '#shared/model/listView.ts';
import { focusRegion } from './focusManager.ts';
import { scrollBack, scrolled } from './keptScroll.ts';
import type { OwnState } from './leaving.ts';
import { useHourHeight } from './hourHeight.ts';
import { useReport } from './reportState.ts';
import { search } from './search.ts';
import { useSelection } from './selection.ts';
import { useUi } from './ui.ts';

/** Whether the focus is on a row or stop of the page, which gets it again. */
const isInList = (): boolean => document.activeElement?.closest('[data-stop]') != null;

/** What the window shows, as far as only it knows. */
function taken() {
  const { found: _found, dialog: _dialog, toast: _toast, spoken: _spoken, ...shown } = useUi.getState();
  const { query, chart, folded, line } = useReport.getState();
  const { ids, anchor } = useSelection.getState();
  return {
    shown,
    report: { query, chart, folded: [...folded], line },
    selection: { ids: [...ids], anchor },
    hourHeight: useHourHeight.getState().hourHeight,
    scrolled: scrolled(),
    isInList: isInList(),
  };
}

/** What makes a difference to the first screen, besides the view. */
const SEEN = ['page', 'searchText', 'doneOpen', 'pane'] as const;

/** Whether it looks as at a start, wherever the cursor stands. */
function looksNew({ shown, selection, scrolled: areas }: ReturnType<typeof taken>): boolean {
  const first = useUi.getInitialState();
  return (
    SEEN.every((what) => shown[what] === first[what]) &&
    isSameView(shown.view, first.view) &&
    selection.ids.length === 0 &&
    areas.every(([, top]) => top === 0)
  );
}

/** The state of the main window. What is open in it stays open, and with it the page. */
export const windowState: OwnState = {
  take() {
    const { dialog, editing, givingAway } = useUi.getState();
    if (dialog !== null || editing !== null || givingAway !== null) return null;
    const state = taken();
    return { state: JSON.stringify(state), looksNew: looksNew(state) };
  },
  give(text) {
    const state = JSON.parse(text) as ReturnType<typeof taken>;
    useUi.setState(state.shown);
    useReport.setState({ ...state.report, folded: new Set(state.report.folded) });
    useSelection.setState({ ids: new Set(state.selection.ids), anchor: state.selection.anchor });
    useHourHeight.setState({ hourHeight: state.hourHeight });
    scrollBack(state.scrolled);
    if (state.shown.searchText !== '') void search(state.shown.searchText);
    if (state.isInList) focusRegion('list');
  },
};
