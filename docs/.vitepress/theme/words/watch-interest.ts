import { openTip, type Tip, tipAt } from './tip.ts';

/** As long as the pointer has to rest on a word, and may be away from both the word and its box. */
const delay = 300;

/** Shows what a word means while pointer or keyboard are at it, as interest invokers would. */
export function watchInterest(document: Document): void {
  let open: Tip | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const look = (place: EventTarget | null) => {
    const tip = tipAt(place);
    if (tip && isAttended(tip)) {
      openTip(tip);
      open = tip;
    } else if (open && !isAttended(open)) {
      open.box.hidePopover();
      open = undefined;
    }
  };
  document.addEventListener('pointerover', ({ target }) => later(() => look(target)));
  document.addEventListener('focusin', ({ target }) => look(target));
  document.addEventListener('focusout', () => later(() => look(document.activeElement)));
}

function isAttended({ mark, box }: Tip): boolean {
  return mark.matches(':hover, :focus-visible') || box.matches(':hover, :focus-within');
}
