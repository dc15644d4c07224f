/** Words after which a name follows, as they are typed; what stands before them decides no more. */
export const nameSigns = {
  /** Whoever follows "Herr" is a person, even when the word is a company's name too. */
  title: /^(?:herrn?|hr|frau|fr|fräulein|dr|prof|professor|doktor|monsieur|madame|mme|mr|mrs)$/iu,
  colleague: /^(?:kollegen?|kollegin|koll|kollegn|coll[eè]gue|genossen?|genossin)$/iu,
  /** "Kollegen" is one person after these words, and many otherwise. */
  one: /^(?:dem|des|den|meine[mns]|unsere[mns]|eine[mns]|lieben|eure[mns]|eu(?:rem|ren))$/iu,
  /** People of the plant by what they do; a name follows often, but not always. */
  role: /^(?:chef|chefin|meister|meisterin|vorarbeiter|\p{L}{0,20}(?:leiter|führer|werker|referent)(?:in)?|betriebsr[aä]t(?:in)?|br|vertrauensmann|vertrauensfrau|\p{L}{0,20}vorsitzende[rn]?|jugendvertreter(?:in)?|azubi|auszubildende[rn]?|leiharbeiter(?:in)?|sekretär(?:in)?|gewerkschaftssekretär(?:in)?|personalchef(?:in)?|boss|mitarbeiter(?:in)?|familie|vorgesetzte[rn]?|ansprechpartner(?:in)?|nachbar(?:in)?|freund(?:in)?|mann|frau|sohn|tochter|bruder|schwester)$/iu,
  /** "ich heiße", "mein Name ist", "Name:", "gez.", "i. A.": the text up to the name. */
  introduction:
    /(?:(?<!\p{L})ich (?:heiß|heiss)e?|(?<!\p{L})(?:heiße|heisse) ich|(?<!wie )heiße|name (?:ist|lautet|war)|name\s?[:=]|mit namen|namens|gez\.|gezeichnet|i\. ?[av]\.|je m['’]appelle|my name is|ansprechpartner(?:in)?\s?:|unterschrift\s?:)[\s:]{0,3}$/iu,
  /** Weaker: "ich bin", "hier ist", greetings and what ends a letter. */
  greeting:
    /(?:(?<!\p{L})(?:bin|bin der|bin die|bin's|hier (?:ist|spricht|schreibt)(?: der| die)?|(?<!\p{L})ich(?=,)|hallo|hallöchen|hi|hey|moin|servus|salut|tach|ciao|liebe|lieber|guten (?:morgen|tag|abend)|gruß|gruss|grüße|grüsse|grüßen|grüssen|grußen|lg|vg|mfg|bg|sg|hg|danke|dank|name|vorname|nachname|familienname|merci|euer|eure)|(?:gr[uü](?:ß|ss)e?n?|gruß) (?:aus \p{L}{2,30}|von|vom|von der|vom der))[\s,!:–-]{1,4}$/iu,
  /** "der Müller", "vom Klaus": an article before what nobody but a person is called. */
  article: /^(?:der|die|dem|den|des|vom|beim|zum|zur|von|mit|für|mein|meine|unser|unsere|unserem|an|bei|laut|gegen|frag|fragt)$/iu,
  /** Where persons stand more often than institutions. */
  wherePeopleStand:
    /^(?:von|für|mit|hat|hatte|haben|ist|war|wurde|will|soll|kann|darf|muss|steht|sagte?|meint|meinte|fragte?|laut|frag|gegen|wegen|und|oder|heute|gestern|damals|dass|ob|wenn|weil|wie|wird|bekommt|kriegt)$/iu,
  /** Small words inside names. */
  particle: /^(?:von|vom|van|de|del|della|di|da|dos|du|le|la|el|al|ben|ibn|bin|abu|der|den|dem|zu|zur|zum|ter|ten|st|mac|mc)$/iu,
} as const;
