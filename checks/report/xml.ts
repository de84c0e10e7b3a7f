/** An element of an XML document. Attributes without a value are left out; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = [name, ...given.map(([key, value]) => `${key}="${attribute(String(value))}"`)].join(' ');
  return content === '' ? `<${start}/>` : `<${start}>${content}</${name}>`;
}

/** Text for an XML 1.0 document: markup escaped, and what XML cannot carry at all (2.2, Char) replaced. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll(/[&<>"'\r]/g, reference);
}

/** A reader turns line ends and tabs in an attribute into spaces unless they are references (3.3.3). */
function attribute(value: string): string {
  return escapeXml(value).replaceAll(/[\n\t]/g, reference);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
