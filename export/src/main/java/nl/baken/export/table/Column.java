package nl.baken.export.table;

import java.util.List;
import java.util.Objects;
import nl.baken.output.Text;

/**
 * A column of a table.
 *
 * @param name in lower case with underscores
 * @param unit as people write it, {@code EUR} or {@code dB}; null when it has none
 * @param key whether it is part of what names a row
 * @param confidential whether it holds free text that people wrote
 * @param symbols the words that it can have; empty when there is no such list
 * @param description what it tells
 */
public record Column(
        String name,
        ColumnType type,
        String unit,
        boolean key,
        boolean confidential,
        List<String> symbols,
        Text description) {

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(description, "description");
        symbols = List.copyOf(symbols);
    }
}
