/** A text without control characters: one of them fails a whole write (facts/ckan.md 1.5). Lines and tabs stay. Pure. */
export const withoutControls = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
