import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { noSettings } from '../cli/run-tws.ts';
import { isFull } from '../counts.ts';
import { openClient, seatAt } from '../playground/web-client.ts';
import { type BuiltImage, buildImage, stranger } from './build-image.ts';
import { execForm, imageEnvironment, readDockerfile, stepsOf } from './read-dockerfile.ts';

const image = readDockerfile().at(-1);
const command = (keyword: string) => execForm(stepsOf(image, keyword)[0]?.text ?? '');

function isHealthy(port: string, node = process.execPath): boolean {
  const [, ...words] = command('HEALTHCHECK');
  return spawnSync(node, words, { env: { PORT: port } }).status === 0;
}

it('the health check of the image says no where nobody answers', () => {
  expect(isHealthy('1')).toBe(false);
});

/** What Docker would run: no HOME, no rights, the image's environment and what somebody adds to it. */
function runImage({ app, data, node }: BuiltImage, environment: Record<string, string> = {}, words = command('CMD')): ChildProcess {
  const [, script = ''] = command('ENTRYPOINT');
  const rights = [`--reuid=${stranger}`, `--regid=${stranger}`, '--clear-groups', '--no-new-privs', '--bounding-set=-all'];
  const env = { ...noSettings, ...imageEnvironment(), DATA_DIR: data, ...environment };
  const child = spawn('setpriv', [...rights, node, script.replace('/app', app), ...words], { env, cwd: app });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function outcome(child: ChildProcess) {
  const [stdout, stderr, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit'),
  ]);
  return { stdout, stderr, code };
}

const onThisMachine = { NODE_ENV: '', HOST: '127.0.0.1', PORT: '0' };

function describeImage(): void {
  let built: BuiltImage;
  beforeAll(async () => {
    built = await buildImage();
  }, 400_000);
  afterAll(() => built.remove());

  it('does not start in production without the credentials of a chat platform', async () => {
    const { code, stdout, stderr } = await outcome(runImage(built));
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(/^Configuration cannot be used:\n {2}- NODE_ENV: .*\n {2}- HOST: .*\n$/);
  });

  it('answers at the command line', async () => {
    const { code, stdout, stderr } = await outcome(runImage(built, onThisMachine, ['ask', 'Wie lange gibt es Kurzarbeitergeld?']));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Quelle');
  });

  it('serves, answers, is healthy, and ends with 0 when it is told to', async () => {
    const child = runImage(built, onThisMachine);
    if (!child.stdout) throw new Error('no output');
    const [said] = await once(child.stdout, 'data');
    const url = /http:\/\/\S+/.exec(String(said))?.[0] ?? '';
    expect(isHealthy(new URL(url).port, built.node)).toBe(true);
    expect(await (await fetch(`${url}/readyz`)).text()).toBe('ready');
    const client = openClient(url);
    await client.page('sekretaerin', 'direkt');
    await client.post(`/playground/ask?${seatAt('sekretaerin', 'direkt')}`, { text: 'Wie hoch ist das Kurzarbeitergeld?' });
    await expect.poll(() => client.page('sekretaerin', 'direkt'), { timeout: 20_000 }).toContain('60 %');
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
    const written = spawnSync('find', [built.app, '-newer', built.node, '-user', String(stranger)], { encoding: 'utf8' });
    expect(written.stdout).toBe('');
  });
}

const isRoot = process.getuid?.() === 0;
if (isFull) describe.skipIf(!isRoot)('the image, as nobody on a read-only system (needs root, to give that up)', describeImage);
