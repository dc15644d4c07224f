import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDirConfig } from '../../src/data-dir-config.ts';
import { makePrivateFolder } from '../../src/storage/make-private-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const canWrite = () => true;
const isReadOnly = () => false;

describe('where data goes when nobody says', () => {
  it('is beside the code, where that can be written or data lies there already', async () => {
    const folder = await temporaryFolder();
    expect(dataDirConfig({ folder, canWrite })).toBe(path.join(folder, '.data'));
    const used = await temporaryFolder({ '.data/tws.sqlite': '' });
    expect(dataDirConfig({ folder: used, canWrite: isReadOnly })).toBe(path.join(used, '.data'));
  });

  it("is the user's folder for state, where the code is read-only", async () => {
    const folder = await temporaryFolder();
    expect(dataDirConfig({ folder, canWrite: isReadOnly })).toBe(path.join(homedir(), '.local', 'state', 'tws-bot'));
    expect(dataDirConfig({ folder, stateHome: '/srv/state', canWrite: isReadOnly })).toBe('/srv/state/tws-bot');
    expect(dataDirConfig({ folder, stateHome: 'relative', canWrite: isReadOnly })).toBe(path.join(homedir(), '.local', 'state', 'tws-bot'));
  });
});

it('a folder that cannot be made is a fault of the configuration, with its variable and what to do', async () => {
  const folder = await temporaryFolder({ file: '' });
  expect(() => makePrivateFolder(path.join(folder, 'file', 'data'))).toThrow(
    /^Configuration cannot be used: DATA_DIR: .* cannot be written \(ENOTDIR\); name a folder/,
  );
});
