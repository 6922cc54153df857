package nl.baken.export.file;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;

/** The files of one form in a directory. */
public interface FormFiles {

    /**
     * Writes all tables, over those of an earlier export.
     *
     * @throws ExportException when the form has no room for them
     */
    void write(List<Table> tables, Records records) throws IOException;

    /**
     * Hands out the rows of a table as they stand in the file, as {@link Cells#plain} writes cells.
     *
     * @throws ExportException when the file or one of the columns is not there
     */
    void read(Table table, Consumer<List<String>> rows) throws IOException;

    /** The cell as this form gives it back: a form without an empty text, for instance, gives back nothing. */
    String kept(String plain);
}
