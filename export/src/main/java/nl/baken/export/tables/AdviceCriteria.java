package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.GATE_ADVICE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.event.IndicatorFamily;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.Criterion;
import nl.baken.output.FamilyEvidence;
import nl.baken.output.FamilyStatus;
import nl.baken.output.GateAdvice;

/** A row for each demand of the next gate of each project. */
final class AdviceCriteria {

    private record OfFamily(GateAdvice advice, FamilyEvidence family) {}

    private static final List<String> FAMILIES =
            Arrays.stream(IndicatorFamily.values()).map(Enum::name).toList();

    static final Table TABLE = Table.<Placed<OfFamily, Criterion>>named(
                    "advice_criteria",
                    List.of(GATE_ADVICE),
                    records -> records.of(GATE_ADVICE, GateAdvice.class).flatMap(AdviceCriteria::of))
            .key("project_id", TEXT, row -> row.parent().advice().getProject().getProjectId())
            .keyWords("family", FAMILIES, row -> row.parent().family().getFamily())
            .with(Common.position())
            .symbol(
                    "family_status",
                    FamilyStatus.class,
                    row -> row.parent().family().getStatus())
            .column("criterion", TEXT, row -> row.thing().getCriterion())
            .column("met", YES_NO, row -> row.thing().getMet())
            .column("must", YES_NO, row -> row.thing().getMust())
            .text("text", row -> row.thing().getText())
            .column("latest_event", TEXT, row -> row.thing().getEvent())
            .build();

    private AdviceCriteria() {}

    private static Stream<Placed<OfFamily, Criterion>> of(GateAdvice advice) {
        return advice.getFamilies().stream()
                .flatMap(family -> Common.placed(new OfFamily(advice, family), family.getCriteria()));
    }
}
