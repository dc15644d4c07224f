import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfficeConfig } from '../../src/office-config.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function read(yaml: string) {
  const folder = await temporaryFolder({ 'office.yaml': yaml });
  const problems: string[] = [];
  const office = readOfficeConfig(path.join(folder, 'office.yaml'), problems);
  return { office, problems: problems.map((problem) => problem.replace(`${folder}${path.sep}`, '')) };
}

const branch = 'branches:\n  - id: neunkirchen\n    name: IG Metall Neunkirchen\n';

describe("the office's file", () => {
  it('needs one branch; everything else has a default', async () => {
    const { office, problems } = await read(branch);
    expect(problems).toEqual([]);
    expect(office).toMatchObject({ coordinatorsChannel: {}, roles: { admin: [], curator: [] }, times: { conversationMinutes: 60 } });
  });

  it('gives roles to people named with platform, workspace and id', async () => {
    const { office } = await read(`${branch}roles:\n  admin: ['slack:T1:U1']\n  curator: ['teams:tenant:object']\n`);
    expect(office?.roles).toEqual({ admin: ['slack:T1:U1'], coordinator: [], curator: ['teams:tenant:object'], unionSecretary: [] });
  });

  it('says what Teams shows there: dialogs, unless they are switched off, and targeted messages only when they are switched on', async () => {
    expect((await read(branch)).office?.teams).toEqual({ dialogs: true, targeted: false });
    expect((await read(`${branch}teams:\n  targeted: true\n`)).office?.teams).toEqual({ dialogs: true, targeted: true });
    expect((await read(`${branch}teams:\n  dialog: false\n`)).problems).toEqual(['office.yaml:5  teams.dialog: unknown field']);
  });

  it.each([
    ['an unknown branch', 'branches:\n  - id: saarlouis\n    name: S\n', /^office\.yaml:2 {2}branches\.0\.id: /],
    ['a branch twice', `${branch}  - id: neunkirchen\n    name: Noch einmal\n`, /^office\.yaml:1 {2}branches: names a branch twice$/],
    ['no branch', 'branches: []\n', /^office\.yaml:1 {2}branches: /],
    ['a missing name', 'branches:\n  - id: neunkirchen\n', /^office\.yaml:2 {2}branches\.0\.name: /],
    ['a misspelt field', `${branch}    slackchannel: C1\n`, /^office\.yaml:4 {2}branches\.0\.slackchannel: unknown field$/],
    [
      'a calendar address that is none',
      `${branch}calendarAddress: werkstatt\n`,
      /^office\.yaml:4 {2}calendarAddress: must be a mail address$/,
    ],
    ['a misspelt part', `${branch}\nrolls:\n  admin: []\n`, /^office\.yaml:5 {2}rolls: unknown field$/],
    [
      'a person by name',
      `${branch}roles:\n  admin:\n    - Erika Mustermann\n`,
      /^office\.yaml:6 {2}roles\.admin\.0: must be slack:TEAM:USER/,
    ],
    ['a period that is too long', `${branch}times:\n  conversationMinutes: 600\n`, /^office\.yaml:5 {2}times\.conversationMinutes: /],
    ['broken YAML', `${branch}roles: [\n`, /^office\.yaml:\d {2}broken YAML/],
    ['a key twice', `${branch}times: {}\ntimes: {}\n`, /^office\.yaml:5 {2}broken YAML \(duplicate key\)$/],
    ['an alias', 'branches: &b\n  - id: neunkirchen\n    name: N\nroles: *b\n', /^office\.yaml:4 {2}aliases .* are not allowed/],
    ['an unknown tag', `${branch}times: !js {}\n`, /^office\.yaml:4 {2}broken YAML \(tag resolve failed\)$/],
    ['two documents', `${branch}---\n${branch}`, /^office\.yaml:\d {2}broken YAML/],
    ['a key that is no word', `${branch}? [roles]\n: {}\n`, /^office\.yaml:\d {2}/],
    ['an empty key', `${branch}: {}\n`, /^office\.yaml:\d {2}/],
    ['a list at the top', '- neunkirchen\n', /^office\.yaml:1 {2}the file: /],
  ])('with %s is refused with its line', async (_what, yaml, problem) => {
    const { office, problems } = await read(yaml);
    expect(office).toBeUndefined();
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  it('names all faults and no value', async () => {
    const { problems } = await read(`${branch}    contact: 7\nroles:\n  admin: [geheim]\n  boss: [geheim]\n`);
    expect(problems.map((problem) => problem.split('  ')[0])).toEqual(['office.yaml:4', 'office.yaml:6', 'office.yaml:7']);
    expect(problems.join()).not.toContain('geheim');
  });

  it('that cannot be read is named', () => {
    const problems: string[] = [];
    expect(readOfficeConfig('nowhere.yaml', problems)).toBeUndefined();
    expect(problems).toEqual(['TWS_CONFIG: the file nowhere.yaml cannot be read']);
  });
});
