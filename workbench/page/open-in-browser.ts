import { spawn } from "node:child_process";

/** Opens the address where there is a desktop to open it on; elsewhere, and in CI, does nothing. */
export function openInBrowser(url: string, environment: NodeJS.ProcessEnv = process.env): boolean {
  const command = openingCommand(process.platform, environment);
  if (command === undefined) return false;
  const [name = "", ...args] = command;
  const child = spawn(name, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined); // The address has been printed: a desktop without an opener is no failure.
  child.unref();
  return true;
}

/** The command to which the address is added, or undefined where there is no desktop. */
export function openingCommand(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): string[] | undefined {
  if (environment.CI !== undefined && environment.CI !== "" && environment.CI !== "false") return undefined;
  if (environment.SSH_CONNECTION !== undefined && environment.DISPLAY === undefined) return undefined;
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  if (platform === "darwin") return ["open"];
  const display = environment.DISPLAY ?? environment.WAYLAND_DISPLAY ?? "";
  return display === "" ? undefined : ["xdg-open"];
}
