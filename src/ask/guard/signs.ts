/** Small words of a statement that change what it says. */
export type Signs = {
  /** "nicht", "kein", "ohne": where they stand. */
  readonly negations: readonly number[];
  /** Says something like a negation without one: "ausgeschlossen", "nur", "höchstens". */
  readonly denies: readonly string[];
  readonly may: boolean;
  readonly must: boolean;
  readonly only: boolean;
  readonly restricts: boolean;
  readonly conditional: boolean;
  readonly hedged: boolean;
  readonly planned: boolean;
  readonly past: boolean;
  /** Says of itself that it no longer holds. */
  readonly outdated: boolean;
  readonly doubtful: boolean;
  readonly absolute: boolean;
};

const word = (list: string) => new RegExp(String.raw`(?<!\p{L})(?:${list})(?!\p{L})`, 'iu');

const negation =
  /(?<!\p{L})(?:nicht(?! (?:mehr als|nur|über|unter|weniger als))|kein(?:e[mnrs]?)?|nie|niemals|niemand(?:em|en)?|weder|nichts|keinesfalls)(?!\p{L})/giu;
const patterns = {
  denies: word(
    String.raw`ohne|leer|\p{L}*sperre|unbefristet\p{L}*|früher\p{L}*|ausgelaufen|zu (?:kurz|klein|spät|wenig|gering|lang|groß)|ausgeschlossen\p{L}*|ausgenommen|ausschließlich|entfäll\p{L}*|entfallen|verboten|unzulässig|untersagt|abgelehnt|freiwillig\p{L}*|kostenlos|kostenfrei|\p{L}+frei|nur|höchst\p{L}*|maximal|lediglich|allein|endete\p{L}*|ausgelaufen|ausläuft|verloren|befreit|statt|anstatt|sondern|fehlt\p{L}*|erst|geschlossen|unabhängig|egal|anders|weniger|außer|veraltet|überholt|unabhängig|verzicht\p{L}*|(?<!\d )bis zu|(?<!\d )bis|scheidet|vermeid\p{L}*|schon|kaum`,
  ),
  may: word(
    String.raw`verhandlungssache|kann|können|kannst|könnt|könnte\p{L}*|darf|dürfen|darfst|dürfte\p{L}*|möglich\p{L}*|lässt sich|lassen sich|erlaubt|zulässig|berechtigt|antragsberechtigt|recht|rechte|kann-leistung|ermessen|option|wahl|möglichkeit|freiwillig\p{L}*|infrage|in frage|erzwingbar|anfechtbar|\p{L}+bar|auch`,
  ),
  must: word(
    String.raw`muss|müssen|musst|müsst|müsste\p{L}*|nötig|notwendig\p{L}*|pflicht\p{L}*|verpflichte\p{L}*|zwingend|erforderlich\p{L}*|braucht|brauchst|brauchen|verlangt|voraus|voraussetzung\p{L}*|unbedingt|(?:ist|sind)\s(?:\S+\s){1,12}(?:zu\s\p{Ll}+en|\p{L}+zu\p{L}+en)`,
  ),
  only: word(String.raw`nur|ausschließlich|lediglich|(?<!jeweils |auch |schon )allein|einzig|alleinig\p{L}*|bloß`),
  restricts: word(
    String.raw`nur|ausschließlich|lediglich|allein|einzig|bloß|erst|voraus|voraussetzung\p{L}*|muss|müssen|musst|nötig|braucht|brauchen|kein\p{L}*|nicht|niemand|ohne|höchstens|maximal|bis|sondern|außer|sonst|erforderlich|einmalig|einmal|jedoch|beschränkt|begrenzt|reicht|genügt|statt|wenn|sofern|falls`,
  ),
  conditional: word(
    String.raw`wenn|sofern|falls|soweit|solange|außer|vorausgesetzt|voraus|voraussetzung\p{L}*|bei|beim|ohne|mit|nur|wer|nach|unter|im fall|muss|müssen|je nach|ausgenommen|es sei denn|bis|für|^(?:ist|hat|sind|haben|wird|werden|gibt|bestehst|besteht|kommt|machst|dauert|erreicht|fehlt|übergeht|lehnt|gelingt|hast|bist|überschreitet|fällt|fallen|schweigt)`,
  ),
  hedged: word(
    String.raw`in der regel|meist\p{L}*|häufig|üblich\p{L}*|oft|grundsätzlich|möglichst|normalerweise|regelmäßig|viele|überwiegend|gewöhnlich|im regelfall|typisch\p{L}*|durchschnitt\p{L}*|im schnitt|soll\p{L}*|in der praxis|im einzelfall|in einzelfällen|einzelfall`,
  ),
  planned: word(
    String.raw`soll|sollen|sollte|sollten|geplant\p{L}*|plan|plant|planen|plante|vorgesehen|sieht\s.{0,60}vor|angekündigt\p{L}*|ankündigung|kündigte|vorgeschlagen\p{L}*|vorschlag|schlug|schlägt|könnte|könnten|entwurf|regierungsentwurf|voraussichtlich|vorläufig|will|wollen|erwartet|planzahl|ziel|möchte`,
  ),
  past: word(
    String.raw`(?:nicht|kein\p{L}*)\s(?:[^\s,]+\s){0,4}mehr(?! als)|vorbei|abgelaufen|beendet|geschlossen|früher\p{L}*|damals|einst\p{L}*|ehemal\p{L}*|vorher|bisher\p{L}*|zuvor|war|waren|galt|galten|lag|lagen|hatte|hatten|gab|betrug|betrugen|kam|lief|liefen|endete\p{L}*|wurde|wurden|worden|ausgelaufen|bekam|bekamen|zahlte|erstattete|brachte|nutzten|stimmten|half|startete|entstand\p{L}*|erhielt\p{L}*|gingen|alt|alte[nrs]?|überholt|veraltet\p{L}*|befürchtet\p{L}*|noch|konnte\p{L}*|musste\p{L}*|durfte\p{L}*|sollte\p{L}*|gehörte\p{L}*|trug|trugen|bekamen|gingen|fiel|fielen|stieg|stiegen|sank|sanken|vereinbarte\p{L}*|einigten|kündigte\p{L}*|plante\p{L}*|nannte\p{L}*|stand|standen|genehmigte\p{L}*|genehmigt`,
  ),
  outdated: word(
    String.raw`früher\p{L}*|einst|ehemal\p{L}*|überholt|veraltet\p{L}*|galt|galten|lag|lagen|(?<!(?:wenn|wer|falls|sofern)\s[^,;]{0,60})(?:hatte|hatten|war|waren)|alte[nrs]?|betrug|betrugen|vorperiode|endete\p{L}*|ausgelaufen`,
  ),
  doubtful: word(
    String.raw`prüfen|prüf|nicht (?:\p{L}+\s)?(?:belegt|bekannt|gesichert|sicher)|unklar|(?:noch|bleibt|bleiben) offen|offen(?= ist| bleibt)|unsicher|vermutlich|wohl|fraglich|ungeklärt|laut|angeblich|nachfragen|widersprechen|frag|frage|erfragen|ungewiss`,
  ),
  absolute: word(
    String.raw`immer|stets|automatisch|garantiert|ausnahmslos|uneingeschränkt|unbegrenzt|bedingungslos|lebenslang|alle menschen|allen? beschäftigten|alle(?:n)? (?:auszubildenden|azubis|arbeitnehmer\p{L}*|arbeitslosen|unternehmen)|allen berufen|allen betrieben|alle betriebe|sämtliche\p{L}*|überall|auf jeden fall|in jedem fall|vollständig|komplett|ganze[nrs]?|sofort|definitiv|sicher`,
  ),
} as const;

const everyDenial = new RegExp(patterns.denies, 'giu');

/** Reads the small words of a statement. */
export function readSigns(text: string): Signs {
  const has = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, pattern.test(text)])) as Record<
    keyof typeof patterns,
    boolean
  >;
  return {
    ...has,
    denies: [...text.matchAll(everyDenial)].map(([found]) => found.toLowerCase()),
    negations: [...text.matchAll(negation)].map(({ index }) => index),
  };
}
