// pdfmake ships the font without types.
declare module 'pdfmake/fonts/Roboto.js' {
  type Files = { readonly normal: string; readonly bold: string; readonly italics: string; readonly bolditalics: string };
  const fonts: { readonly Roboto: Files };
  export = fonts;
}
