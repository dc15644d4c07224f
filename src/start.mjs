// Runs the bot on the pinned Node whatever Node the machine has; plain JavaScript, so that an old Node can read it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';

const oldest = 24;

if (Number(process.versions.node.split('.')[0]) >= oldest) {
  enableCompileCache?.();
  await import('./cli/tws.ts');
} else {
  const pinned = path.join(import.meta.dirname, '..', 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(pinned)) {
    process.stderr.write(
      `This bot needs Node ${oldest}; this is ${process.versions.node}. Install Node ${oldest}, or run "npm ci" without --ignore-scripts, which brings it along.\n`,
    );
    process.exit(1);
  }
  const child = spawnSync(pinned, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(child.status ?? 1);
}
