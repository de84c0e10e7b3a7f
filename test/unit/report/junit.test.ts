import { describe, expect, test } from 'vitest';
import { junitError, junitReport } from '../../../checks/report/junit.ts';
import { element, escapeXml } from '../../../checks/report/xml.ts';
import { languages } from '../../../labs/language/text.ts';
import { gradings } from './gradings.ts';

const failed = gradings.failed ?? expect.fail();

describe('junitReport', () => {
  test.each(languages)('in %s', async (language) => {
    await expect(junitReport(failed, language)).toMatchFileSnapshot(`golden/failed.${language}.xml`);
  });

  test('without a grading is one error, never an empty success', () => {
    const document = junitError({ en: 'No lab <runs>.', zh: '没有实验。' }, 'en');
    expect(document).toContain('tests="1" failures="0" errors="1"');
    expect(document).toContain('<error message="No lab &#60;runs&#62;."/>');
  });
});

describe('xml', () => {
  test('replaces what XML cannot carry and escapes what it would misread', () => {
    expect(escapeXml('a\u{0}b\u{1B}c\u{D800}d\u{FFFF}<&>"\'')).toBe(
      'a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}&#60;&#38;&#62;&#34;&#39;',
    );
  });

  test('keeps line ends of an attribute', () => {
    expect(element('a', { b: 'c\nd', e: undefined })).toBe('<a b="c&#10;d"/>');
  });
});
