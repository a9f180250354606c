const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const OFFSET = 0xfee0;

/** Full-width letters, digits and marks (\uFF15\uFF12\uFF0E\uFF11\uFF14) as half-width ones (52.14). */
export function toHalfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - OFFSET))
    .replace(/\u3000/g, " ");
}
