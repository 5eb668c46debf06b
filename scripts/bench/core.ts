// Benchmarks that use Stint's core and store; bundled, then imported by run.ts.
export { commandLatency } from './commands.ts';
export { prepareData } from './history.ts';
export { importTime } from './importing.ts';
export { openLocalApi } from './apiServer.ts';
export { openTeam } from './teamClient.ts';
