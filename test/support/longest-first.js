const { statSync } = require("node:fs");
const { default: Sequencer } = require("@jest/test-sequencer");

/** Files of a browser take minutes, those of the workbench's host seconds, most of the others less. */
const PROJECTS = ["browser", "host", "unit"];

/**
 * The order of the test files: the longest first, so that no core waits at the end for a file begun late. Jest knows how
 * long a file takes only where it has run before; on a fresh machine it goes by the size of the file alone.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const project = ({ context }) => PROJECTS.indexOf(context.config.displayName?.name);
    const size = ({ path }) => statSync(path).size;
    return [...tests].sort(
      (one, other) =>
        project(one) - project(other) ||
        (other.duration ?? 0) - (one.duration ?? 0) ||
        size(other) - size(one),
    );
  }
};
