package nl.baken.assessment;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.baken.assessment.LastPublished.PublishedRisk;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import org.apache.avro.specific.SpecificRecord;

/** Decides what of a new assessment is worth saying, and remembers what was said. */
final class PublicationPolicy {

    private static final String RISK_ASSESSMENTS = "risk-assessments";

    private final LastPublished before;
    private final boolean settling;
    private final NavigableMap<String, String> digests;
    private NavigableMap<String, PublishedRisk> risks;

    /** @param settling true when the readings have come to rest after events and are published as they are */
    PublicationPolicy(LastPublished before, boolean settling) {
        this.before = before;
        this.settling = settling;
        digests = new TreeMap<>(before.digests());
        risks = new TreeMap<>(before.risks());
    }

    LastPublished before() {
        return before;
    }

    void say(NavigableMap<String, PublishedRisk> said) {
        risks = said;
    }

    /** The readings, when one of them changed visibly, or when they settled somewhere else than was said. */
    RiskAssessment risks(RiskAssessment assessment, List<RiskChange> history) {
        boolean worthSaying = settling || !history.isEmpty();
        return worthSaying ? changed(RISK_ASSESSMENTS, assessment) : null;
    }

    /** The output, or null when it says what was said before. */
    <T extends SpecificRecord> T changed(String name, T output) {
        String digest = Digest.of(output);
        return digest.equals(digests.put(name, digest)) ? null : output;
    }

    /** @param differsSince as in {@link LastPublished} */
    LastPublished said(Long differsSince, boolean unsettled) {
        return new LastPublished(risks, digests, before.accepted(), differsSince, unsettled);
    }
}
