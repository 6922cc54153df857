package nl.baken.export.table;

import nl.baken.assessment.text.Catalogue;
import nl.baken.output.Text;

/** What tables and columns tell, in Dutch and English. Columns of one name that tell the same share a sentence. */
final class Descriptions {

    private static final Catalogue CATALOGUE = new Catalogue("nl.baken.export.messages");

    private Descriptions() {}

    static Text ofTable(String table) {
        return CATALOGUE.text("table." + table);
    }

    /** @throws IllegalArgumentException when there is no sentence for the column */
    static Text ofColumn(String table, String column) {
        String own = table + '.' + column;
        return CATALOGUE.text(CATALOGUE.has(own) ? own : "column." + column);
    }
}
