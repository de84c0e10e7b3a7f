/** A mark of a word, and the box that says what it means. */
export interface Tip {
  readonly mark: HTMLAnchorElement;
  readonly box: HTMLElement;
}

/** The tip whose mark is there. */
export function tipAt(place: EventTarget | null): Tip | undefined {
  const mark = place instanceof Element ? place.closest<HTMLAnchorElement>('a[interestfor]') : null;
  const box = mark?.ownerDocument.getElementById(mark.getAttribute('interestfor') ?? '');
  return mark && box ? { mark, box } : undefined;
}

/** Opens it beside its mark. A browser without hints takes them for popovers that nothing else closes. */
export function openTip({ mark, box }: Tip): void {
  if (box.popover !== 'hint') box.popover = 'auto';
  if (!box.matches(':popover-open')) box.showPopover({ source: mark });
}
