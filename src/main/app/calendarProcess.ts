import { answerTo } from '../features/calendars/host.ts';
import type { Order } from '../features/calendars/wire.ts';

// The process that reads calendars: a separate program, started for one of them (desktop/forkProcess.ts).

const app = process.parentPort;

app.on('message', ({ data }) => {
  // oxlint-disable-next-line require-post-message-target-origin -- That is of pages; this is no window.
  void answerTo(data as Order).then((answer) => app.postMessage(answer));
});
