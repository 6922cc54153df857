package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.MONEY;
import static nl.baken.export.table.ColumnType.NUMBER;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.PROJECT_INDICATORS;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.indicator.DeclaredIndicator;
import nl.baken.assessment.indicator.DeclaredIndicators;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import nl.baken.output.Indicator;
import nl.baken.output.IndicatorValueKind;
import nl.baken.output.Text;

/** A row for each declared indicator of each project. What is not told has no number. */
final class IndicatorValues {

    private static final String YES = "YES";
    private static final String NO = "NO";

    private static final Map<String, DeclaredIndicator<?>> DECLARED = DeclaredIndicators.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(DeclaredIndicator::id, Function.identity()));

    static final Table TABLE = Table.named("indicators", List.of(PROJECT_INDICATORS), IndicatorValues::all)
            .with(Common.project(Indicator::getProject))
            .key("indicator", TEXT, Indicator::getIndicator)
            .text("indicator_name", IndicatorValues::name)
            .symbol("kind", IndicatorValueKind.class, row -> row.getValue().getKind())
            .column("told", YES_NO, row -> isTold(row.getValue().getKind()))
            .column("number", NUMBER, row -> row.getValue().getNumber())
            .column("amount_eur", MONEY, "EUR", IndicatorValues::amount)
            .column("is_yes", YES_NO, IndicatorValues::yes)
            .column("level", TEXT, row -> row.getValue().getLevel())
            .column("low", NUMBER, row -> row.getValue().getLow())
            .column("high", NUMBER, row -> row.getValue().getHigh())
            .column("items", WHOLE, IndicatorValues::items)
            .column("unit", TEXT, Indicator::getUnit)
            .text("missing", row -> joined(row.getValue().getMissing()))
            .column("events", WHOLE, row -> row.getValue().getEventCount())
            .column("at_least", YES_NO, row -> row.getValue().getTruncated())
            .column("closed", YES_NO, Indicator::getOver)
            .column("as_of", MOMENT, Indicator::getAsOf)
            .build();

    private IndicatorValues() {}

    static Stream<Indicator> all(Records records) {
        // Indicators of steering groups and organisations get tables of their own when there are any.
        return records.of(PROJECT_INDICATORS, Indicator.class).filter(indicator -> indicator.getProject() != null);
    }

    private static boolean isTold(IndicatorValueKind kind) {
        return switch (kind) {
            case NUMBER, RANGE, LEVEL, LIST -> true;
            case NOT_TOLD, NOT_COMPUTABLE, UNKNOWN -> false;
        };
    }

    /** An indicator that this version does not declare has no name here. */
    private static Text name(Indicator indicator) {
        DeclaredIndicator<?> declared = DECLARED.get(indicator.getIndicator());
        return declared == null ? null : declared.name();
    }

    private static Double amount(Indicator indicator) {
        return "EUR".equals(indicator.getUnit()) ? indicator.getValue().getNumber() : null;
    }

    private static Boolean yes(Indicator indicator) {
        String level = indicator.getValue().getLevel();
        return YES.equals(level) ? Boolean.TRUE : NO.equals(level) ? Boolean.FALSE : null;
    }

    private static Integer items(Indicator indicator) {
        return indicator.getValue().getKind() == IndicatorValueKind.LIST
                ? indicator.getValue().getItems().size()
                : null;
    }

    private static Text joined(List<Text> texts) {
        return texts.isEmpty()
                ? null
                : new Text(
                        texts.stream().map(Text::getNl).collect(Collectors.joining(" ")),
                        texts.stream().map(Text::getEn).collect(Collectors.joining(" ")));
    }
}
