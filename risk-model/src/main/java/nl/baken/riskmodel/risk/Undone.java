package nl.baken.riskmodel.risk;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Signal;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SafeguardStatus;

/** The default for the events that end a safeguard: the same safeguard, failed or withdrawn. */
final class Undone {

    private static final String SAFEGUARD = SafeguardRecorded.getClassSchema().getName();
    private static final String STATUS = "status";

    private Undone() {}

    static List<Pattern> of(Signal completed) {
        return completed.patterns().stream()
                .filter(pattern -> pattern.record().equals(SAFEGUARD))
                .map(Undone::of)
                .toList();
    }

    private static Pattern of(Pattern completed) {
        SortedMap<String, FieldTest> fields = new TreeMap<>(completed.fields());
        fields.put(
                STATUS,
                new FieldTest.OneOf(
                        new TreeSet<>(List.of(SafeguardStatus.FAILED.name(), SafeguardStatus.WITHDRAWN.name()))));
        return new Pattern(SAFEGUARD, fields);
    }
}
