/** What a question tells about the plant and the person; undefined where it says nothing. */
export type Circumstances = {
  /** Number of employees of the plant. */
  readonly size?: number | undefined;
  readonly land?: 'saarland' | 'rheinland-pfalz' | undefined;
  /** A place outside, as typed: another Land or country. */
  readonly elsewhere?: string | undefined;
  readonly noticeGiven?: boolean | undefined;
};

const people = String.raw`(?:-|\s)?(?:leut\w*|mann?\b|beschäftigt\w*|mitarbeit\w*|kolleg\w*|köpf\w*|ma\b|arbeitnehmer\w*|hansel\w*)`;
const sizePatterns = [
  new RegExp(
    String.raw`(?:betrieb|firma|werk|bude|konzern|zulieferer|unternehmen|laden|wir sind|haben|hat|mit|im werk)[^.?!\d]{0,25}(\d[\d.]*)${people}`,
    'iu',
  ),
  new RegExp(String.raw`(\d[\d.]*)${people}[^.?!]{0,12}(?:betrieb|firma|werk|bude|unternehmen|laden|konzern)`, 'iu'),
  /(\d[\d.]*)(?:-|\s)?(?:mann|leute|köpfe)-?(?:betrieb|firma|bude|unternehmen|laden|konzern)/iu,
  /(?:konzern\w*|betrieb|firma|werk|zulieferer)\s+mit\s+(\d[\d.]*)/iu,
];

/** Places in Rheinland-Pfalz near the Saarland whose plants the branch Homburg-Saarpfalz also looks after. */
const palatinate = /zweibrücken|pirmasens|rheinland-?pfalz|\brlp\b|kaiserslautern|\bpfalz\b|waldmohr|kusel|landstuhl|contwig/iu;
const saarland =
  /saarland|saarländ|\bsaar\b|homburg|neunkirchen|saarbrücken|völklingen|saarlouis|dillingen|st\.?\s?ingbert|st\.?\s?wendel|merzig|blieskastel|bexbach|püttlingen|sulzbach|saarpfalz|lebach|ensdorf|kirkel/iu;
const elsewhere =
  /baden-?württemberg|mannheim|stuttgart|münchen|nürnberg|augsburg|köln\b|düsseldorf|dortmund|bochum|leipzig|dresden|chemnitz|hannover|wolfsburg|kassel|erfurt|rostock|kiel\b|\besch\b|\bmetz\b|nancy|straßburg|\bbaw[üu]\b|bayern|bayerisch\w*|bayrisch\w*|hessen|hessisch\w*|\bnrw\b|nordrhein-?westfalen|niedersachs\w*|sachsen\w*|sächsisch\w*|thüringen|thüringisch\w*|brandenburg\w*|berlin|hamburg|bremen|schleswig-?holstein|mecklenburg\w*|elsass|elsässisch\w*|lothringen|lothringisch\w*|frankreich|französisch\w*|luxemburg\w*|belgien|österreich\w*|schweiz\w*|polen|wallonien/iu;

/** Reads size, place and notice from a question. */
export function readCircumstances(question: string): Circumstances {
  return {
    size: readSize(question),
    land: readLand(question),
    elsewhere: elsewhere.exec(question)?.[0],
    noticeGiven: readNotice(question),
  };
}

function readLand(question: string): Circumstances['land'] {
  if (palatinate.test(question)) return 'rheinland-pfalz';
  return saarland.test(question) ? 'saarland' : undefined;
}

function readNotice(question: string): boolean | undefined {
  if (/(?:noch nicht|un)\s?gekündigt|noch beschäftigt|kündigungen? (?:droht|drohen|steht an|stehen an)/iu.test(question)) return false;
  return /gekündigt|kündigung (?:bekommen|erhalten|gekriegt)|rausgeflogen|gefeuert/iu.test(question) ? true : undefined;
}

function readSize(question: string): number | undefined {
  for (const pattern of sizePatterns) {
    const found = pattern.exec(question)?.[1];
    if (found) return Number(found.replaceAll('.', ''));
  }
  return undefined;
}
