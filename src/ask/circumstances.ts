import { readSize } from './read-size.ts';
import { spellingsOf } from './spellings-of.ts';

/** What a question tells about the plant and the person; undefined where it says nothing. */
export type Circumstances = {
  /** How many people the plant, company or group has; see `readSize`. */
  readonly size?: number | undefined;
  readonly land?: 'saarland' | 'rheinland-pfalz' | undefined;
  /** A place outside, as typed: another Land or country. */
  readonly elsewhere?: string | undefined;
  readonly noticeGiven?: boolean | undefined;
};

/** Places in Rheinland-Pfalz near the Saarland whose plants the branch Homburg-Saarpfalz also looks after. */
const palatinate = /zweibrücken|pirmasens|rheinland-?pfalz|\brlp\b|kaiserslautern|\bpfalz\b|waldmohr|kusel|landstuhl|contwig/iu;
const saarland =
  /saarland|saarländ|\bsaar\b|homburg|neunkirchen|saarbrücken|völklingen|saarlouis|dillingen|st\.?\s?ingbert|st\.?\s?wendel|merzig|blieskastel|bexbach|püttlingen|sulzbach|saarpfalz|lebach|ensdorf|kirkel/iu;
const elsewhere =
  /baden[- ]?württemberg|mannheim|stuttgart|münchen|nürnberg|augsburg|köln\b|düsseldorf|dortmund|bochum|leipzig|dresden|chemnitz|hannover|wolfsburg|kassel|erfurt|rostock|kiel\b|trier\b|mainz\b|koblenz|ludwigshafen|\besch\b|\bmetz\b|nancy|straßburg|\bbaw[üu]\b|bayern|bayerisch\w*|bayrisch\w*|hessen|hessisch\w*|\bnrw\b|nordrhein-?westfalen|niedersachs\w*|sachsen\w*|sächsisch\w*|thüringen|thüringisch\w*|brandenburg\w*|berlin|hamburg|bremen|schleswig-?holstein|mecklenburg\w*|elsass|elsässisch\w*|lothringen|lothringisch\w*|frankreich|französisch\w*|luxemburg\w*|belgien|österreich\w*|schweiz\w*|\bpolen|wallonien/iu;

/** Reads size, place and notice from a question. */
export function readCircumstances(question: string): Circumstances {
  const spellings = spellingsOf(question);
  const first = <T>(read: (text: string) => T | undefined) => spellings.map(read).find((found) => found !== undefined);
  return {
    size: first(readSize),
    land: first(readLand),
    elsewhere: first((text) => elsewhere.exec(text)?.[0]),
    noticeGiven: first(readNotice),
  };
}

function readLand(question: string): Circumstances['land'] {
  if (palatinate.test(question)) return 'rheinland-pfalz';
  return saarland.test(question) ? 'saarland' : undefined;
}

const notYet =
  /(?:nicht|nie|un)\s?gekündigt|noch beschäftigt|kündigung(?:en)? (?:droh|steh)|(?:soll|wird|werden|würde)\S* (?:[\p{L}-]+ ){0,4}gekündigt|gekündigt (?:werden|wird|würde)/iu;
const given = /gekündigt|kündigung(?:en)? (?:schon )?(?:bekommen|erhalten|gekriegt|da(?!\p{L}))|rausgeflogen|gefeuert/iu;

function readNotice(question: string): boolean | undefined {
  if (notYet.test(question)) return false;
  return given.test(question) ? true : undefined;
}
