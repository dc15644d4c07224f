import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isServiceUrl } from '../../../src/teams/gate/is-service-url.ts';
import { counts } from '../../counts.ts';

const hosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];
const local = [...hosts, '127.0.0.1:4004'];
const development = ['127.0.0.1', 'localhost', '[::1]'];

describe('where replies may go', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/emea',
    'https://smba.trafficmanager.net',
    'https://smba.trafficmanager.net:443/de/22222222-aaaa-4bbb-8ccc-000000000002/',
    'HTTPS://SMBA.TrafficManager.NET/teams/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
  ])('is the connector of Teams: %s', (url) => {
    expect(isServiceUrl(url, hosts)).toBe(true);
  });

  it.each([
    ['without encryption', 'http://smba.trafficmanager.net/emea/'],
    ['another scheme', 'ftp://smba.trafficmanager.net/'],
    ['another scheme of the Web', 'wss://smba.trafficmanager.net/'],
    ['no scheme', 'smba.trafficmanager.net/emea/'],
    ['no scheme but slashes', '//smba.trafficmanager.net/emea/'],
    ['one slash', 'https:/smba.trafficmanager.net/'],
    ['no slash', 'https:smba.trafficmanager.net'],
    ['three slashes', 'https:///smba.trafficmanager.net/'],
    ['a name that ends like it', 'https://evil-smba.trafficmanager.net/'],
    ['a name that everybody can register', 'https://evil.trafficmanager.net/'],
    ['a name below it', 'https://evil.smba.trafficmanager.net/'],
    ['a name that begins like it', 'https://smba.trafficmanager.net.evil.example/'],
    ['a name that is nearly it', 'https://smba-trafficmanager.net/'],
    ['only its end', 'https://trafficmanager.net/'],
    ['a dot at the end', 'https://smba.trafficmanager.net./emea/'],
    ['two dots', 'https://smba..trafficmanager.net/'],
    ['it as a user', 'https://smba.trafficmanager.net@evil.example/'],
    ['it with a user', 'https://user@smba.trafficmanager.net/'],
    ['it with an empty user', 'https://@smba.trafficmanager.net/'],
    ['it with a password', 'https://user:word@smba.trafficmanager.net/'],
    ['a backslash before the user', 'https://evil.example\\@smba.trafficmanager.net/'],
    ['a backslash after it', 'https://smba.trafficmanager.net\\.evil.example/'],
    ['backslashes for slashes', 'https:\\\\smba.trafficmanager.net\\'],
    ['another port', 'https://smba.trafficmanager.net:8443/'],
    ['an empty port', 'https://smba.trafficmanager.net:/'],
    ['a port beyond all ports', 'https://smba.trafficmanager.net:99999/'],
    ['an encoded dot', 'https://smba%2Etrafficmanager.net/'],
    ['an encoded slash', 'https://evil.example%2F.smba.trafficmanager.net/'],
    ['a full stop of another script', 'https://smba。trafficmanager。net/'],
    ['letters that look like it', 'https://smbа.trafficmanager.net/'],
    ['the same in punycode', 'https://xn--smb-6cd.trafficmanager.net/'],
    ['a fraktur letter that becomes one of ours', 'https://𝔰mba.trafficmanager.net/'],
    ['a query', 'https://smba.trafficmanager.net/?to='],
    ['a fragment', 'https://smba.trafficmanager.net/#'],
    ['a blank in front', ' https://smba.trafficmanager.net/'],
    ['a line break behind', 'https://smba.trafficmanager.net/\n'],
    ['a tab within', 'https://smba.traffic\tmanager.net/'],
    ['a zero byte', 'https://smba.trafficmanager.net\u0000.evil.example/'],
    ['half a character', 'https://smba.trafficmanager.net/\ud800'],
    ['the address of cloud metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['the same, encrypted', 'https://169.254.169.254/'],
    ['the same as a number', 'https://2852039166/'],
    ['the same in hexadecimal', 'https://0xA9FEA9FE/'],
    ['the same in IPv6', 'https://[::ffff:169.254.169.254]/'],
    ['a name for it', 'http://metadata.google.internal/'],
    ['a private network', 'https://10.0.0.7/'],
    ['this machine', 'http://127.0.0.1:4004/'],
    ['this machine, encrypted', 'https://127.0.0.1/'],
    ['this machine by name', 'http://localhost:4004/'],
    ['this machine in IPv6', 'http://[::1]:4004/'],
    ['every machine', 'http://0.0.0.0:4004/'],
    ['a foreign name that leads here', 'http://127.0.0.1.nip.io/'],
    ['another one', 'https://localtest.me/'],
    ['far too much', `https://smba.trafficmanager.net/${'a'.repeat(3000)}`],
    ['nothing', ''],
  ])('is not %s', (_what, url) => {
    expect(isServiceUrl(url, hosts)).toBe(false);
  });

  it('is this machine in tests, on the port that is listed', () => {
    expect(isServiceUrl('http://127.0.0.1:4004/emea/', local)).toBe(true);
    expect(isServiceUrl('https://127.0.0.1:4004/emea/', local)).toBe(true);
    for (const other of [
      'http://127.0.0.1:4005/',
      'http://127.0.0.1/',
      'http://localhost:4004/',
      'http://[::1]:4004/',
      'http://127.0.0.2:4004/',
    ])
      expect(isServiceUrl(other, local)).toBe(false);
  });

  it('is this machine on every port in development, and nothing else', () => {
    expect(isServiceUrl('http://localhost:56150/_connector', development)).toBe(true);
    expect(isServiceUrl('http://[::1]:56150/_connector', development)).toBe(true);
    for (const other of ['http://127.0.0.1.nip.io:56150/', 'http://localhost.evil.example/', 'https://smba.trafficmanager.net/emea/'])
      expect(isServiceUrl(other, development)).toBe(false);
  });

  it('is never another host, whatever stands in the address', () => {
    const part = fc.oneof(
      fc.constantFrom('https://', 'http://', 'smba.trafficmanager.net', '@', '\\', '/', '.', ':', '%2e', '#', '?', 'evil.example'),
      fc.string(),
    );
    const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (url) => !isServiceUrl(url, hosts) || new URL(url).origin === 'https://smba.trafficmanager.net'),
      { numRuns: counts.propertyRuns },
    );
  });
});
