/** Illnesses and treatments: whoever is named beside them is ill. */
const illness = String.raw`(?:\p{L}{0,20}krebs|krebs\p{L}{0,20}|tumor\p{L}{0,4}|leukämie|burn[- ]?out\p{L}{0,4}|depression(?:en)?|depressiv\p{L}{0,2}|angststörung(?:en)?|panikattacken?|psychose|psychisch (?:krank|erkrankt|angeschlagen|labil)\p{L}{0,2}|schizophren\p{L}{0,3}|borderline|ptbs|trauma(?:tisiert)?|adhs|autis\p{L}{2,6}|multiple sklerose|ms-?krank|(?-i:MS)|(?<!ab |ab einem |über )(?:grad der behinderung|gdb)(?: von)? ?\d{1,3}|parkinson|alzheimer|demenz|epilep\p{L}{2,6}|diabet\p{L}{1,6}|zucker(?:krank)?|asthma\p{L}{0,6}|copd|rheuma\p{L}{0,6}|arthrose|arthritis|gicht|fibromyalgie|migräne|tinnitus|hörsturz|bandscheiben\p{L}{0,12}|hexenschuss|rückenleiden|(?:rücken|herz|nerven|haut|augen|gelenk|lungen|nieren|hüft|magen)leiden|\p{L}{0,12}infarkt|schlaganfall|herzfehler|herzkrank|bypass|stent|hiv|aids|hepatitis|tuberkulose|long[- ]?covid|post[- ]?covid|corona|alkoholi\p{L}{2,8}|alkoholkrank\p{L}{0,2}|alkoholabhängig\p{L}{0,2}|alkoholproblem\p{L}{0,2}|suchtkrank\p{L}{0,2}|drogen\p{L}{0,12}|abhängigkeit|(?:alkohol|drogen|spiel|ess|mager|tabletten|internet)sucht|sucht(?=erkrank|problem|therap)|spielsüchtig|\p{L}{2,12}süchtig|chemo(?:therapie)?|strahlentherapie|\p{L}{0,14}therapie|dialyse|transplant\p{L}{2,8}|morbus \p{L}{2,15}|colitis|endometriose|fehlgeburt|silikose|asbestose|staublunge|hautausschlag|neurodermitis|allergi\p{L}{1,4}|querschnitt\p{L}{0,8}|gelähmt|lähmung|blind|gehörlos|taub|amputiert|hüft-?op|knie-?op|\p{L}{0,14}operation|operiert\p{L}{0,2}|selbstmord\p{L}{0,10}|suizid\p{L}{0,10}|\p{L}{0,14}erkrankung(?:en)?|erkrankt\p{L}{0,2}|diagnose)`;
/** What also is a subject of questions in general: it counts only where somebody is said to be so. */
const condition = String.raw`(?:(?:schwer-?)?behindert(?:e[nr]?)?|(?:schwer-?)?behinderung|grad der behinderung(?: von)? ?\d{1,3}|gdb(?: von)? ?\d{1,3}|gdb|gleichgestellt|schwanger|schwangerschaft|mutterschutz|\p{L}{0,8}krank(?:geschrieben|gemeldet)?|krankschreibung|krankengeld|au|arbeitsunfähig|erwerbsgemindert|erwerbsminderung|(?:in |auf |zur |der )?reha(?:bilitation)?|kur|wiedereingliederung|bem|pflegegrad ?\d?|unfall)`;

/** What tells that somebody's health is spoken of; `somebody` also finds names, which are masked as "¤". */
export const healthSigns = {
  illness: new RegExp(String.raw`(?<!\p{L})${illness}(?!\p{L})`, 'giu'),
  condition: new RegExp(String.raw`(?<!\p{L})${condition}(?!\p{L})`, 'giu'),
  somebody:
    /(?<!\p{L})(?:ich|bin|mir|mich|mein(?:e[mnrs]?)?|er|ihm|ihn|sein(?:e[mnrs]?)?|(?<!dass |wenn |ob |für |können |müssen |dürfen |sollen )sie|ihre?[mnrs]?|(?:der|die|dem|den|unsere?[mnr]?|^)\s?kolleg(?:en?|in)|kolleg(?:e|in)|azubi|herrn?|frau)(?!\p{L})|¤/iu,
  /** Nobody in particular: "wenn ein Kollege krank wird". */
  inGeneral:
    /(?<!\p{L})(?:wenn|falls|sobald|solange|sofern|angenommen|ob|bei|während|im fall|darf man|kann man|jemand|einer?|wer)(?!\p{L})/iu,
  /** What a paper or a course is about is nobody's health. */
  subject:
    /(?<!\p{L})(?:seminar|bv|betriebsvereinbarung|schulung|kurs|infos?|informationen|thema|vortrag|workshop|fortbildung|hilfe|beratung)\p{L}{0,3} (?:zu|zum|zur|über|für|bei|gegen)(?!\p{L})/iu,
  isSo: /(?<!\p{L})(?:bin|ist|is|war|wurde|wird|habe?|hab|hat|hatte|leide|leidet|macht|mache|nehme|nimmt|gehe|geht|beantrage|bekam|sei|gilt als|als|mit|seit|wegen|nach|meine?r?|seiner?|ihrer?)(?!\p{L})/iu,
  /** A question that begins with its verb asks what would be: "Darf ich krank zum Kurs?" */
  wouldBe:
    /^[\s\p{P}]{0,5}(?:darf|dürfen|kann|können|muss|müssen|soll|sollen|bekommt?|bekomme|kriege?|kriegt|gilt|zählt|zählen|was|welche[rsn]?|wie|wer|wo|wann|gibt)(?!\p{L})/iu,
} as const;
