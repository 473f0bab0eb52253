/** Whose word it is. Each name has a box of its own, so that none turns another around. */
export function Speakers({ names }: { names: readonly string[] }) {
  return <>{names.map((name, i) => <span key={i}>{i > 0 && "; "}<bdi>{name}</bdi></span>)}</>;
}
