import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runHere } from '../cli/run-here.ts';
import { type Environment, runTws } from '../cli/run-tws.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function start(environment: Environment, run = runTws) {
  return run(['start'], { DATA_DIR: await temporaryFolder(), ...environment });
}

async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port; // a TCP server that listens has one
}

describe('a start that the configuration makes impossible', () => {
  it('names every problem on standard error and ends with 78', async () => {
    const { code, stdout, stderr } = await start({
      PORT: 'geheim',
      HOST: '0.0.0.0',
      LOG_LEVEL: 'geheim',
      TWS_CONFIG: '/nowhere/office.yaml',
    });
    expect([code, stdout]).toEqual([78, '']);
    for (const name of ['PORT', 'HOST', 'LOG_LEVEL', 'TWS_CONFIG']) expect(stderr).toContain(`\n  - ${name}: `);
    expect(stderr).not.toContain('geheim');
  });

  it.each([
    ['HOST', { HOST: '0.0.0.0' }],
    ['NODE_ENV', { NODE_ENV: 'production' }],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-geheim' }],
  ])('is said in one line for %s', async (name, environment) => {
    const { code, stdout, stderr } = await start(environment, runHere);
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(new RegExp(`^Configuration cannot be used: ${name}: [^\\n]+\\n$`));
  });

  it('is said in one line for a port that something else uses', async () => {
    const { code, stdout, stderr } = await start({ PORT: String(await takePort()) });
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(/^Configuration cannot be used: PORT: this port cannot be used \(EADDRINUSE\)[^\n]+\n$/);
  });

  it("names file and line of a fault in the office's file", async () => {
    const folder = await temporaryFolder({ 'office.yaml': 'branches:\n  - id: nirgends\n    name: N\n' });
    const { code, stderr } = await start({ TWS_CONFIG: path.join(folder, 'office.yaml') }, runHere);
    expect([code, stderr]).toEqual([78, expect.stringContaining('office.yaml:2  branches.0.id: ')]);
  });

  it('names file and line of a fault in the knowledge base', async () => {
    const folder = await temporaryFolder({ 'articles/broken.md': '---\nid: [\n---\n' });
    const { code, stderr } = await start({ KNOWLEDGE_DIR: folder });
    expect([code, stderr]).toEqual([78, expect.stringMatching(/articles.broken\.md:\d+ {2}/)]);
  });
});

describe('a start that the database makes impossible', () => {
  it('is told without a stack, and without the password', async () => {
    const { code, stdout, stderr } = await start({ DATABASE_URL: 'postgres://tws:geheim@127.0.0.1:1/tws' });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('ECONNREFUSED');
    expect(stderr).not.toMatch(/geheim|\n\s+at /);
  });
});
