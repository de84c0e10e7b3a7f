import type { MarkdownRenderer } from 'vitepress';

/** What VitePress knows of a page while it renders it for the search. */
interface PageEnv {
  readonly frontmatter?: { readonly search?: boolean };
}

/**
 * The part of a page that is searched. The proofs and the meanings of words that open from their marks stand at the
 * end of a page, so they would be found as its last section; what they say is in the catalogue of checks and on the
 * page of words.
 */
export async function searchedPart(markdown: string, env: PageEnv, md: MarkdownRenderer): Promise<string> {
  const html = await md.renderAsync(markdown, env);
  return env.frontmatter?.search === false ? '' : html.replace(/<div popover\b.*?<\/div>/gs, '');
}
