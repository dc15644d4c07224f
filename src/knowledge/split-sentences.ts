const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });

/** Abbreviations of German legal and office prose after which a sentence goes on. */
const abbreviations =
  /(?:^|[\s(„])(?:Abs|Art|Aufl|Bd|BGBl|bzw|ca|Dr|einschl|etc|evtl|exkl|ff?|gem|ggf|inkl|insb|lfd|max|min|mind|Mio|Mrd|Nr|Nrn|Prof|rd|S|Std|St|Str|Tel|Tsd|u|usw|vgl|z|Ziff|[a-zA-Z])\.\s*$/u;

/** "31." and "4." before a noun; a year or a paragraph ends its sentence. */
const ordinal = /(?<!§ )(?<!\d)\d{1,2}\.\s*$/;

/** Splits German prose into sentences; "z. B.", "Abs. 3" and "31. Oktober" end none. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' ').trim())) {
    const previous = sentences.at(-1);
    if (previous !== undefined && continues(previous, segment)) sentences[sentences.length - 1] = previous + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

function continues(previous: string, next: string): boolean {
  return abbreviations.test(previous) || ordinal.test(previous) || /^\p{Ll}/u.test(next);
}
