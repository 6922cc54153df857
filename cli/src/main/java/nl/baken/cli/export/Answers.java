package nl.baken.cli.export;

import nl.baken.export.file.Query;

/** A way to print the answer to a question in SQL. */
public interface Answers extends Query.Answer {

    /** Called after the last row. */
    void end();
}
