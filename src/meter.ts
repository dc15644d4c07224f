/** What is counted, with the labels of each. Labels say what kind of thing happened, never who did it or in which words. */
export type Counts = {
  readonly tws_answers_total: { readonly outcome: string; readonly writer: 'rules' | 'model' };
  readonly tws_abstain_total: { readonly reason: string };
  readonly tws_model_texts_total: { readonly result: string };
  readonly tws_model_faults_total: { readonly fault: string };
  readonly tws_guard_cuts_total: { readonly reason: string };
  readonly tws_incidents_total: { readonly event: string };
  readonly tws_bookings_total: { readonly action: string; readonly outcome: string };
  readonly tws_digest_runs_total: { readonly branch: string; readonly result: string };
  /** What people did and the bot did not simply answer. */
  readonly tws_limited_total: { readonly platform: string; readonly reason: string; readonly result: string };
  readonly tws_events_total: { readonly platform: string; readonly result: 'done' | 'again' | 'given-up' };
  readonly tws_posts_total: { readonly platform: string; readonly result: 'sent' | 'again' | 'failed' | 'unknown' };
};

/** What is measured: seconds, or tokens where the name says so. */
export type Measures = {
  readonly tws_ack_seconds: { readonly platform: string };
  readonly tws_answer_seconds: { readonly platform: string };
  readonly http_server_request_duration_seconds: {
    readonly http_request_method: string;
    readonly http_route: string;
    readonly http_response_status_code: string;
  };
  /** `error_type` is empty for what went well. */
  readonly gen_ai_client_operation_duration_seconds: {
    readonly gen_ai_operation_name: string;
    readonly gen_ai_provider_name: string;
    readonly error_type: string;
  };
  readonly gen_ai_client_token_usage: {
    readonly gen_ai_operation_name: string;
    readonly gen_ai_provider_name: string;
    readonly gen_ai_token_type: 'input' | 'output';
  };
};

/** Hears what happens, for figures about this process. It never throws and holds nobody up. */
export interface Meter {
  count<Name extends keyof Counts>(name: Name, labels: Counts[Name], amount?: number): void;
  observe<Name extends keyof Measures>(name: Name, labels: Measures[Name], value: number): void;
}

/** For where nobody wants figures. */
export const noMeter: Meter = { count: () => undefined, observe: () => undefined };

/** Seconds since an instant of `performance.now()`. */
export function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
