import { prepareRelease, ReleaseRefused } from './release/prepare.ts';
import { isStep } from './release/version.ts';
import { ROOT } from './runtime/paths.ts';

// Prepares a release: npm run release -- patch|minor|major
const [step, ...rest] = process.argv.slice(2);
if (!isStep(step) || rest.length > 0) {
  console.error('Say which part of the version to raise: npm run release -- patch|minor|major');
  process.exit(2);
}
try {
  const version = await prepareRelease(ROOT, step, new Date().toISOString().slice(0, 10));
  console.log(`Stint ${version} is committed and tagged. Look at it with:  git show v${version}`);
  console.log(`Publish it with:  git push --atomic origin main v${version}`);
  console.log(`Take it back with:  git tag --delete v${version} && git reset --hard HEAD~1`);
} catch (error) {
  if (!(error instanceof ReleaseRefused)) throw error;
  console.error(`Not released. ${error.message}`);
  process.exitCode = 1;
}
