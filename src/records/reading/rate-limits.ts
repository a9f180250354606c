/** Growth beyond 500 % is taken for a percentage typed without its sign. */
export const GROWTH_LIMIT = 5;
/** Progress beyond 150 % likewise. */
export const PROGRESS_LIMIT = 1.5;
