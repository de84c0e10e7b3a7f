/**
 * A page as Markdown for other readers than a browser: what is only for the site goes, and a link to a check
 * becomes its name.
 */
export function markdownCopy(page: string): string {
  return page
    .replace(/^---\n[\s\S]*?\n---\n+/, '')
    .replace(/^<[A-Z]\w*[^>]*\/>\n+/gm, '')
    .replace(/<span id="[^"]*"><\/span>/g, '')
    .replace(/ ?<!-- show: .*? -->/g, '')
    .replace(/(?<=\*\*)\{\.\w+\}/g, '')
    .replace(/\[([^\]]+)\]\(check:([\w/-]+)\)/g, '$1 [check: $2]')
    .replace(/^(#+ .*?) \{#[\w-]+\}$/gm, '$1');
}

/**
 * A page with the files that it shows (`<<< FILE{LANGUAGE}`) in it.
 * @param read gives a file by its path from the page
 */
export function withShownFiles(page: string, read: (path: string) => string): string {
  return page.replace(
    /^<<< (\S+?)(?:\{(\w+)\})?$/gm,
    (_, path: string, language = '') => `\`\`\`${language}\n${read(path).trimEnd()}\n\`\`\``,
  );
}

/** The first paragraph of a page, as plain text: what the page is about. */
export function firstParagraph(page: string): string | undefined {
  const [, paragraph] = /^# .*\n+((?!```)[^\n#<:|-][^\n]*)/m.exec(markdownCopy(page)) ?? [];
  return paragraph
    ?.replace(/ \[check: [\w/-]+\]/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '');
}
