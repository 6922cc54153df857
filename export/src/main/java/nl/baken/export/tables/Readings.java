package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.DAY;
import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.NUMBER;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;

import java.util.List;
import nl.baken.export.table.Table;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;

/** A row for each risk of each project. */
final class Readings {

    static final Table TABLE = Table.named("readings", List.of(RISK_ASSESSMENTS), Assessed::all)
            .with(Common.project(row -> row.assessment().getProject()))
            .key("risk", TEXT, row -> row.reading().getRisk())
            .text("risk_name", row -> row.reading().getName())
            .column("assessed", YES_NO, Assessed::isAssessed)
            .symbol("level", RiskLevel.class, Assessed::level)
            .words("level_shown", Assessed.SHOWN, row -> Assessed.shown(row.level()))
            .column("level_rank", WHOLE, row -> Assessed.rank(row.level()))
            .column(
                    "level_since",
                    MOMENT,
                    row -> row.isAssessed() ? row.reading().getLevelSince() : null)
            .symbol("knowledge", Knowledge.class, row -> row.reading().getKnowledge())
            .column(
                    "likelihood",
                    NUMBER,
                    "0-1",
                    row -> row.isAssessed() ? row.reading().getLikelihood() : null)
            .column(
                    "inherent_likelihood",
                    NUMBER,
                    "0-1",
                    row -> row.isAssessed() ? row.reading().getInherentLikelihood() : null)
            .column("decibans", NUMBER, "dB", row -> row.reading().getDecibans())
            .column("inherent_decibans", NUMBER, "dB", row -> row.reading().getInherentDecibans())
            .column("impact", WHOLE, "1-5", row -> row.reading().getImpact())
            .column("inferred", YES_NO, row -> row.reading().getInferred())
            .column("accepted", YES_NO, row -> row.reading().getAcceptance() != null)
            .column(
                    "accepted_until",
                    DAY,
                    row -> row.reading().getAcceptance() == null
                            ? null
                            : row.reading().getAcceptance().getUntil())
            .column("truncated", YES_NO, row -> row.assessment().getTruncated())
            .column("model_version", TEXT, row -> row.assessment().getModel().getVersion())
            .column("as_of", MOMENT, row -> row.assessment().getAsOf())
            .build();

    private Readings() {}
}
