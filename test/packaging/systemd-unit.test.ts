import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationExitCode } from '../../src/errors.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { root } from './read-dockerfile.ts';

const unit = readFileSync(path.join(root, 'src', 'operate', 'tws-bot.service'), 'utf8');
const settings = new Map([...unit.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

/** The unit as it would be installed, with this checkout in the place of /opt/tws-bot. */
async function placed(): Promise<string> {
  const folder = await temporaryFolder({ 'tws-bot.service': unit.replaceAll('/opt/tws-bot', root) });
  return path.join(folder, 'tws-bot.service');
}

describe('the systemd unit', () => {
  it('starts again after a crash, and not with a broken configuration', () => {
    expect([settings.get('Restart'), settings.get('RestartPreventExitStatus')]).toEqual(['on-failure', String(configurationExitCode)]);
    expect(Number(settings.get('TimeoutStopSec'))).toBeGreaterThan(10);
  });

  it('writes to its own folder alone, as a user who is no root', () => {
    const expected = { ProtectSystem: 'strict', StateDirectory: 'tws-bot', StateDirectoryMode: '0700', NoNewPrivileges: 'yes' };
    expect(Object.fromEntries(settings)).toMatchObject({ ...expected, User: 'tws-bot', CapabilityBoundingSet: '' });
    expect(unit).toContain('DATA_DIR=%S/tws-bot');
  });

  it('holds no secret, and shows how to hand one over as a file', () => {
    expect(unit).not.toMatch(/^(?:Environment|LoadCredential)=.*(?:TOKEN|SECRET|PASSWORD|KEY)/m);
    expect(unit).toContain('#LoadCredential=slack-bot-token:');
    expect(unit).toContain('#Environment=SLACK_BOT_TOKEN_FILE=%d/slack-bot-token');
  });
});

/** What stands beside it, with this checkout in the place of what is installed. */
async function placedBackup(): Promise<readonly string[]> {
  const files = ['tws-backup.service', 'tws-backup.timer'];
  const read = (file: string) => readFileSync(path.join(root, 'src', 'operate', file), 'utf8');
  const folder = await temporaryFolder(Object.fromEntries(files.map((file) => [file, read(file)])));
  return files.map((file) => path.join(folder, file));
}

describe.skipIf(!hasSystemd)('the systemd unit in the eyes of systemd (needs systemd-analyze)', () => {
  it('is understood without a complaint', async () => {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', await placed()], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('stands beside a timer for backups that is understood too', async () => {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...(await placedBackup())], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is shut in: an exposure of at most 2 of 10', async () => {
    const words = ['security', '--offline=true', '--threshold=20', await placed()];
    expect(execFileSync('systemd-analyze', words, { encoding: 'utf8' })).toMatch(/exposure level .*: [01]\.\d OK/);
  });
});
