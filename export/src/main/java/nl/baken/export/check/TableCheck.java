package nl.baken.export.check;

import java.util.List;

/**
 * What came of the comparison of a table in a file with what it is to say.
 *
 * @param table name with version
 * @param rows how many there are to be
 * @param missing how many of them are not in the file
 * @param more how many rows of the file are not to be there
 * @param other how many rows have another value in at least one column
 * @param examples the first differences, a line each
 */
public record TableCheck(String table, long rows, long missing, long more, long other, List<String> examples) {

    public TableCheck {
        examples = List.copyOf(examples);
    }

    /** How many differences there are. */
    public long differences() {
        return missing + more + other;
    }
}
