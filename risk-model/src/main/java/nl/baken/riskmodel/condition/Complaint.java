package nl.baken.riskmodel.condition;

/**
 * Something that is wrong in a condition.
 *
 * @param offset where, in code points from the beginning of the condition
 * @param found what stands there
 * @param allowed what may stand there
 */
record Complaint(int offset, String found, String allowed) {}
