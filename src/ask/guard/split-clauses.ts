import { finite, finiteVerbs } from './finite-verbs.ts';
import { splitStatements } from './split-statements.ts';

const verbAfterAnd = new RegExp(` und (?=(?:${finiteVerbs}) )`, 'u');
/** "folgte", "führte": forms that no list needs. */
const preterite =
  /(?<!\p{L})(?!(?:ge|erste|letzte|zweite|dritte|vierte|nächste|heute|gesamte|mindeste|höchste|rechte|leichte|beste|bestimmte|befristete|unbefristete|alte)\p{Ll}*\s)\p{Ll}{3,}ten?\s(?!\p{Ll}+\s\p{Lu})/u;
/** What these words open is no statement of its own. */
const dependent =
  /^\s*(?:und\s|aber\s|oder\s)?(?:wenn|weil|dass|ob|falls|sofern|soweit|solange|damit|obwohl|da|bevor|nachdem|sobald|wer|wie|was|wo|womit|wobei|wofür|um|außer|ohne dass|(?:mit|für|an|bei|in|von|auf|aus|zu)\s(?:dem|den|der|die|das)(?=\s\p{Ll}+))(?!\p{L})/iu;
const conditional =
  /^(?:Wenn|Weil|Falls|Sofern|Solange|Ist|Hat|Sind|Haben|Wird|Werden|Gibt|Bestehst|Besteht|Kommt|Machst|Dauert|Fängst|Wer|Fehlt|Lehnt|Gelingt|Hast|Bist|Da|Um|Bevor|Nachdem|Übergeht|Schweigt|Wurde)(?!\p{L})/u;
const relative = /^\s*(?:der|die|das|dem|den|deren|dessen)\s/iu;

/** The statements of a model's sentence, also where commas join them: "… zahlt die Agentur, die Beiträge trägt der Arbeitgeber". */
export function splitClauses(text: string): string[] {
  return splitStatements(text).flatMap(splitAtColon).flatMap(splitAtComma).flatMap(splitAtVerb);
}

/** "Das darf er nicht: Er braucht …"; a label before its value has no verb. */
function splitAtColon(statement: string): string[] {
  const at = statement.search(/(?<=\p{L}{2}):\s\p{Lu}/u);
  const [before, after] = [statement.slice(0, at), statement.slice(at + 2)];
  return at > 0 && before.split(' ').length > 4 && finite.test(before) && finite.test(after) ? [before, after] : [statement];
}

/** "Sie dauert vier Monate und geht auch in Teilzeit": behind "und" a verb of its own. */
function splitAtVerb(clause: string): string[] {
  const at = clause.search(verbAfterAnd);
  return at > 0 && finite.test(clause.slice(0, at)) && !dependent.test(clause) && !conditional.test(clause)
    ? [clause.slice(0, at), clause.slice(at + 5)]
    : [clause];
}

function splitAtComma(statement: string): string[] {
  const clauses: string[] = [];
  for (const piece of statement.split(/(?<=[^\d]|\d(?=,\s)),\s/u)) {
    const last = clauses.at(-1);
    if (last !== undefined && !(isWhole(last) && isWhole(piece) && !isRelative(piece))) clauses[clauses.length - 1] = `${last}, ${piece}`;
    else clauses.push(piece);
  }
  return clauses;
}

/** It has a verb of its own, in the place of a main clause. */
function isWhole(clause: string): boolean {
  return (
    (finite.test(clause) || preterite.test(clause)) && !dependent.test(clause) && !(conditional.test(clause) && !clause.includes(', '))
  );
}

function isRelative(clause: string): boolean {
  return relative.test(clause) && endsWithVerb(clause);
}

function endsWithVerb(clause: string): boolean {
  const last =
    clause
      .replace(/[.!?\s]+$/u, '')
      .split(' ')
      .at(-1) ?? '';
  return finite.test(last) || (last !== 'nicht' && /^\p{Ll}+(?:t|en)$/u.test(last));
}
