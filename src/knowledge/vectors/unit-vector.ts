/** The vector with length 1, so that a product of two tells their angle; undefined for what is no direction at all. */
export function unitVector(vector: Float32Array): Float32Array | undefined {
  const length = Math.sqrt(dot(vector, vector));
  if (vector.length === 0 || !Number.isFinite(length)) return undefined;
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** The cosine of the angle between two vectors of length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
