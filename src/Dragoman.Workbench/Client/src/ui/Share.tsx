/** How much of it is done, as a bar. The numbers stand beside it. */
export function Share({ part, of }: { part: number; of: number }) {
  const share = of === 0 ? 0 : Math.min(1, part / of);
  return (
    <svg class="share" viewBox="0 0 40 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="all" width="40" height="6" rx="1" /><rect class="part" width={40 * share} height="6" rx="1" />
    </svg>
  );
}
