const LOCAL = "https://localhost:3000";

/**
 * The manifest for a host other than the developer's machine: every local address becomes one under `url`.
 *
 * @param {string} manifest manifest.xml as it stands in the repository
 * @param {string | undefined} url where dist/ is served, https and without query or fragment; undefined keeps the local one
 * @returns {string}
 */
function manifestFor(manifest, url) {
  if (!url) return manifest;
  const base = new URL(url);
  if (base.protocol !== "https:" || base.search || base.hash) {
    throw new Error(
      `PARK_URL must be an https address without ? and #, for instance https://example.com/park: ${url}`,
    );
  }
  return manifest.replaceAll(LOCAL, base.href.replace(/\/+$/, ""));
}

module.exports = { manifestFor };
