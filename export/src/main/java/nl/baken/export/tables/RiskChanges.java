package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.NUMBER;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.RISK_HISTORY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.export.table.Records;
import nl.baken.export.table.Table;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskLevel;

/** A row for each change of a reading: what a chart of a risk over time is drawn from. */
final class RiskChanges {

    /** @param sequence of the changes of this risk of this project, from 1 */
    private record Numbered(RiskChange change, int sequence) {

        boolean isAssessed() {
            return Assessed.isAssessed(change.getBasis());
        }

        RiskLevel level() {
            return isAssessed() ? change.getLevel() : null;
        }
    }

    static final Table TABLE = Table.named("risk_changes", List.of(RISK_HISTORY), RiskChanges::numbered)
            .with(Common.project(row -> row.change().getProject()))
            .key("risk", TEXT, row -> row.change().getRisk())
            .key("sequence", WHOLE, Numbered::sequence)
            .column("as_of", MOMENT, row -> row.change().getAsOf())
            .column("assessed", YES_NO, Numbered::isAssessed)
            .symbol("level", RiskLevel.class, Numbered::level)
            .words("level_shown", Assessed.SHOWN, row -> Assessed.shown(row.level()))
            .column("level_rank", WHOLE, row -> Assessed.rank(row.level()))
            .column(
                    "likelihood",
                    NUMBER,
                    "0-1",
                    row -> row.isAssessed() ? row.change().getLikelihood() : null)
            .column("decibans", NUMBER, "dB", row -> row.change().getDecibans())
            .column("decibans_before", NUMBER, "dB", row -> row.change().getDecibansBefore())
            .symbol("knowledge", Knowledge.class, row -> row.change().getKnowledge())
            .column("accepted", YES_NO, row -> row.change().getAcceptance() != null)
            .column("model_version", TEXT, row -> row.change().getModel().getVersion())
            .build();

    private RiskChanges() {}

    private static Stream<Numbered> numbered(Records records) {
        Map<List<String>, Integer> counts = new HashMap<>();
        return records.of(RISK_HISTORY, RiskChange.class)
                .map(change -> new Numbered(
                        change,
                        counts.merge(List.of(change.getProject().getProjectId(), change.getRisk()), 1, Integer::sum)));
    }
}
