import { Unreadable } from '../features/exchange/in/format.ts';
import { createImportHost } from '../features/exchange/in/importHost.ts';
import type { Order } from '../features/exchange/in/importWire.ts';
import { openTables } from '../store/readTables.ts';

// The process that reads files to be imported: a separate program, started for one file (desktop/forkProcess.ts).

const app = process.parentPort;

/** @throws Unreadable */
function openSqlite(bytes: Uint8Array): ReturnType<typeof openTables> {
  try {
    const query = openTables(bytes);
    return (sql) => guarded(() => query(sql));
  } catch (error) {
    throw new Unreadable('damaged', { cause: error });
  }
}

function guarded<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw new Unreadable(error instanceof RangeError ? 'too-large' : 'damaged', { cause: error });
  }
}

// oxlint-disable-next-line require-post-message-target-origin -- That is of pages; this is no window.
const carryOut = createImportHost({ openSqlite }, (answer) => app.postMessage(answer));
app.on('message', ({ data }) => void carryOut(data as Order));
