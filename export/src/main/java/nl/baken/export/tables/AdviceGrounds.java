package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.topic.TopicCatalog.GATE_ADVICE;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.export.table.Table;
import nl.baken.export.tables.Common.Placed;
import nl.baken.output.GateAdvice;
import nl.baken.output.MissingCriterion;
import nl.baken.output.Text;

/** A row for each ground of advice, each condition of a GO, and each thing that is missing for it. */
final class AdviceGrounds {

    private enum Kind {
        GROUND,
        CONDITION,
        MISSING_FOR_GO
    }

    private record Ground(GateAdvice advice, Kind kind) {}

    static final Table TABLE = Table.<Placed<Ground, Text>>named(
                    "advice_grounds",
                    List.of(GATE_ADVICE),
                    records -> records.of(GATE_ADVICE, GateAdvice.class).flatMap(AdviceGrounds::of))
            .key("project_id", TEXT, row -> row.parent().advice().getProject().getProjectId())
            .keyWords(
                    "kind",
                    Stream.of(Kind.values()).map(Enum::name).toList(),
                    row -> row.parent().kind())
            .with(Common.position())
            .text("text", Placed::thing)
            .build();

    private AdviceGrounds() {}

    private static Stream<Placed<Ground, Text>> of(GateAdvice advice) {
        return Stream.of(
                        Common.placed(new Ground(advice, Kind.GROUND), advice.getGrounds()),
                        Common.placed(new Ground(advice, Kind.CONDITION), advice.getConditions()),
                        Common.placed(
                                new Ground(advice, Kind.MISSING_FOR_GO),
                                advice.getMissingForGo().stream()
                                        .map(MissingCriterion::getText)
                                        .toList()))
                .flatMap(grounds -> grounds);
    }
}
