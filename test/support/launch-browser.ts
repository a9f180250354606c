import { chromium, type Browser, type BrowserServer } from "playwright-core";
import { findBrowser, type FoundBrowser } from "./find-browser";

/** A browser that calls nobody: no updates, no sync, no background requests. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-default-browser-check",
  "--font-render-hinting=none",
  `--disable-features=${withoutWindows().join()}`,
  "--force-color-profile=srgb",
];

/**
 * A page of a test lives for seconds: to optimise its scripts, on further threads, costs more than it brings (a third of
 * a page's whole work). What the scripts do is the same.
 */
const SHORT_LIVED = ["--js-flags=--single-threaded --no-opt --no-maglev"];

/**
 * What an installed Chromium would load for the address bar of each new window that nobody sees: a quarter of the work of
 * opening a page. Only the last list of features counts, so what the driver turns off itself stands here again.
 */
function withoutWindows(): string[] {
  const ofTheDriver = [
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
  ];
  return [...ofTheDriver, "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];
}

/** As a user's, with its scripts optimised. Says why and gives undefined where no browser is to be had. */
export async function launchBrowser(): Promise<Browser | undefined> {
  const found = findBrowser();
  if ("missing" in found) return sayMissing(found.missing);
  return chromium.launch(launchOptions(found, []));
}

/** A server for pages of tests, for the files of several processes to share: connect with `chromium.connect(wsEndpoint())`. */
export async function launchBrowserServer(): Promise<BrowserServer | undefined> {
  const found = findBrowser();
  if ("missing" in found) return sayMissing(found.missing);
  return chromium.launchServer(launchOptions(found, SHORT_LIVED));
}

function launchOptions(found: FoundBrowser, more: readonly string[]) {
  return {
    executablePath: found.executablePath,
    args: [...QUIET, ...more, ...found.args],
    env: { ...definedEnvironment(), ...found.env },
    headless: true,
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function sayMissing(reason: string): undefined {
  process.stderr.write(`Browser tests are skipped: ${reason}.\n`);
  return undefined;
}
