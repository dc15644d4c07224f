// Runs the bot on the pinned Node whatever Node the machine has. Plain JavaScript with nothing in it that an old Node
// does not know, so that an old one can at least say what to do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const oldest = 24;
const fromRoot = (place) => fileURLToPath(new URL(`../${place}`, import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= oldest) await runHere();
else runOnPinnedNode(fromRoot('node_modules/node/bin/node'));

async function runHere() {
  // Compiled once, loaded in a tenth of the time. Not in the temporary folder, which other users can write to.
  nodeModule.enableCompileCache(fromRoot('node_modules/.cache/tws'));
  if (existsSync(fromRoot('.env'))) process.loadEnvFile(fromRoot('.env'));
  await import('./cli/tws.ts');
}

function runOnPinnedNode(pinned) {
  if (!existsSync(pinned)) {
    process.stderr.write(
      `This bot needs Node ${oldest}; this is ${process.versions.node}. Install Node ${oldest}, or run "npm ci" without --ignore-scripts, which brings it along.\n`,
    );
    process.exit(1);
  }
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
