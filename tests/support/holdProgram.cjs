// Loaded into the app by `electron -r`: holds back the programs of its pages until `releaseProgram` is called, so that a test
// sees what is there before.
const { protocol } = require('electron');

// The app reads its words behind this.
process.argv.splice(process.argv.indexOf('-r'), 2);

const held = Promise.withResolvers();
const register = protocol.registerStreamProtocol.bind(protocol);
protocol.registerStreamProtocol = (scheme, answer) =>
  register(scheme, async (request, respond) => {
    if (request.url.endsWith('.js')) await held.promise;
    answer(request, respond);
  });
globalThis.releaseProgram = held.resolve;
