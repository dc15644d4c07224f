import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentVariables, readConfig, secretVariables } from '../../src/config.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { problemsOf } from './problems-of.ts';

const names = (problems: readonly string[]) => problems.map((problem) => problem.split(':')[0]);

describe('the configuration', () => {
  it('needs nothing: an empty environment runs the playground on this machine', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: undefined, host: '127.0.0.1', databaseUrl: undefined, logLevel: 'info', production: false });
    expect(config.dataDir).toBe(path.resolve('.data'));
    expect(config.office.branches.map(({ id }) => id)).toEqual(['homburg-saarpfalz', 'neunkirchen', 'saarbruecken', 'voelklingen']);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '', TWS_NOW: '', TWS_CONFIG: '' })).toEqual(readConfig({}));
  });

  it('names every problem at once', () => {
    const wrong = {
      PORT: 'x',
      HOST: '0.0.0.0',
      DATABASE_URL: 'mysql://db',
      LOG_LEVEL: 'loud',
      TWS_NOW: 'soon',
      TWS_CONFIG: '/nowhere.yaml',
    };
    expect(names(problemsOf({ ...wrong, NODE_ENV: 'production' })).toSorted()).toEqual([
      ...['DATABASE_URL', 'HOST', 'LOG_LEVEL', 'NODE_ENV', 'PORT', 'TWS_CONFIG', 'TWS_NOW', 'TWS_NOW'],
    ]);
  });

  it('never says a value', () => {
    const wrong = { PORT: 'secret-1', HOST: 'secret-2', DATABASE_URL: 'secret-3', LOG_LEVEL: 'secret-4', TWS_NOW: 'secret-5' };
    expect(problemsOf(wrong)).toHaveLength(5);
    expect(problemsOf(wrong).join()).not.toContain('secret');
  });

  it.each(['-1', '65536', '1e3', '0x50', '80.5', ' 80', '8o'])('takes "%s" for no port', (port) => {
    expect(problemsOf({ PORT: port })).toEqual(['PORT: must be a whole number from 0 to 65535']);
  });

  it.each(['0.0.0.0', '::', '192.168.0.7', 'localhost.example.org', '127.0.0.1.example.org'])(
    'never listens on %s without a chat platform',
    (host) => {
      expect(names(problemsOf({ HOST: host }))).toEqual(['HOST']);
    },
  );

  it.each([
    ['https://bot.example.org', 'https://bot.example.org'],
    ['https://Bot.Example.org:443/', 'https://bot.example.org'],
    ['https://bot.example.org:8443', 'https://bot.example.org:8443'],
    ['http://127.0.0.1:3978', 'http://127.0.0.1:3978'],
    ['http://[::1]:3978', 'http://[::1]:3978'],
  ])('gives links under %s', (url, publicUrl) => {
    expect(readConfig({ PUBLIC_URL: url }).publicUrl).toBe(publicUrl);
  });

  it.each([
    ...['bot.example.org', 'http://bot.example.org', 'http://localhost.example.org', 'https://bot.example.org/tws', 'ftp://127.0.0.1'],
    ...['https://user:word@bot.example.org', 'https://bot.example.org?x', 'https://bot.example.org/#x', 'https://', 'javascript:alert(1)'],
  ])('gives no links under %s', (url) => {
    expect(names(problemsOf({ PUBLIC_URL: url }))).toEqual(['PUBLIC_URL']);
  });

  it('gives links without encryption only outside of production', () => {
    expect(names(problemsOf({ PUBLIC_URL: 'http://localhost:3978', NODE_ENV: 'production' }))).toContain('PUBLIC_URL');
    expect(names(problemsOf({ PUBLIC_URL: 'https://bot.example.org', NODE_ENV: 'production' }))).not.toContain('PUBLIC_URL');
  });

  it('moves the clock only outside of production', () => {
    expect(readConfig({ TWS_NOW: '2027-01-15T10:00:00+01:00' }).startAt).toEqual(new Date('2027-01-15T09:00:00Z'));
    expect(problemsOf({ TWS_NOW: '2027-01-15' })).toHaveLength(1);
    expect(names(problemsOf({ TWS_NOW: '2027-01-15T10:00:00Z', NODE_ENV: 'production' }))).toContain('TWS_NOW');
  });

  it.each(['postgres://user:p@ss:word@host:notaport/db', 'postgresql://a b'])('refuses %s before anybody connects', (url) => {
    expect(names(problemsOf({ DATABASE_URL: url }))).toEqual(['DATABASE_URL']);
  });
});

describe('a secret in a file', () => {
  it('counts like the variable, without the line break at its end', async () => {
    const folder = await temporaryFolder({ url: 'postgres://a:b@db/tws\n' });
    expect(readConfig({ DATABASE_URL_FILE: path.join(folder, 'url') }).databaseUrl).toBe('postgres://a:b@db/tws');
  });

  it('that is missing or empty stops the start, which would go on with another database', async () => {
    const folder = await temporaryFolder({ empty: '\n' });
    const [empty, gone] = [path.join(folder, 'empty'), path.join(folder, 'gone')];
    expect(problemsOf({ DATABASE_URL_FILE: empty })).toEqual([`DATABASE_URL_FILE: the file ${empty} is empty`]);
    expect(problemsOf({ DATABASE_URL_FILE: gone })).toEqual([`DATABASE_URL_FILE: the file ${gone} cannot be read (ENOENT)`]);
    expect(problemsOf({ DATABASE_URL_FILE: folder })).toEqual([`DATABASE_URL_FILE: the file ${folder} cannot be read (EISDIR)`]);
  });

  it('does not stand beside the variable itself', async () => {
    const folder = await temporaryFolder({ url: 'postgres://a:b@db/tws' });
    const both = { DATABASE_URL: 'postgres://c:d@db/tws', DATABASE_URL_FILE: path.join(folder, 'url') };
    expect(problemsOf(both)).toEqual(['DATABASE_URL_FILE: set either this or DATABASE_URL, not both']);
  });

  it.each(secretVariables)('is there for %s, and is not said when somebody puts the secret where its file belongs', (name) => {
    const problems = problemsOf({ [`${name}_FILE`]: 'xoxb-1/geheim' });
    expect(problems).toContain(`${name}_FILE: the file cannot be read (ENOENT)`);
    expect(problems.join()).not.toContain('geheim');
  });

  it('is there for every variable that is a secret', () => {
    const secret = environmentVariables.filter((name) => /(?:TOKEN|SECRET|PASSWORD|KEY)$|^DATABASE_URL$/.test(name));
    expect(secret.toSorted()).toEqual([...secretVariables].toSorted());
  });
});
