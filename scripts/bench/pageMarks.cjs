// Added to the pages of either app as a preload: tells when the first row was in the page and when it was painted, and when
// the page did what a key asks for. Times are ms UTC.
const { ipcRenderer } = require('electron');

const now = () => performance.timeOrigin + performance.now();
const marks = [
  { name: 'navigation', at: performance.timeOrigin },
  { name: 'scripts may run', at: now() },
];
const tell = (...more) => ipcRenderer.send('bench', [...marks.splice(0), ...more]);

const frames = (done) => requestAnimationFrame(() => requestAnimationFrame(() => done(now())));
const hasRow = () => document.querySelector('[data-task]') !== null;

/** When a row was in the page, when the frame after that was done, and when the first content was painted. */
const first = { row: null, frame: null, content: null };

// Where nothing was painted before the row, the browser's own time of the first content is that of the row. Elsewhere it is
// that of the frame that has it: the next one begins when that is done.
function settle() {
  const { row, frame, content } = first;
  if (frame === null || content === null) return;
  for (const { name, startTime } of performance.getEntriesByType('mark'))
    marks.push({ name: `mark ${name}`, at: performance.timeOrigin + startTime });
  tell({ name: 'row', at: row }, { name: 'painted', at: content >= row ? content : frame });
}

new PerformanceObserver((list) => {
  const [content] = list.getEntriesByName('first-contentful-paint');
  if (!content) return;
  first.content = performance.timeOrigin + content.startTime;
  settle();
}).observe({ type: 'paint', buffered: true });

const look = () => {
  if (first.row !== null || !hasRow()) return;
  observer.disconnect();
  first.row = now();
  frames((at) => {
    first.frame = at;
    settle();
  });
};
const observer = new MutationObserver(look);
observer.observe(document, { childList: true, subtree: true });
look();

// A page that was kept while its window was hidden is painted again.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && first.frame !== null) frames((at) => tell({ name: 'painted', at }));
});

// N moves the focus to the field of a new task, or is typed into it.
addEventListener(
  'keydown',
  () => {
    const answered = ({ target }) => {
      if (!target.matches('input')) return;
      for (const type of ['focusin', 'input']) removeEventListener(type, answered, true);
      tell({ name: 'answered', at: now() });
    };
    for (const type of ['focusin', 'input']) addEventListener(type, answered, true);
  },
  { capture: true, once: true },
);
