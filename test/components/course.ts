const files = import.meta.glob<string>('../../docs/{*,labs/*}.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The pages of the course, in English, as text. */
export const pages: readonly string[] = Object.values(files);
