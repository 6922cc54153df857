package nl.baken.export.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Cells as texts. */
final class Cells {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private Cells() {}

    /** A cell as text, the same for equal cells whatever file they come from; null for nothing. */
    static String plain(Object cell) {
        return switch (cell) {
            case null -> null;
            case Instant moment -> MOMENT.format(utc(moment));
            case LocalDateTime moment -> MOMENT.format(moment);
            case BigDecimal amount -> amount.toPlainString();
            case Double number -> number == 0 ? "0.0" : number.toString();
            case Boolean answer -> answer ? "TRUE" : "FALSE";
            default -> cell.toString();
        };
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
