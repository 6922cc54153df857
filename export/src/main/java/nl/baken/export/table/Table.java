package nl.baken.export.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.output.Text;
import nl.baken.topic.Topic;

/**
 * A flat table: its columns, and how its rows follow from public records. A table of one name and version keeps its columns, their
 * types and their meaning; another meaning is another version beside it.
 */
public final class Table {

    private final String name;
    private final int version;
    private final List<Topic> topics;
    private final List<Column> columns;
    private final Function<Records, Stream<List<Object>>> rows;

    private Table(
            String name,
            int version,
            List<Topic> topics,
            List<Column> columns,
            Function<Records, Stream<List<Object>>> rows) {
        this.name = name;
        this.version = version;
        this.topics = List.copyOf(topics);
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    /**
     * Begins the first version of a table.
     *
     * @param name in lower case with underscores
     * @param topics what its rows follow from
     * @param rows what each row is made of; called once for each reading
     */
    public static <R> Declaration<R> named(String name, List<Topic> topics, Function<Records, Stream<R>> rows) {
        return new Declaration<>(name, topics, rows);
    }

    /** The name with the version, as files, sheets and SQL have it: {@code readings_v1}. */
    public String fullName() {
        return name + "_v" + version;
    }

    public Text description() {
        return Descriptions.ofTable(name);
    }

    /** The topics that its rows follow from. */
    public List<Topic> topics() {
        return topics;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Where the columns that name a row stand, from 0. */
    public List<Integer> keyPlaces() {
        return IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).key())
                .boxed()
                .toList();
    }

    /**
     * The rows, a cell per column, each of the type of its column or null.
     *
     * @return a stream that the caller closes
     */
    public Stream<List<Object>> rows(Records records) {
        return rows.apply(records);
    }

    /** A table that is being declared. */
    public static final class Declaration<R> {

        private final String name;
        private final List<Topic> topics;
        private final Function<Records, Stream<R>> things;
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<R, ?>> values = new ArrayList<>();

        private Declaration(String name, List<Topic> topics, Function<Records, Stream<R>> things) {
            this.name = name;
            this.topics = topics;
            this.things = things;
        }

        /** A column that is part of what names a row; never null unless its description says so. */
        public Declaration<R> key(String column, ColumnType type, Function<R, ?> value) {
            return add(column, type, null, true, false, List.of(), value);
        }

        public Declaration<R> column(String column, ColumnType type, Function<R, ?> value) {
            return column(column, type, null, value);
        }

        /** A column with a unit, or null for none. */
        public Declaration<R> column(String column, ColumnType type, String unit, Function<R, ?> value) {
            return add(column, type, unit, false, false, List.of(), value);
        }

        /** A column with one of the symbols of the contract. */
        public <E extends Enum<E>> Declaration<R> symbol(String column, Class<E> symbols, Function<R, E> value) {
            return words(column, names(symbols), value);
        }

        /** A column with one of these words. */
        public Declaration<R> words(String column, List<String> words, Function<R, ?> value) {
            return add(column, ColumnType.TEXT, null, false, false, words, value);
        }

        /** A part of what names a row that is one of these words. */
        public Declaration<R> keyWords(String column, List<String> words, Function<R, ?> value) {
            return add(column, ColumnType.TEXT, null, true, false, words, value);
        }

        /** A column with free text that people wrote. */
        public Declaration<R> freeText(String column, Function<R, String> value) {
            return add(column, ColumnType.TEXT, null, false, true, List.of(), value);
        }

        /** Two columns with a text in Dutch and in English. */
        public Declaration<R> text(String column, Function<R, Text> value) {
            return column(
                            column + "_nl",
                            ColumnType.TEXT,
                            thing -> value.apply(thing) == null
                                    ? null
                                    : value.apply(thing).getNl())
                    .column(
                            column + "_en",
                            ColumnType.TEXT,
                            thing -> value.apply(thing) == null
                                    ? null
                                    : value.apply(thing).getEn());
        }

        /** More columns. */
        public Declaration<R> with(Function<Declaration<R>, Declaration<R>> more) {
            return more.apply(this);
        }

        /** The table. */
        public Table build() {
            List<Column> declared = List.copyOf(columns);
            List<Function<R, ?>> each = List.copyOf(values);
            return new Table(
                    name,
                    1,
                    topics,
                    declared,
                    records -> things.apply(records).map(thing -> row(declared, each, thing)));
        }

        private static <R> List<Object> row(List<Column> columns, List<Function<R, ?>> values, R thing) {
            Object[] cells = new Object[columns.size()];
            for (int place = 0; place < cells.length; place++) {
                cells[place] = columns.get(place).type().cell(values.get(place).apply(thing));
            }
            return Collections.unmodifiableList(Arrays.asList(cells));
        }

        private static <E extends Enum<E>> List<String> names(Class<E> symbols) {
            return Arrays.stream(symbols.getEnumConstants()).map(Enum::name).toList();
        }

        private Declaration<R> add(
                String column,
                ColumnType type,
                String unit,
                boolean key,
                boolean confidential,
                List<String> symbols,
                Function<R, ?> value) {
            columns.add(
                    new Column(column, type, unit, key, confidential, symbols, Descriptions.ofColumn(name, column)));
            values.add(value);
            return this;
        }
    }
}
