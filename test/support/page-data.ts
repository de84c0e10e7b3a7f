import { loadConfigFromFile, type Plugin } from 'vite';

/** Gives components the data of `*.data.ts` as VitePress does: what its `load()` gives, as a value. */
export function pageData(): Plugin {
  return {
    name: 'page-data',
    async load(id) {
      if (!/\.data\.ts$/.test(id)) return undefined;
      const loaded = await loadConfigFromFile({ command: 'serve', mode: 'test' }, id);
      const loader: object = loaded?.config ?? {};
      if (!('load' in loader) || typeof loader.load !== 'function')
        throw new Error(`${id}: expected a default export with load(), found none`);
      return `export const data = ${JSON.stringify(await loader.load())}`;
    },
  };
}
