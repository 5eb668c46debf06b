// Loaded into the app by `electron -r`: holds back the programs of its pages until `releaseProgram` is called, so that a test
// sees what is there before.
const { protocol } = require('electron');

// The app reads its words behind this.
process.argv.splice(process.argv.indexOf('-r'), 2);

const held = Promise.withResolvers();
const handle = protocol.handle.bind(protocol);
protocol.handle = (scheme, answer) =>
  handle(scheme, async (request) => {
    if (request.url.endsWith('.js')) await held.promise;
    return await answer(request);
  });
globalThis.releaseProgram = held.resolve;
