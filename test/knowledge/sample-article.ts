import type { Article } from '../../src/ask/article.ts';
import { readArticle } from '../../src/knowledge/read-article.ts';

/** A sound article file. Tests name its lines by number: line 2 is the id, line 33 the text. */
export const sampleArticle = `---
id: probegeld
title: Probegeld (§ 7 PrG)
section: funding
summary: Das Probegeld hilft beim Testen.
questions:
  - Wer bekommt das Probegeld?
  - Wie hoch ist das Probegeld?
synonyms: [Testgeld]
keyFacts:
  - label: Höhe
    value: 100 €
    source: 1
    aspect: amount
  - { label: Dauer, value: 6 Monate, source: 1 }
sources:
  - title: § 7 PrG
    url: https://www.example.org/7
    date: 2026-03
reviewedOn: 2026-11-01
reviewBy: 2027-05-01
validFrom: 2026-01-01
validUntil: 2027-12-31
status: active
region: federal
audience: [works-council]
situations: [order-slump]
companySize: { min: 10, max: 250 }
---

## Worum geht es?

Das Probegeld gibt es seit 2026. Es hilft beim Testen.
`;

/** The sample with one place changed; a place that is not there is a mistake in the test. */
export function sampleWith(from: string, to: string): string {
  if (!sampleArticle.includes(from)) throw new Error(`the sample article has no ${JSON.stringify(from)}`);
  return sampleArticle.replace(from, () => to);
}

/** All lines of a field of the sample's front matter. */
export function field(name: string): string {
  return new RegExp(`^${name}:.*\\n(?: .*\\n)*`, 'm').exec(sampleArticle)?.[0] ?? 'nowhere';
}

export function readSample(text = sampleArticle): Article {
  const read = readArticle('sample.md', text);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.article;
}
