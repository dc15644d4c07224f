import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProofs, keysOf, renderMatrix } from './find-proofs.ts';
import { features, limits, platforms } from './proves.ts';

const readme = path.join(import.meta.dirname, '..', '..', 'README.md');
const between = /(<!-- parity[^>]*-->\n)[\s\S]*?(\n?<!-- \/parity -->)/;
const proofs = findProofs();

describe('what each platform can do', () => {
  it.each(keysOf(features).flatMap((feature) => platforms.map((platform) => ({ feature, platform }))))(
    'is proved by a test or explained: $feature on $platform',
    ({ feature, platform }) => {
      const isProved = proofs.some((proof) => proof.feature === feature && proof.platform === platform);
      const reason = limits[platform]?.[feature];
      expect(isProved, reason ?? 'neither a proof nor a reason').toBe(reason === undefined);
    },
  );

  it('is proved for known features alone', () => {
    expect(proofs.filter(({ feature }) => !(feature in features))).toEqual([]);
  });

  it('stands in the README as the tests prove it', () => {
    const text = readFileSync(readme, 'utf8');
    const renewed = text.replace(
      between,
      (_all, begin: string, end: string) => `${begin}${renderMatrix(proofs)}${end.startsWith('\n') ? end : `\n${end}`}`,
    );
    if (process.env.TWS_WRITE === '1') writeFileSync(readme, renewed);
    else expect(text).toBe(renewed);
  });
});
