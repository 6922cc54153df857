package nl.baken.riskmodel.guard;

/**
 * Something that is wrong in a condition.
 *
 * @param offset where, in code points from the beginning of the condition
 * @param found what stands there
 * @param allowed what may stand there
 */
record GuardProblem(int offset, String found, String allowed) {}
