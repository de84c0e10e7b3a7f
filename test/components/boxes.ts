/** A piece of text on the page, and a box that it takes. */
interface Written {
  readonly text: string;
  readonly box: DOMRect;
}

/** What is written in an element for the eye to see, line by line. */
function writtenIn(root: Element): readonly Written[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Written[] = [];
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    const seen = parent?.checkVisibility({ visibilityProperty: true }) && !parent.closest('.visually-hidden');
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const boxes = seen ? [...range.getClientRects()].filter(({ width }) => width > 0) : [];
    found.push(...boxes.map((box) => ({ text: textContent ?? '', box })));
  }
  return found;
}

/** The texts of an element that leave its box, or the window, to the side. Browsers round to parts of a pixel. */
export function leaving(root: Element): readonly string[] {
  const { left, right } = root.getBoundingClientRect();
  const [least, most] = [Math.max(left, 0) - 0.5, Math.min(right, window.innerWidth) + 0.5];
  return writtenIn(root)
    .filter(({ box }) => box.left < least || box.right > most)
    .map(({ text }) => text);
}

/** Those texts of an element that lie on each other. */
export function overlapping(root: Element): readonly string[] {
  const all = writtenIn(root);
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => meet(one.box, other.box))
      .map((other) => `${one.text} | ${other.text}`),
  );
}

/** Whether two boxes have more in common than an edge. */
function meet(one: DOMRect, other: DOMRect): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 1 && high > 1;
}
