export const FACTOR: number;
