import { createNodeEngine } from "../engine/create-node-engine";
import { createHost, type Host, type HostOptions } from "./host";
import { installedApiSets } from "./profiles/installed-api-sets";

/** A host in Node, with Univer calculating and the requirement sets of the installed typings. */
export const createNodeHost = (options: Omit<HostOptions, "apiSets"> = {}): Promise<Host> =>
  createHost(createNodeEngine(), { ...options, apiSets: installedApiSets() });
