import { execFile } from 'node:child_process';
import { chmod, cp, lchown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { execForm, readDockerfile, root, stepsOf } from './read-dockerfile.ts';

const run = promisify(execFile);

/** Nobody: owns nothing and may write nowhere. */
export const stranger = 65_534;

/** A folder in the place of an image: `app` as the Dockerfile makes it, `data` for the volume, `node` for the base's. */
export type BuiltImage = { readonly app: string; readonly data: string; readonly node: string; readonly remove: () => Promise<void> };

/** Does what the Dockerfile does, without Docker. Takes a minute, because it really installs. */
export async function buildImage(): Promise<BuiltImage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tws-image-'));
  const [app, data, node] = ['app', 'data', 'node'].map((name) => path.join(folder, name)) as [string, string, string];
  await chmod(folder, 0o755);
  await mkdir(app);
  await mkdir(data, { mode: 0o700 });
  await lchown(data, stranger, stranger);
  await cp(process.execPath, node);
  for (const stage of readDockerfile()) await buildStage(stage, app);
  await run('chmod', ['-R', 'a-w,a+rX', app]);
  return { app, data, node, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function buildStage(stage: ReturnType<typeof readDockerfile>[number], app: string): Promise<void> {
  for (const file of stepsOf(stage, 'COPY').flatMap(({ words }) => words.slice(0, -1))) {
    if (!file.startsWith('/')) await cp(path.join(root, file), path.join(app, file), { recursive: true });
  }
  for (const { text } of stepsOf(stage, 'RUN')) {
    const [command = '', ...words] = execForm(text);
    if (command === 'npm') await run(command, words, { cwd: app });
  }
}
