import NodeEnvironment from "jest-environment-node";
import { createNodeEngine } from "../../workbench/engine/create-node-engine";
import { formatValue, isValidFormat } from "../../workbench/engine/number-format";
import { parseTyped } from "../../workbench/engine/typed-number";

/** Gives tests the workbench's calculating engine and its reading of numbers, which do not load inside jest's sandbox. */
export default class EngineEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { createNodeEngine, formatValue, isValidFormat, parseTyped });
  }
}
