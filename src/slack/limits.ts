/** Slack's limits on what can be shown; text counts in characters. */
export const limits = {
  // https://docs.slack.dev/reference/block-kit/blocks
  blocks: 50,
  viewBlocks: 100,
  // https://docs.slack.dev/reference/block-kit/blocks/header-block
  header: 150,
  // https://docs.slack.dev/reference/block-kit/blocks/section-block
  section: 3000,
  // https://docs.slack.dev/reference/block-kit/blocks/container-block
  containerTitle: 150,
  containerBlocks: 10,
  // https://docs.slack.dev/reference/block-kit/blocks/actions-block
  actions: 25,
  // https://docs.slack.dev/reference/block-kit/block-elements/button-element
  buttonText: 75,
  actionId: 255,
  buttonValue: 2000,
  url: 3000,
  // https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  // https://docs.slack.dev/reference/block-kit/composition-objects/option-object
  option: 75,
  optionValue: 150,
  options: 100,
  // https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element, checkboxes-element
  buttonOptions: 10,
  // https://docs.slack.dev/reference/block-kit/blocks/input-block
  label: 2000,
  hint: 2000,
  // https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
  input: 3000,
  placeholder: 150,
  // https://docs.slack.dev/reference/views/modal-views
  viewTitle: 24,
  viewButton: 24,
  // Not documented for a message as a whole: "12,000 text characters with a buffer for block containers"
  // (https://github.com/slackapi/bolt-js/issues/2509), but 11,341 characters in many blocks have been refused (2867).
  // So blocks count too, and addresses and values, of which nobody says that they do not.
  weight: 11_500,
  blockWeight: 100,
  // https://docs.slack.dev/apis/web-api/rate-limits: one message a second in a channel.
  postsPerChannel: { most: 1, milliseconds: 1000 },
  // What is sent after a refusal must not be refused again.
  plainWeight: 9500,
  // What the sources' titles and, once more, their addresses may take of that; only dozens of sources come near it.
  sourcesWeight: 2500,
  sourceTitle: 300,
  // The same for the title of a message, where it is too long for a header.
  longTitle: 300,
  // https://docs.slack.dev/reference/methods/chat.postMessage: what notifications and screen readers get.
  summary: 600,
} as const;
