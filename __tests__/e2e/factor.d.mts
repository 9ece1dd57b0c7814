export const FACTOR: number;
export const AHEAD_MS: number;
