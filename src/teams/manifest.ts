import type { TeamsManifestV1D29 } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D29.js';
import { commands } from '../chat/commands.ts';
import { askMessage } from '../platform/ask-message.ts';
import { suggestedPrompts } from '../platform/suggested-prompts.ts';

type Bot = NonNullable<TeamsManifestV1D29['bots']>[number];
type CommandList = NonNullable<Bot['commandLists']>[number];
type MessageExtension = NonNullable<TeamsManifestV1D29['composeExtensions']>[number];
type Scope = 'personal' | 'team' | 'groupChat';

export type TeamsManifest = Omit<TeamsManifestV1D29, 'manifestVersion'> & { readonly manifestVersion: '1.27' | '1.29' };

export type TeamsManifestOptions = {
  /** Id of the bot's app registration, a GUID. The app in Teams has the same id: there is one for each bot. */
  readonly appId: string;
  /** Teams takes an update only with a higher one. */
  readonly version?: string | undefined;
  /** Also offers the commands while one types "/" in channels and group chats; question and answer are then private. */
  readonly targeted?: boolean | undefined;
  /** Pages that Teams shows beside the app: about us, privacy, terms of use. */
  readonly website?: string | undefined;
  readonly privacy?: string | undefined;
  readonly terms?: string | undefined;
};

/** The id in the committed manifest, where nobody knows the real one. */
export const placeholderAppId = '00000000-0000-0000-0000-000000000000';

/**
 * Teams demands both pages, and the office has not published any for this bot. "bitte-pruefen" says so to everybody
 * who looks; example.org is nobody's address (https://www.rfc-editor.org/rfc/rfc2606).
 */
const placeholderPages = {
  privacy: 'https://example.org/bitte-pruefen/datenschutz',
  terms: 'https://example.org/bitte-pruefen/nutzungsbedingungen',
} as const;

/** The page about the Transformationswerkstatt that the knowledge base names as a source too. */
const aboutUs = 'https://www.igmetall-bezirk-mitte.de/transformation/transformationswerkstatt-saar';

const scopes: readonly Scope[] = ['personal', 'team', 'groupChat'];

/**
 * The app as Teams installs it. It asks for no permission at all: `permissions` is deprecated, and a bot needs none for
 * what it does (https://github.com/MicrosoftDocs/msteams-docs/issues/7550); without resource-specific consent it hears
 * in channels and group chats only what mentions it; `validDomains` is for web pages inside Teams, and it has none.
 * Limits: https://learn.microsoft.com/microsoft-365/extensibility/schema/root
 */
export function teamsManifest({ appId, version = '1.0.0', targeted = false, ...pages }: TeamsManifestOptions): TeamsManifest {
  // The oldest schema that knows what we use: 1.27 brought prompts, 1.29 commands by "/". A newer one only shuts tenants out.
  const manifestVersion = targeted ? '1.29' : '1.27';
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: 'de' },
    developer: developer(pages),
    name: { short: 'TWS-Bot', full: 'TWS-Bot der Transformationswerkstatt Saar' },
    description: { short: 'Antworten zu Förderung, Recht und Transformation, mit Quelle und Stand.', full: fullDescription },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#a9122a',
    defaultInstallScope: 'personal',
    bots: [bot(appId, targeted)],
    composeExtensions: [messageExtension(appId)],
    validDomains: [],
  };
}

function developer(pages: Pick<TeamsManifestOptions, 'website' | 'privacy' | 'terms'>): TeamsManifest['developer'] {
  const { website = aboutUs, privacy = placeholderPages.privacy, terms = placeholderPages.terms } = pages;
  return { name: 'Transformationswerkstatt Saar', websiteUrl: website, privacyUrl: privacy, termsOfUseUrl: terms };
}

const fullDescription = [
  'Der TWS-Bot der Transformationswerkstatt Saar beantwortet Fragen zu Förderung, Kurzarbeit, Rechten des Betriebsrats, Tarifverträgen und zur Transformation im Saarland.',
  'Schreib ihm direkt, erwähne ihn in einem Kanal oder Gruppenchat, oder wähle im Menü einer Nachricht „Frage an die TWS“. Jede Antwort nennt Quelle und Stand; was nicht in der geprüften Wissensbank steht, sagt er offen und nennt Dir, wer weiterhilft.',
  'Bitte schreib keine Betriebsgeheimnisse und keine Namen von Kolleginnen und Kollegen. Deine Fragen behält er höchstens 60 Minuten für Anschlussfragen; mit „neu“ vergisst er sie sofort.',
].join('\n\n');

function bot(botId: string, targeted: boolean): Bot {
  return {
    botId,
    scopes: [...scopes],
    isNotificationOnly: false,
    supportsFiles: false,
    ...(targeted ? { supportsTargetedMessages: true } : {}),
    commandLists: scopes.map((scope) => commandList(scope, targeted)),
  };
}

/** In a direct chat everything is private anyway, so that Teams knows no "/" there. */
function commandList(scope: Scope, targeted: boolean): CommandList {
  const triggers: Pick<CommandList, 'triggers'> = targeted && scope !== 'personal' ? { triggers: ['mention', 'slash'] } : {};
  return { ...triggers, scopes: [scope], commands: [...prompts.slice(0, mostCommands - words.length), ...words] };
}

/** Older clients show no more (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/create-a-bot-commands-menu). */
const mostCommands = 10;

/** The title is the question itself, as clients that do not know prompts yet put the title into the box for typing. */
const prompts = suggestedPrompts.map(
  ({ title, message }) => ({ title: message, description: title, type: 'prompt', prompt: message }) as const,
);

/** Commands that have a word of their own; a question has none, one just asks it. */
const words = commands.flatMap(({ words: [word], description }) => (word === undefined ? [] : { title: word, description }));

/** "Frage an die TWS" in the menu of a message; the dialog that it opens comes from the bot. */
function messageExtension(botId: string): MessageExtension {
  const { id, name, description } = askMessage;
  return { botId, commands: [{ id, type: 'action', context: ['message'], title: name, description, fetchTask: true }] };
}
