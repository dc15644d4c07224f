// The package comes without types.
declare module 'turndown-plugin-gfm' {
  import type TurndownService from 'turndown';
  /** Tables, task lists and strikethrough as code hosts write them. */
  export const gfm: TurndownService.Plugin;
}
