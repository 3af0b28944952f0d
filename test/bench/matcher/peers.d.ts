declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[]);
    search(content: string): [number, string][];
  }
}
declare module 'mint-filter' {
  export default class Mint {
    constructor(words: readonly string[]);
    filter(text: string, options?: { replace?: boolean }): { words: string[] };
  }
}
