package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.MOMENT;
import static nl.baken.export.table.ColumnType.NUMBER;
import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;
import static nl.baken.export.table.ColumnType.YES_NO;
import static nl.baken.topic.TopicCatalog.GATE_ADVICE;

import java.util.List;
import nl.baken.event.Closure;
import nl.baken.event.Phase;
import nl.baken.export.table.Table;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;

/** A row for each project: the advice for its next gate. */
final class AdviceGiven {

    static final Table TABLE = Table.named(
                    "advice", List.of(GATE_ADVICE), records -> records.of(GATE_ADVICE, GateAdvice.class))
            .with(Common.project(GateAdvice::getProject))
            .symbol("phase", Phase.class, GateAdvice::getPhase)
            .symbol("next_phase", Phase.class, GateAdvice::getNextPhase)
            .symbol("advice", Advice.class, GateAdvice::getAdvice)
            .column("holds_by_decision", YES_NO, GateAdvice::getHoldsByDecision)
            .column("missing_for_go", WHOLE, row -> row.getMissingForGo().size())
            .column("evidence_share", NUMBER, "0-1", GateAdvice::getEvidenceShare)
            .column("must_share", NUMBER, "0-1", GateAdvice::getMustShare)
            .column("latest_decision", TEXT, GateAdvice::getLatestDecision)
            .symbol("advice_at_decision", Advice.class, GateAdvice::getAdviceAtDecision)
            .column("overridden", YES_NO, GateAdvice::getOverridden)
            .column("closed", YES_NO, row -> row.getClosing() != null)
            .symbol(
                    "closure",
                    Closure.class,
                    row -> row.getClosing() == null ? null : row.getClosing().getClosure())
            .column(
                    "innovation",
                    YES_NO,
                    row -> row.getClosing() == null ? null : row.getClosing().getInnovation())
            .column(
                    "learned",
                    YES_NO,
                    row -> row.getClosing() == null ? null : row.getClosing().getLearned())
            .column("model_version", TEXT, row -> row.getModel().getVersion())
            .column("as_of", MOMENT, GateAdvice::getAsOf)
            .build();

    private AdviceGiven() {}
}
