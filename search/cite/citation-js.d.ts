declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[]);
    format(format: 'ris', options: { readonly format: 'object' }): readonly object[];
  }
}
declare module '@citation-js/plugin-ris' {}
