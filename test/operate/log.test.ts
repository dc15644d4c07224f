import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void, level = 'info'): string {
  const lines: string[] = [];
  write(createLog(level, (line) => lines.push(line)));
  return lines.join('');
}

describe('the log', () => {
  it('writes one JSON line with time and level for each event', () => {
    const lines = logged((log) => {
      log.info({ articles: 3 }, 'knowledge base reloaded');
      log.debug('not at this level');
    });
    expect(JSON.parse(lines)).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      articles: 3,
      msg: 'knowledge base reloaded',
    });
    expect(lines).toMatch(/^[^\n]+\n$/);
  });

  it.each([
    ['a Slack bot token', 'xoxb-123456789012-abcdefGHIJ'],
    ['a Slack app token', 'xapp-1-A0123456-7890-abcdef'],
    ['a model key', 'sk-proj-abcdef0123456789'],
    ['a bearer token', 'Bearer abc.DEF-123~x'],
    ['basic credentials', 'Basic dXNlcjpwYXNz'],
    ['a token of Teams', 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl'],
    ['the password in an address', 'postgres://tws:geheim@db.example/tws'],
    ['a mail address', 'erika.mustermann+tws@igm-example.de'],
    ['a person as our stores name them', 'slack:T0123:U4567'],
  ])('never holds %s, wherever it stands', (_what, secret) => {
    const said = secret.replace(/^\w+:\/\/\w+:|@db.*$/g, '');
    const lines = logged((log) => {
      log.info({ detail: secret, deep: [{ er: { url: `x ${secret} y` } }] }, `said ${secret}`);
      log.error({ err: new Error(`failed with ${secret}`, { cause: new Error(secret) }) }, 'failed');
    });
    expect(lines).not.toContain(said);
    expect(lines.split('\n')).toHaveLength(3);
  });

  it('never holds words or names of people, however deep', () => {
    const marker = 'MARKER';
    const fields = { text: marker, question: marker, values: { a: marker }, person: { user: marker }, contact: marker, turns: [marker] };
    const lines = logged((log) => {
      log.info(fields, 'flat');
      log.warn({ a: { b: { c: { d: fields } } } }, 'deep');
      log.error({ list: [fields], err: Object.assign(new Error('broken'), fields) }, 'in a list and on an error');
    });
    expect(lines).not.toContain(marker);
    expect(lines).toContain('broken');
  });

  it('tells what kind of error it was, where, and why', () => {
    const cause = Object.assign(new Error('connection lost'), { code: 'ECONNRESET' });
    const { err } = JSON.parse(logged((log) => log.error({ err: new TypeError('no answer', { cause }) }, 'failed')));
    expect(err).toMatchObject({ type: 'TypeError', reason: 'no answer', cause: { reason: 'connection lost', code: 'ECONNRESET' } });
    expect(err.stack).toMatch(/^\s+at .*log\.test\.ts/);
  });

  it('keeps what a driver hangs on its errors to itself, and what a parser quotes', () => {
    const driver = Object.assign(new Error('duplicate key'), { detail: 'Key (person)=(MARKER) already exists', parameters: ['MARKER'] });
    const parser = (() => {
      try {
        return JSON.parse('MARKER is what somebody asked');
      } catch (error) {
        return error;
      }
    })();
    expect(logged((log) => log.error({ err: driver, other: parser }, 'failed'))).not.toContain('MARKER');
  });

  it('survives what refers to itself', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(logged((log) => log.info({ loop }, 'looped'))).toContain('looped');
  });
});
