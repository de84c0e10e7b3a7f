/** The languages of the workbook. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** One message in every language of the workbook. */
export type Text = Readonly<Record<Language, string>>;

/**
 * The language a learner reads: `--lang` where it was given, else Chinese for a `zh*` locale, else English.
 * The locale is read the way POSIX orders it (IEEE 1003.1, 8.2): LC_ALL, then LC_MESSAGES, then LANG.
 */
export function chooseLanguage(
  asked: Language | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Language {
  if (asked) return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
