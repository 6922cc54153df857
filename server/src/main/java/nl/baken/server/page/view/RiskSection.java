package nl.baken.server.page.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.output.Basis;
import nl.baken.output.Reason;
import nl.baken.output.Remedy;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskReading;

/**
 * One risk of a project.
 *
 * @param standing how high it is, since when and how much is known, in a sentence
 * @param reasons what makes up the reading; empty when it is not assessed
 * @param gaps what should be known and is not
 * @param remedies what would lower it most
 * @param acceptance that it is accepted, in a sentence; empty when it is not
 * @param chart empty when there was no change yet
 */
public record RiskSection(
        String id,
        String name,
        boolean inferred,
        LevelCell level,
        String standing,
        List<ReasonRow> reasons,
        List<String> gaps,
        List<String> remedies,
        String acceptance,
        Optional<LevelChart> chart,
        List<ChangeRow> changes) {

    static RiskSection of(Words words, RiskReading reading, List<RiskChange> changes, Instant end) {
        boolean assessed = reading.getBasis() != Basis.PRIOR_ONLY;
        List<RiskChange> own = changes.stream()
                .filter(change -> change.getRisk().equals(reading.getRisk()))
                .toList();
        return new RiskSection(
                reading.getRisk(),
                words.of(reading.getName()),
                reading.getInferred(),
                LevelCell.of(words, reading.getLevel(), reading.getKnowledge(), assessed),
                assessed
                        ? words.text(
                                "risk.standing",
                                words.name(reading.getLevel()),
                                words.day(reading.getLevelSince()),
                                words.name(reading.getKnowledge()))
                        : words.text("risk.not-assessed"),
                ReasonRow.of(words, reading.getReasons()),
                reading.getGaps().stream().map(words::of).toList(),
                reading.getRemedies().stream()
                        .map(Remedy::getText)
                        .map(words::of)
                        .distinct()
                        .toList(),
                reading.getAcceptance() == null
                        ? ""
                        : words.text(
                                "risk.accepted",
                                words.name(reading.getAcceptance().getLevel()),
                                words.day(reading.getAcceptance().getUntil())),
                own.isEmpty() ? Optional.empty() : Optional.of(LevelChart.of(words, own, end)),
                own.reversed().stream()
                        .map(change -> ChangeRow.of(words, words.of(reading.getName()), change))
                        .toList());
    }

    /**
     * A change of a level.
     *
     * @param because what is new or weighs more or less than before
     */
    public record ChangeRow(String day, String risk, String from, String to, List<String> because) {

        static ChangeRow of(Words words, String risk, RiskChange change) {
            boolean assessed = change.getBasis() != Basis.PRIOR_ONLY;
            return new ChangeRow(
                    words.day(change.getAsOf()),
                    risk,
                    change.getLevelBefore() == null ? "" : words.name(change.getLevelBefore()),
                    assessed ? words.name(change.getLevel()) : words.text("level.not-assessed"),
                    change.getBecause().stream()
                            .map(Reason::getText)
                            .map(words::of)
                            .toList());
        }
    }
}
