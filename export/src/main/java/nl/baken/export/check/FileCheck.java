package nl.baken.export.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.export.file.FormFiles;
import nl.baken.export.file.PlainRows;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;

/** Reads files again and compares them with records, key by key and column by column. */
public final class FileCheck {

    private static final int EXAMPLES = 3;

    private FileCheck() {}

    /**
     * Compares one table.
     *
     * @throws nl.baken.export.file.ExportException when it cannot be read
     */
    public static TableCheck of(FormFiles files, Table table, Records records) throws IOException {
        Map<List<String>, List<String>> wanted = new HashMap<>();
        List<String> examples = new ArrayList<>();
        try (Stream<List<String>> rows = PlainRows.of(table, records)) {
            rows.map(row -> kept(files, row)).forEach(row -> {
                if (wanted.put(key(table, row), row) != null) {
                    throw new IllegalStateException(table.fullName() + " has two rows " + key(table, row));
                }
            });
        }
        return compare(files, table, wanted, examples);
    }

    private static TableCheck compare(
            FormFiles files, Table table, Map<List<String>, List<String>> wanted, List<String> examples)
            throws IOException {
        long rows = wanted.size();
        long[] counts = new long[2];
        files.read(table, row -> {
            List<String> key = key(table, row);
            List<String> right = wanted.remove(key);
            if (right == null) {
                counts[0]++;
                example(examples, table.fullName() + ' ' + key + " is not to be in the file");
            } else if (!right.equals(row)) {
                counts[1]++;
                example(examples, table.fullName() + ' ' + key + ": " + difference(table, right, row));
            }
        });
        wanted.keySet().stream()
                .limit(EXAMPLES)
                .forEach(key -> example(examples, table.fullName() + ' ' + key + " is missing in the file"));
        return new TableCheck(table.fullName(), rows, wanted.size(), counts[0], counts[1], examples);
    }

    private static void example(List<String> examples, String line) {
        if (examples.size() < EXAMPLES) {
            examples.add(line);
        }
    }

    private static String difference(Table table, List<String> right, List<String> found) {
        for (int place = 0; place < right.size(); place++) {
            if (!Objects.equals(right.get(place), found.get(place))) {
                return table.columns().get(place).name() + " is " + found.get(place) + ", and is to be "
                        + right.get(place);
            }
        }
        return "";
    }

    private static List<String> key(Table table, List<String> row) {
        List<String> key = new ArrayList<>();
        table.keyPlaces().forEach(place -> key.add(row.get(place)));
        return key;
    }

    private static List<String> kept(FormFiles files, List<String> row) {
        List<String> kept = new ArrayList<>();
        row.forEach(cell -> kept.add(files.kept(cell)));
        return kept;
    }
}
