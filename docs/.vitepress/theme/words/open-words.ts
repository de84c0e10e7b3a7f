import { openTip, tipAt } from './tip.ts';
import { watchInterest } from './watch-interest.ts';

/**
 * Opens what a word means when it is clicked or tapped, and in browsers that don't do so by themselves also when the
 * pointer rests on it or the keyboard comes to it. Without this, a click follows the mark to the page of words.
 */
export function openWords(document: Document): void {
  document.addEventListener('click', (event) => {
    const tip = tipAt(event.target);
    if (!tip || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const byKeyboard = event.detail === 0;
    if (byKeyboard && tip.box.matches(':popover-open')) return;
    event.preventDefault();
    openTip(tip);
    // So a screen reader reads it, and it stays when the pointer goes.
    if (!byKeyboard) tip.box.focus({ preventScroll: true });
  });
  if (!('interestForElement' in HTMLAnchorElement.prototype)) watchInterest(document);
}
