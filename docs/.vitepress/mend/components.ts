import type { Plugin } from 'vite';

/** What is not right in a component of VitePress, and what stands there instead. */
export interface Mend {
  readonly wrong: string;
  readonly right: string;
}

/** Mends components of VitePress, named by their files; throws when a new VitePress has others. */
export function mendComponents(name: string, files: Readonly<Record<string, readonly Mend[]>>): Plugin {
  return {
    name,
    enforce: 'pre',
    transform(code, id) {
      const file = Object.keys(files).find((each) => id.endsWith(`/${each}`));
      if (file === undefined) return;
      return files[file]?.reduce((mended, { wrong, right }) => {
        if (!mended.includes(wrong)) throw new Error(`expected ${wrong} in ${id}, found none`);
        return mended.replace(wrong, right);
      }, code);
    },
  };
}
