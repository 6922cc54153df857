package nl.baken.server.page.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.indicator.DeclaredIndicator;
import nl.baken.assessment.indicator.DeclaredIndicators;
import nl.baken.output.Indicator;
import nl.baken.output.IndicatorItem;
import nl.baken.output.IndicatorValue;
import nl.baken.output.text.Line;

/**
 * A declared indicator of a project; one that is declared later is shown like those that there are.
 *
 * @param value in words; that it is not told where it is not
 * @param told false when there is no value
 * @param items the parts of a list
 * @param missing what would have to be known
 */
public record IndicatorRow(
        String name, String explanation, String value, boolean told, List<String> items, List<String> missing) {

    /** In the order in which they are declared; what this version does not know comes last. */
    static List<IndicatorRow> of(Words words, List<Indicator> indicators) {
        List<String> order =
                DeclaredIndicators.ALL.stream().map(DeclaredIndicator::id).toList();
        return indicators.stream()
                .sorted(Comparator.comparingInt(indicator -> place(order, indicator.getIndicator())))
                .map(indicator -> of(words, indicator))
                .toList();
    }

    private static int place(List<String> order, String id) {
        int place = order.indexOf(id);
        return place < 0 ? order.size() : place;
    }

    private static IndicatorRow of(Words words, Indicator indicator) {
        IndicatorValue value = indicator.getValue();
        Stream<? extends DeclaredIndicator<?>> declared = DeclaredIndicators.ALL.stream()
                .filter(candidate -> candidate.id().equals(indicator.getIndicator()));
        DeclaredIndicator<?> known = declared.findFirst().orElse(null);
        return new IndicatorRow(
                known == null ? indicator.getIndicator() : words.of(known.name()),
                known == null ? "" : words.of(known.explanation()),
                value(words, value, indicator.getUnit()),
                isTold(value),
                value.getItems().stream().map(item -> item(words, item)).toList(),
                value.getMissing().stream().map(words::of).toList());
    }

    private static boolean isTold(IndicatorValue value) {
        return switch (value.getKind()) {
            case NUMBER, RANGE, LEVEL, LIST -> true;
            case NOT_TOLD, NOT_COMPUTABLE, UNKNOWN -> false;
        };
    }

    private static String value(Words words, IndicatorValue value, String unit) {
        return switch (value.getKind()) {
            case NUMBER -> atLeast(words, value, number(words, value.getNumber(), unit));
            case RANGE ->
                words.text("indicator.range", bound(words, value.getLow(), unit), bound(words, value.getHigh(), unit));
            case LEVEL -> level(words, value.getLevel());
            case LIST -> "";
            case NOT_TOLD -> words.text("not-told");
            case NOT_COMPUTABLE, UNKNOWN -> words.text("not-known");
        };
    }

    private static String atLeast(Words words, IndicatorValue value, String number) {
        return value.getTruncated() ? words.text("indicator.at-least", number) : number;
    }

    private static String bound(Words words, Double number, String unit) {
        return number == null ? "…" : number(words, number, unit);
    }

    private static String number(Words words, double number, String unit) {
        return switch (unit == null ? "" : unit) {
            case "EUR" -> words.euro(number);
            case "share" -> words.share(number);
            case "hours" -> words.text("indicator.hours", words.number(number));
            case "persons" -> words.text("indicator.persons", words.number(number));
            case "" -> words.number(number);
            default -> words.number(number) + ' ' + Line.of(unit);
        };
    }

    /** Levels are symbols of the contract; what stands for one in the catalogue is found by its name alone. */
    private static String level(Words words, String level) {
        return words.textOr("indicator.level." + level, Line.of(level));
    }

    private static String item(Words words, IndicatorItem item) {
        StringBuilder text =
                new StringBuilder(Line.of(item.getText() == null ? item.getItem() : words.of(item.getText())));
        if (item.getSegment() != null) {
            text.append(" (").append(Line.of(item.getSegment())).append(')');
        }
        if (item.getNumber() != null) {
            text.append(": ").append(number(words, item.getNumber(), item.getUnit()));
        }
        if (item.getLow() != null && item.getHigh() != null) {
            text.append(' ')
                    .append(words.text(
                            "indicator.between",
                            number(words, item.getLow(), item.getUnit()),
                            number(words, item.getHigh(), item.getUnit())));
        }
        if (item.getLevel() != null) {
            text.append(": ").append(level(words, item.getLevel()));
        }
        return text.toString();
    }
}
