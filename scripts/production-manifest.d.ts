/** The manifest with every local address put under `url`; as it is where `url` is undefined. */
export function manifestFor(manifest: string, url: string | undefined): string;
