package nl.baken.export.data;

import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import nl.baken.output.ModelRef;
import nl.baken.output.RiskAssessment;

/** One row: what the export is of. */
final class AboutTable {

    /** @param models that computed the readings, more than one while one takes over from another */
    private record Row(About about, List<ModelRef> models) {

        String all(Function<ModelRef, String> part) {
            return models.isEmpty()
                    ? null
                    : models.stream().map(part).distinct().collect(Collectors.joining(", "));
        }
    }

    private AboutTable() {}

    static Table of(About about) {
        return Table.named("about", List.of(RISK_ASSESSMENTS), records -> Stream.of(new Row(about, models(records))))
                .key("source", TEXT, row -> row.about().source())
                .column("synthetic", YES_NO, row -> row.about().isSynthetic())
                .column("as_of", MOMENT, row -> row.about().asOf())
                .column("computed_until", MOMENT, row -> row.about().computedUntil())
                .column("model_id", TEXT, row -> row.all(ModelRef::getId))
                .column("model_version", TEXT, row -> row.all(ModelRef::getVersion))
                .column("model_digest", TEXT, row -> row.all(ModelRef::getDigest))
                .column("made_at", MOMENT, row -> row.about().madeAt())
                .column("software", TEXT, row -> row.about().software())
                .build();
    }

    private static List<ModelRef> models(Records records) {
        List<ModelRef> models = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        try (Stream<RiskAssessment> assessments = records.of(RISK_ASSESSMENTS, RiskAssessment.class)) {
            assessments.map(RiskAssessment::getModel).forEach(model -> {
                if (seen.add(model.getDigest())) {
                    models.add(model);
                }
            });
        }
        return models;
    }
}
