import type { Article } from '../../ask/article.ts';
import { type Figure, figuresOf, statesFigure } from '../../figures/figures-of.ts';
import type { ArticleFile } from '../load-knowledge-base.ts';
import type { Finding } from './finding.ts';

/** Key facts with a figure that the text does not say, and amounts in the text that no key fact holds with its source. */
export function findUnsaid(file: ArticleFile): Finding[] {
  return [...findUnsaidFacts(file), ...findUnsourced(file)];
}

function findUnsaidFacts({ file, article, lineOf }: ArticleFile): Finding[] {
  const said = figuresOf(textOf(article).join('\n'));
  return article.keyFacts.flatMap((fact, i) => {
    const missing = figuresOf(fact.value).filter((figure) => !statesFigure(said, figure));
    if (missing.length === 0) return [];
    const problem = `key fact "${fact.label}" holds ${missing.map(name).join(', ')}, which the text does not say`;
    return [{ file, line: lineOf(['keyFacts', i, 'value']), code: 'figure-not-in-text', severity: 'error', problem }];
  });
}

const signs: Partial<Record<Figure['kind'], string>> = { percent: ' %', euro: ' €' };

function name({ kind, value }: Figure): string {
  return kind === 'number' || kind === 'date' ? value : `${value}${signs[kind] ?? ` (${kind})`}`;
}

const amount = /(?<![\d.,§])\d[\d.,]*\s?(?:%|€|Euro|Cent|ct\b|(?:Mio|Mrd)\.?(?:\s?€)?|Prozent(?:punkte)?)/gu;

/** What the text itself calls uncertain is no fact. */
const isDoubtful = /bitte prüfen|nicht belegt/u;

function findUnsourced({ file, article, lineOf }: ArticleFile): Finding[] {
  const held = figuresOf(article.keyFacts.map((fact) => fact.value).join('\n'));
  const claims = textOf(article).filter((sentence) => !isDoubtful.test(sentence));
  const amounts = [...claims.join('\n').matchAll(amount)].map(([found]) => found);
  const missing = [...new Set(amounts)].filter((found) => figuresOf(found).some((figure) => !statesFigure(held, figure)));
  if (missing.length === 0) return [];
  const problem = `the text says ${missing.join(', ')}, but no key fact holds it with its source`;
  return [{ file, line: lineOf(['keyFacts']), code: 'source-missing', severity: 'error', problem }];
}

function textOf({ summary, sections }: Article): string[] {
  return [summary, ...sections.flatMap(({ heading, sentences }) => [heading, ...sentences])];
}
