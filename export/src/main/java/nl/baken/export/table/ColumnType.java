package nl.baken.export.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a column holds: one type in every file. */
public enum ColumnType {
    /** A text; symbols of the contract are texts too. */
    TEXT("VARCHAR"),
    /** A whole number. */
    WHOLE("BIGINT"),
    /** A number. */
    NUMBER("DOUBLE"),
    /** An amount in euro, exact to the cent. */
    MONEY("DECIMAL(24,2)"),
    /** Yes or no. */
    YES_NO("BOOLEAN"),
    /** A day. */
    DAY("DATE"),
    /** A moment in UTC, to the millisecond. */
    MOMENT("TIMESTAMP");

    private static final int CENTS = 2;

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The type in SQL, as DuckDB and Parquet have it. */
    public String sql() {
        return sql;
    }

    /**
     * The value as a cell of this type.
     *
     * @param value null for nothing
     * @return null, or a String, Long, Double, BigDecimal, Boolean, LocalDate or Instant, by type
     * @throws ClassCastException when the value is of another type
     */
    Object cell(Object value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case TEXT -> value instanceof Enum<?> symbol ? symbol.name() : (String) value;
            case WHOLE -> ((Number) value).longValue();
            case NUMBER -> ((Number) value).doubleValue();
            case MONEY -> money(value);
            case YES_NO -> (Boolean) value;
            case DAY -> (LocalDate) value;
            case MOMENT -> ((Instant) value).truncatedTo(ChronoUnit.MILLIS);
        };
    }

    private static BigDecimal money(Object value) {
        BigDecimal exact = value instanceof BigDecimal amount ? amount : BigDecimal.valueOf((Double) value);
        return exact.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
