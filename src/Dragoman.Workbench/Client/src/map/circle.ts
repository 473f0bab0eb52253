const earthKm = 6371.0088;
const rad = Math.PI / 180;

/** A ring around a place on the sphere, closed, as [lon, lat]. The radius is in kilometres. */
export function ring(lon: number, lat: number, km: number, corners = 48): [number, number][] {
  const angle = Math.min(km / earthKm, Math.PI / 2);
  const points: [number, number][] = [];
  for (let i = 0; i <= corners; i++) {
    const bearing = -((i % corners) / corners) * 2 * Math.PI;
    const sin = Math.sin(lat * rad) * Math.cos(angle) + Math.cos(lat * rad) * Math.sin(angle) * Math.cos(bearing);
    const up = Math.asin(Math.min(1, Math.max(-1, sin)));
    const across = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(lat * rad), Math.cos(angle) - Math.sin(lat * rad) * sin);
    points.push([lon + across / rad, up / rad]);
  }
  return points;
}
