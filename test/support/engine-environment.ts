import NodeEnvironment from "jest-environment-node";
import { createNodeEngine } from "../../workbench/engine/create-node-engine";

/** Gives tests the workbench's calculating engine, which does not load inside jest's sandbox. */
export default class EngineEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.createNodeEngine = createNodeEngine;
  }
}
