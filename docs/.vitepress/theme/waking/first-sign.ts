import { type HydrationStrategy, nextTick } from 'vue';

/** What a reader does before anything else, by mouse, finger, keyboard or with the help of a screen reader. */
const signs = [
  'pointerover',
  'pointerdown',
  'touchstart',
  'wheel',
  'scroll',
  'keydown',
  'focusin',
  'click',
] as const;

/**
 * A component comes to life at the reader's first sign, however it is given: until then what the page holds is
 * enough. The sign is heard on its way down to what it is meant for, which so hears it too.
 */
export const firstSign: HydrationStrategy = (hydrate, forEachElement) => {
  const parts: Element[] = [];
  forEachElement((element) => parts.push(element));
  const heard = new AbortController();
  const wake = (sign: Event) => {
    heard.abort();
    hydrate();
    if (sign instanceof PointerEvent) void enterAgain(sign, parts);
  };
  for (const sign of signs)
    addEventListener(sign, wake, { capture: true, passive: true, signal: heard.signal });
  return () => heard.abort();
};

/** The browser has looked already for who wants to know that the mouse is on it, and nobody did. */
async function enterAgain(sign: PointerEvent, parts: readonly Element[]): Promise<void> {
  const entered = sign
    .composedPath()
    .filter((target) => target instanceof Node && parts.some((part) => part.contains(target)));
  await nextTick();
  for (const target of entered) target.dispatchEvent(new PointerEvent('pointerenter', said(sign)));
}

function said({ pointerId, pointerType, isPrimary, clientX, clientY }: PointerEvent): PointerEventInit {
  return { pointerId, pointerType, isPrimary, clientX, clientY };
}
