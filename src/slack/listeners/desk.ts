import type { Questions } from '../../platform/questions.ts';
import type { SlackParts } from '../slack-options.ts';
import type { Threads } from '../threads.ts';
import type { Admit } from './admit.ts';

/** What all listeners share. */
export type Desk = { readonly parts: SlackParts; readonly threads: Threads; readonly questions: Questions; readonly admit: Admit };
