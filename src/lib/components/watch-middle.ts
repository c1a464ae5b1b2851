/**
 * Tells which of the elements crosses the middle of the box they scroll in, now and whenever it is another one.
 * @returns how to stop watching.
 */
export function watchMiddle(
  box: HTMLElement | null,
  elements: Iterable<Element>,
  tell: (element: Element) => void,
): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      const crossing = entries.find((entry) => entry.isIntersecting)
      if (crossing) tell(crossing.target)
    },
    { root: box, rootMargin: '-50% 0px -50% 0px' },
  )
  for (const element of elements) observer.observe(element)
  return () => observer.disconnect()
}
