const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });

/** Abbreviations of German legal and office prose after which a sentence goes on. */
const abbreviations =
  /(?:^|[\s(„])(?:Abs|Art|Aufl|Bd|BGBl|bzw|ca|Dr|einschl|etc|evtl|exkl|ff?|gem|ggf|inkl|insb|lfd|max|min|mind|Mio|Mrd|Nr|Nrn|Prof|rd|S|Std|St|Str|Tel|Tsd|u|usw|vgl|z|Ziff|[a-z])\.\s*$/iu;

/** "31." and "4." before a noun; a year, a paragraph or its part ends its sentence. */
const ordinal = /(?<!(?:§|Abs\.|Art\.|Nr\.|Satz|Ziff\.) )(?<!\d)\d{1,2}\.\s*$/;

const endLength = 20;

/** Splits German prose into sentences; "z. B.", "Abs. 3" and "31. Oktober" end none. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let end = ''; // of the last sentence: searching all of it for each segment would be slow in a text of abbreviations
  for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' ').trim())) {
    if (sentences.length > 0 && continues(end, segment)) sentences.push((sentences.pop() ?? '') + segment);
    else sentences.push(segment);
    end = (end + segment).slice(-endLength);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

function continues(previous: string, next: string): boolean {
  return abbreviations.test(previous) || ordinal.test(previous) || /^\p{Ll}/u.test(next);
}
