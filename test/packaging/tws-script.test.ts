import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { secretVariables } from '../../src/config.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { root } from './read-dockerfile.ts';

const script = path.join(root, 'src', 'operate', 'tws.sh');
const isRoot = process.getuid?.() === 0;

/** Prints what a command would get, in the place of the bot. */
const printer = `console.log(JSON.stringify({ ...process.env, words: process.argv.slice(2), uid: process.getuid() }))`;

it('tws.sh knows every variable that may come from a file', () => {
  const [, list = ''] = /for secret in ([\s\S]*?); do/.exec(readFileSync(script, 'utf8')) ?? [];
  const names = list.split(/[\s\\]+/).map((name) => name.toUpperCase().replaceAll('-', '_'));
  expect(names.toSorted()).toEqual([...secretVariables].toSorted());
});

describe.skipIf(!isRoot)('tws.sh (needs root, to give it up)', () => {
  it('hands over settings and secrets, nothing of the caller, and is no longer root', async () => {
    const folder = await temporaryFolder({
      'code/src/start.mjs': printer,
      'etc/settings': '# remark\nPUBLIC_URL="https://bot.example.org"\nOPENAI_MODEL=two words\n\nDATA_DIR=/elsewhere',
      'etc/slack-bot-token': 'xoxb-1\n',
    });
    await chmod(folder, 0o755);
    await chmod(path.join(folder, 'etc/slack-bot-token'), 0o600);
    await mkdir(path.join(folder, 'code/node_modules/node/bin'), { recursive: true });
    await cp(process.execPath, path.join(folder, 'code/node_modules/node/bin/node'));
    const env = { PATH: process.env.PATH, TWS_CODE: path.join(folder, 'code'), TWS_ETC: path.join(folder, 'etc'), TWS_USER: 'nobody' };
    const given = { ...env, OPENAI_API_KEY: 'not from here', NODE_OPTIONS: '--inspect' };
    const { status, stdout, stderr } = spawnSync('sh', [script, 'outbox', 'retry', 'a b'], { env: given, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const { PATH, PWD, HOME, ...got } = JSON.parse(stdout);
    expect(got).toEqual({
      ...{ DATA_DIR: '/elsewhere', NODE_ENV: 'production', PUBLIC_URL: 'https://bot.example.org', OPENAI_MODEL: 'two words' },
      ...{ SLACK_BOT_TOKEN: 'xoxb-1', words: ['outbox', 'retry', 'a b'], uid: 65_534 },
    });
  });
});
