/** What a request to write says, as the prompts lay it out. */
export type Given = { readonly system: string; readonly user: string };

type Passage = { readonly id: string; readonly title: string; readonly heading: string; readonly text: string };

const stopWords = new Set(
  'der die das und oder ist sind was wie wer wann wo ein eine einen im in am bei für mit von zu zum zur den dem des es gibt man ich wir kann'.split(
    ' ',
  ),
);

/**
 * Writes what a diligent model would write: it says only what the passages say, in their words, and cites them. Asked to
 * rewrite, it joins the questions; asked to judge, it is content unless a sentence is long.
 */
export function writeWell({ system, user }: Given): string {
  if (user.includes('Prüf den Text auf Einfache Sprache')) return judge(user);
  if (user.includes('Schreib die letzte Frage als eine deutsche Frage')) return rewrite(user);
  return answer(system, user);
}

function answer(system: string, user: string): string {
  const passages = readPassages(user);
  const wanted = wordsOf(`${section(user, 'frage')} ${section(user, 'gemeint')}`);
  const scored = passages
    .map((passage) => ({
      passage,
      score: [...wordsOf(`${passage.title} ${passage.heading} ${passage.text}`)].filter((word) => wanted.has(word)).length,
    }))
    .filter(({ score }) => score > 0);
  if (scored.length === 0) return 'KEINE ANTWORT\n';
  const most = /Höchstens zwei kurze Sätze/.test(system) ? 2 : 5;
  const best = takeTurns(scored.toSorted((one, other) => other.score - one.score).map(({ passage }) => passage)).slice(0, most);
  const lines = best.map((passage) => `${sentenceOf(passage)} [${passage.id}]`);
  return ['ANTWORT', ...lines, ''].join('\n');
}

/** The best of each article before the second best of one. */
function takeTurns(passages: readonly Passage[]): readonly Passage[] {
  const turnOf = (passage: Passage) => passages.filter(({ title }) => title === passage.title).indexOf(passage);
  return passages.toSorted((one, other) => turnOf(one) - turnOf(other));
}

/** A key fact as a sentence about its article, or the first sentence of a passage. */
function sentenceOf({ title, heading, text }: Passage): string {
  const [first = text] = text.split(/(?<=\p{Ll}{3}[.!?]) (?=\p{Lu})/u);
  if (heading !== '') return /[.!?]$/.test(first) ? first : `${first}.`;
  return `${title}, ${first}.`;
}

function readPassages(user: string): readonly Passage[] {
  return [...user.matchAll(/<artikel titel="([^"]*)">\n([\s\S]*?)\n<\/artikel>/g)].flatMap(([, title = '', lines = '']) =>
    lines.split('\n').map((line): Passage => {
      const [, id = '', rest = ''] = /^\[(p\d+)\] (.*)$/.exec(line) ?? [];
      const [, heading = '', text = rest] = /^((?:Kurz gesagt|Nur angekündigt|Gilt nicht mehr|[^–]{3,60}\?)) – (.*)$/.exec(rest) ?? [];
      return { id, title, heading, text };
    }),
  );
}

function rewrite(user: string): string {
  const earlier = section(user, 'frühere-fragen').split('\n').at(-1)?.replace(/^- /, '') ?? '';
  const question = section(user, 'frage');
  return earlier === 'keine' ? question : `${earlier.replace(/\?$/, '')}: ${question}`;
}

function judge(user: string): string {
  const hard = section(user, 'text')
    .split('\n')
    .filter((line) => line.split(' ').length > 30);
  return hard.length === 0 ? 'GUT' : hard.map((line) => `${line.split(' ')[0]} Der Satz ist lang.`).join('\n');
}

function section(user: string, name: string): string {
  return user.split(`<${name}>\n`)[1]?.split(`\n</${name}>`)[0] ?? '';
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []).filter((word) => !stopWords.has(word)));
}
