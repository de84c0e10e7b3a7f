/**
 * The terms of a text, for the index. Chinese has no spaces, so each two neighbouring characters are a term,
 * and the last one of a run alone: so a query of one character finds it wherever it stands, as the start of
 * a term. A number with dots or colons in it (an address, a MAC) is one term.
 *
 * VitePress sends the source of this function to the browser, so it must not use anything outside itself.
 */
export function termsOfText(text: string): string[] {
  const parts = text.match(
    /\p{Script=Han}+|\p{N}[\p{N}a-fA-F]*(?:[.:][\p{N}a-fA-F]+)+|[^\p{Script=Han}\p{Z}\p{P}\p{S}\s]+/gu,
  );
  return (parts ?? []).flatMap((part) => {
    if (!/^\p{Script=Han}/u.test(part)) return [part];
    const characters = [...part];
    return characters.map((character, index) => character + (characters[index + 1] ?? ''));
  });
}

/**
 * The terms of a query: as of a text, but one Chinese character alone only where nothing else is beside it,
 * and for words of the trade that these pages say otherwise, theirs too. Self-contained as well.
 */
export function termsOfQuery(query: string): string[] {
  const alsoCalled = {
    回包: '应答',
    响应: '应答',
    报文: '数据包',
    后端: '真实服务器',
    负载均衡器: '调度器',
    backend: 'real server',
  };
  const asked = Object.entries(alsoCalled).filter(([word]) => query.toLowerCase().includes(word));
  const parts = [query, ...asked.map(([, ours]) => ours)]
    .join(' ')
    .match(
      /\p{Script=Han}+|\p{N}[\p{N}a-fA-F]*(?:[.:][\p{N}a-fA-F]+)+|[^\p{Script=Han}\p{Z}\p{P}\p{S}\s]+/gu,
    );
  return (parts ?? []).flatMap((part) => {
    const characters = [...part];
    if (!/^\p{Script=Han}/u.test(part) || characters.length === 1) return [part];
    return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
  });
}

/** How far a term may be misspelt: Latin words by a letter, Chinese and numbers not at all. Self-contained. */
export function fuzziness(term: string): number | false {
  return /[\p{Script=Han}\p{N}]/u.test(term) || term.length < 5 ? false : 1;
}
