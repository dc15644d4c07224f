import { describe, expect, it } from 'vitest';
import { commands, findCommand } from '../../src/chat/commands.ts';

describe('a command', () => {
  it.each([
    ['hilfe', 'hilfe'],
    ['Hilfe!', 'hilfe'],
    ['  HILFE  ', 'hilfe'],
    ['help', 'hilfe'],
    ['?', 'hilfe'],
    ['was kannst du?', 'hilfe'],
    ['Was  kannst du ?', 'hilfe'],
    ['/hilfe', 'hilfe'],
    ['themen', 'themen'],
    ['themen?', 'themen'],
    ['Themen …', 'themen'],
    ['Übersicht', 'themen'],
    ['uebersicht', 'themen'],
    ['ubersicht', 'themen'],
    ['U\u0308bersicht', 'themen'],
    ['neu', 'neu'],
    ['Neu!', 'neu'],
    ['vergiss das', 'neu'],
    ['geschäftsstelle', 'geschaeftsstelle'],
    ['Geschaeftsstelle', 'geschaeftsstelle'],
    ['geschaftsstelle', 'geschaeftsstelle'],
    ['meine geschaeftsstelle?', 'geschaeftsstelle'],
    ['/geschaeftsstelle', 'geschaeftsstelle'],
    ['/tws', 'frage'],
    ['/frage', 'frage'],
    ['/wissen', 'wissen'],
    ['/workshop', 'workshop'],
    ['/Workshop ', 'workshop'],
    ['/digest', 'digest'],
    ['/datenschutz', 'datenschutz'],
  ])('is known as "%s"', (typed, name) => {
    expect(findCommand(typed)?.name).toBe(name);
  });

  it.each([
    'hilfe bei kurzarbeit',
    'neue',
    'was ist neu',
    'themen zur kurzarbeit?',
    'Welche Geschäftsstelle ist zuständig?',
    '',
    ' ',
    '!',
    '/',
    '__proto__',
    'constructor',
    `hilfe${' '.repeat(1_000_000)}`,
    '?'.repeat(1_000_000),
  ])('is not just any text', (typed) => {
    expect(findCommand(typed)).toBeUndefined();
  });

  it('of the platform is written in small letters without blanks, and means one command', () => {
    const slashes = commands.flatMap(({ slash }) => slash ?? []);
    for (const { name } of slashes) expect(name).toMatch(/^\/[a-z]{1,31}$/);
    expect(new Set(slashes.map(({ name }) => name)).size).toBe(slashes.length);
    for (const command of commands.filter(({ slash }) => slash)) expect(findCommand(command.slash?.name ?? '')).toBe(command);
  });

  it('has words of its own that no other command has', () => {
    const words = commands.flatMap((command) => command.words);
    expect(new Set(words).size).toBe(words.length);
  });

  it('is described in one German sentence', () => {
    for (const { description } of commands) expect(description).toMatch(/^\p{Lu}.*\.$/u);
  });
});
