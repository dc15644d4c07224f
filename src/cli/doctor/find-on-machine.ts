import { mkdir, stat, statfs } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { checkLogKeeping } from '../../operate/check-log-keeping.ts';
import type { Finding } from '../../platform/finding.ts';

const gibibyte = 2 ** 30;
const leastFree = gibibyte;
const othersMay = 0o077;

/** The folder of the bot's keys and data, the room on its disk, its address, its figures, and how long the log is kept. */
export async function findOnMachine(config: Config): Promise<readonly Finding[]> {
  const { dataDir } = config;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const [{ mode }, disk] = await Promise.all([stat(dataDir), statfs(dataDir)]);
  return [sayRoom(disk.bavail * disk.bsize), ...sayOpenFolder(mode, dataDir), sayAddress(config), sayFigures(config), await sayLog()];
}

function sayRoom(free: number): Finding {
  const what = `${(free / gibibyte).toFixed(1)} GiB are free where DATA_DIR is`;
  return free >= leastFree
    ? { level: 'ok', what }
    : { level: 'error', what, fix: 'make room: a full disk stops the bot from taking questions' };
}

function sayOpenFolder(mode: number, dataDir: string): readonly Finding[] {
  if ((mode & othersMay) === 0) return [];
  return [{ level: 'note', what: 'other users of this machine can look into DATA_DIR, where the keys are', fix: `chmod 700 ${dataDir}` }];
}

function sayAddress({ publicUrl }: Config): Finding {
  if (publicUrl !== undefined) return { level: 'ok', what: `PUBLIC_URL is ${publicUrl}` };
  return { level: 'note', what: 'PUBLIC_URL is not set: no links to calendar files and posters are given', fix: 'README, "Configuration"' };
}

function sayFigures({ metrics }: Config): Finding {
  if (metrics !== undefined) return { level: 'ok', what: `figures are served at ${metrics.host}:${metrics.port}` };
  return { level: 'note', what: 'METRICS_PORT is not set: nobody sees how the bot does', fix: 'README, "Watching it"' };
}

async function sayLog(): Promise<Finding> {
  const kept = await checkLogKeeping();
  return kept.startsWith('journald deletes')
    ? { level: 'ok', what: `log: ${kept}` }
    : { level: 'note', what: 'the log may be kept for too long', fix: kept };
}
