import type { FieldValues } from './form.ts';
import type { ConversationReference, MessageReference, PersonReference } from './references.ts';

type Event = {
  /** Key under which a second copy of the same event is recognised. */
  readonly id: string;
  /** When it happened, ISO instant. */
  readonly at: string;
  readonly person: PersonReference;
  readonly conversation: ConversationReference;
  /** The platform waits only seconds for what comes of it, and that is the answer: there is no time for anything slow. */
  readonly hurried?: boolean | undefined;
};

/** What a person did, in the words of no platform. An adapter reads its payloads into this. */
export type Incoming = Event &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'command'; readonly command: string; readonly text: string }
    | {
        readonly kind: 'action';
        readonly action: string;
        readonly value: string;
        readonly message?: MessageReference | undefined;
      }
    | {
        readonly kind: 'form';
        readonly form: string;
        readonly context: string;
        readonly values: FieldValues;
      }
    | {
        readonly kind: 'options';
        readonly form: string;
        readonly field: string;
        readonly search: string;
        readonly values: FieldValues;
      }
    | { readonly kind: 'opened'; readonly place: 'chat' | 'home' }
    /** Somebody took a question back. */
    | { readonly kind: 'deleted' }
  );
