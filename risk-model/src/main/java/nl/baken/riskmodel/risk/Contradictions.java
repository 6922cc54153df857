package nl.baken.riskmodel.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Signal;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SafeguardStatus;
import nl.baken.riskmodel.pattern.Overlap;
import nl.baken.riskmodel.vocabulary.DossierFact;
import nl.baken.riskmodel.yaml.Place;
import nl.baken.riskmodel.yaml.Problems;

/**
 * Holds a model to two promises: more evidence of harm never lowers a risk, and more safeguards never raise one. So
 * within a risk no event may do both, and no safeguard may start a clock or take the effect of something good away.
 */
final class Contradictions {

    private static final Signal SAFEGUARD_COMPLETED = new Signal(
            "safeguard in place",
            List.of(new Pattern(SafeguardRecorded.getClassSchema().getName(), statusIsCompleted())),
            null);

    private final Problems problems;

    Contradictions(Problems problems) {
        this.problems = problems;
    }

    /** A signal in the part that it plays in a rule. */
    private record Part(String rule, String role, Signal signal, Place place, String path) {

        String named() {
            return '\'' + role + "' of " + rule;
        }
    }

    /** What depends on the course of the project: a rule with a condition, an adjustment of the prior. */
    record Dependent(String name, Set<DossierFact> facts, Place place, String path) {}

    void check(List<RuleParser.Written> rules, List<Dependent> adjustments) {
        List<Part> harm = new ArrayList<>();
        List<Part> clocks = new ArrayList<>();
        List<Part> good = new ArrayList<>();
        rules.forEach(rule -> sort(rule, harm, clocks, good));
        for (Part bad : harm) {
            good.forEach(better -> refuseBoth(bad, better));
            refuseSafeguard(bad);
        }
        clocks.forEach(this::refuseSafeguard);
        Stream.concat(adjustments.stream(), rules.stream().map(Contradictions::dependent))
                .forEach(dependent -> harm.forEach(bad -> refuseInfluence(bad, dependent)));
    }

    private static Dependent dependent(RuleParser.Written written) {
        return new Dependent(written.rule().id(), written.facts(), written.place(), written.path());
    }

    /** Harm that changes what a condition asks could make it false, and so take away what the rule adds. */
    private void refuseInfluence(Part bad, Dependent dependent) {
        for (DossierFact fact : dependent.facts()) {
            Optional<String> event = Overlap.of(bad.signal(), new Signal(fact.key(), fact.sources(), null));
            event.ifPresent(name -> problems.add(
                    dependent.place(),
                    dependent.path(),
                    "a condition on dossier." + fact.key() + ", which changes with an event " + name
                            + " that raises the risk (" + bad.named() + ')',
                    "another condition, or a signal of " + bad.rule()
                            + " without that event: more harm never takes a reason away"));
        }
    }

    private static void sort(RuleParser.Written written, List<Part> harm, List<Part> clocks, List<Part> good) {
        switch (written.rule()) {
            case Rule.Evidence rule -> {
                boolean raises = rule.weight() > 0;
                (raises ? harm : good).add(part(written, "on", rule.on()));
                if (rule.unless() != null) {
                    (raises ? good : harm)
                            .add(part(written, "unless", rule.unless().signal()));
                }
                if (rule.stands()) {
                    (raises ? good : harm).add(part(written, "until", rule.until()));
                }
            }
            case Rule.Silence rule -> {
                clocks.add(part(written, "anchor", rule.anchor()));
                good.add(part(written, "expected", rule.expected()));
            }
            case Rule.Safeguard rule -> {
                good.add(part(written, "completed", rule.completed()));
                harm.add(part(written, "undone", rule.undone()));
            }
        }
    }

    private static Part part(RuleParser.Written written, String role, Signal signal) {
        return new Part(written.rule().id(), role, signal, written.place(), written.path());
    }

    private void refuseBoth(Part bad, Part better) {
        Optional<String> event = Overlap.of(bad.signal(), better.signal());
        event.ifPresent(name -> problems.add(
                bad.place(),
                bad.path(),
                "an event " + name + " that raises the risk (" + bad.named() + ") and lowers it (" + better.named()
                        + ", line " + better.place().line() + ')',
                "one of the two: narrow one of the signals until no event belongs to both"));
    }

    private void refuseSafeguard(Part part) {
        if (Overlap.of(part.signal(), SAFEGUARD_COMPLETED).isPresent()) {
            problems.add(
                    part.place(),
                    part.path(),
                    "a safeguard in place that raises the risk (" + part.named() + ')',
                    "what makes the safeguard necessary instead; a safeguard ends by itself after its 'validDays'");
        }
    }

    private static SortedMap<String, FieldTest> statusIsCompleted() {
        SortedMap<String, FieldTest> fields = new TreeMap<>();
        fields.put("status", new FieldTest.OneOf(new TreeSet<>(List.of(SafeguardStatus.COMPLETED.name()))));
        return fields;
    }
}
