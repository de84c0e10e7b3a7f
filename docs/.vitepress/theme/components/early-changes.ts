import { onMounted, type Ref, ref } from 'vue';

/**
 * For the root of a picture with a form: what a reader has chosen in it before it came to life, or the browser has
 * kept from an earlier visit, is told to its listeners when it does.
 */
export function useEarlyChanges(): Ref<HTMLElement | undefined> {
  const root = ref<HTMLElement>();
  onMounted(() => {
    const controls =
      root.value?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [];
    for (const control of controls) if (isChanged(control)) control.dispatchEvent(new Event('change'));
  });
  return root;
}

function isChanged(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLInputElement && control.type === 'number')
    return control.value !== control.defaultValue;
  if (control instanceof HTMLInputElement)
    return control.checked !== control.defaultChecked && control.checked;
  const first = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
  return control.selectedIndex !== Math.max(first, 0);
}
