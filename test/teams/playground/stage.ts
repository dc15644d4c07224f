import type { Page } from 'playwright-core';
import type { DemoBot } from './open-bot.ts';

/** What a step works with. `shoot` takes a picture of the page. */
export type Stage = { readonly page: Page; readonly bot: DemoBot; readonly shoot: (name: string) => Promise<void> };

/** One thing that people do, until they see what comes of it. Throws where they do not. */
export type Step = { readonly name: string; readonly show: (stage: Stage) => Promise<void> };
