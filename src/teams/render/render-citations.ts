import type { Block, SourceRow } from '../../chat/message.ts';
import { sourceDates } from '../../platform/labels.ts';
import { safeLink } from '../../platform/safe-link.ts';
import { shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import type { Line } from './line.ts';
import { weigh } from './weigh.ts';

/**
 * The one entity that marks a message as written by AI and says what its `[1]` stand for
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content). Never with
 * `appearance.text`, which fails in streamed messages (https://github.com/microsoft/botbuilder-js/issues/4880).
 */
export function renderCitations(lines: readonly Line[], blocks: readonly Block[]): object {
  const claims = fitting(citedBy(lines, sourcesOf(blocks)).slice(0, limits.citations).map(toClaim));
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    ...(claims.length === 0 ? {} : { citation: claims }),
  };
}

function sourcesOf(blocks: readonly Block[]): SourceRow[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'sources') return block.sources;
    return block.kind === 'folded' ? sourcesOf(block.blocks) : [];
  });
}

/** The sources that stand in these lines, in the order of their first mention. */
function citedBy(lines: readonly Line[], sources: readonly SourceRow[]): SourceRow[] {
  const numbers = new Set(lines.flatMap(({ runs }) => runs.flatMap(({ citation }) => citation ?? [])));
  return [...numbers].flatMap((number) => (number < 1 ? [] : (sources.find((source) => source.number === number) ?? [])));
}

function toClaim(source: SourceRow): object {
  const url = safeLink(source.url, limits.url);
  return {
    '@type': 'Claim',
    position: source.number,
    appearance: {
      '@type': 'DigitalDocument',
      name: shortText(source.title, limits.citationName) || '–',
      ...(url === undefined ? {} : { url }),
      abstract: shortText(sourceDates(source), limits.citationAbstract),
    },
  };
}

/** The first claims that fit; what is not among them is still a number in the text and a source in the card. */
function fitting(claims: readonly object[]): readonly object[] {
  let left: number = limits.citationBytes;
  const first = claims.findIndex((claim) => {
    left -= weigh(claim);
    return left < 0;
  });
  return claims.slice(0, first === -1 ? claims.length : first);
}
