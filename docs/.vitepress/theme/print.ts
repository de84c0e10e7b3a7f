/** Paper is white: a page that is read dark is printed light, and everything folded is printed open. */
export function printLight(window: Window): void {
  const root = window.document.documentElement;
  let undo = () => {};
  window.addEventListener('beforeprint', () => {
    const wasDark = root.classList.contains('dark');
    const folded = [...window.document.querySelectorAll<HTMLDetailsElement>('.vp-doc details:not([open])')];
    root.classList.remove('dark');
    for (const part of folded) part.open = true;
    undo = () => {
      root.classList.toggle('dark', wasDark);
      for (const part of folded) part.open = false;
    };
  });
  window.addEventListener('afterprint', () => undo());
}
