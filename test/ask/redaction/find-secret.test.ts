import { describe, expect, it } from 'vitest';
import { findSecret } from '../../../src/ask/redaction/find-secret.ts';
import { noSecretsInOtherLanguages, secrecyAskedAbout, secretsInOtherLanguages, secretsTyped } from './secrets-typed.ts';

describe('somebody who gives a secret away', () => {
  it('is noticed', () => {
    expect(secretsTyped.filter((text) => findSecret(text) === undefined)).toEqual([]);
    expect(secretsTyped.length).toBeGreaterThanOrEqual(40);
  });

  it('is noticed in the middle of a longer text, and in capitals', () => {
    const long = secretsTyped.map((text) => `Hallo zusammen. Wir haben 300 Leute. ${text} Danke euch!`);
    expect(long.filter((text) => findSecret(text) === undefined)).toEqual([]);
    expect(secretsTyped.filter((text) => findSecret(text.toUpperCase()) === undefined)).toEqual([]);
  });

  it('is noticed in English, French, Italian and Turkish', () => {
    expect(secretsInOtherLanguages.filter((text) => findSecret(text) === undefined)).toEqual([]);
    expect(noSecretsInOtherLanguages.filter((text) => findSecret(text) !== undefined)).toEqual([]);
  });

  it('is not who asks about secrecy', () => {
    expect(secrecyAskedAbout.filter((text) => findSecret(text) !== undefined)).toEqual([]);
    expect(secrecyAskedAbout.length).toBeGreaterThanOrEqual(40);
  });
});
