import { ensureSystem, isPurpose, needsElectron } from './system.ts';

// Installs what is needed to run and test Stint, or for another purpose: npm run setup -- repositories
const purpose = process.argv[2] ?? 'tests';
if (!isPurpose(purpose)) {
  console.error(`There is no set-up for “${purpose}”.`);
  process.exit(2);
}
if (needsElectron(purpose)) {
  // Loaded only here: it uses the dev dependencies, which are not there where only a repository is made.
  const { ensureRuntime } = await import('./ensureRuntime.ts');
  await ensureRuntime();
}
await ensureSystem(purpose);
