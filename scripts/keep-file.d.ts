/** Writes what can be made anew, whole or not at all; where nothing can be written nothing is kept. */
export function keepFile(file: string, content: string | Uint8Array): void;
