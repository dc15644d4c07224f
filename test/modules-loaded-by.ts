import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Modules of packages that a program loads in a process of its own without any credentials, ESM or not. */
export function modulesLoadedBy(program: string): string[] {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tws-imports-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const trace = `
    import { writeFileSync } from 'node:fs';
    import { createRequire, registerHooks } from 'node:module';
    const loaded = new Set();
    registerHooks({ load: (url, context, next) => { loaded.add(url); return next(url, context); } });
    ${program}
    for (const file of Object.keys(createRequire(import.meta.url).cache)) loaded.add(file);
    writeFileSync(process.env.TRACE, JSON.stringify([...loaded].filter((url) => url.includes('node_modules/'))));
    process.exit(0);`;
  const traceFile = path.join(dataDir, 'trace.json');
  const environment = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', TRACE: traceFile };
  const cwd = path.join(import.meta.dirname, '..');
  execFileSync(process.execPath, ['--input-type=module', '-e', trace], { cwd, env: environment, encoding: 'utf8' });
  return JSON.parse(readFileSync(traceFile, 'utf8'));
}
