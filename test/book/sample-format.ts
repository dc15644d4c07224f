import type { Format } from '../../src/book/format.ts';

/** A format of the catalogue; tests name what matters to them. */
export function sampleFormat(given: Partial<Format> = {}): Format {
  return {
    id: 'probe',
    title: 'Probe aufs Exempel',
    summary: 'Du probierst etwas aus.',
    audiences: ['worksCouncil'],
    duration: '4 Stunden',
    minutes: 240,
    groupSize: { min: 8, max: 16 },
    aims: [],
    preparation: [],
    bring: [],
    topics: ['Probieren'],
    articles: [],
    sample: true,
    ...given,
  };
}
