package nl.baken.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.AlertPolicy;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.model.Impact;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Signal;
import nl.baken.assessment.model.Where;
import nl.baken.assessment.publication.LastPublished;
import nl.baken.assessment.risk.Acceptances;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.Phase;
import nl.baken.output.Basis;
import nl.baken.output.Knowledge;
import nl.baken.output.ModelRef;
import nl.baken.output.ProjectRef;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.Remedy;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/**
 * A model whose gates demand one thing of each family, at each phase the same; and readings as it would give them. A
 * lesson with the name of a signal stands for whatever would really show it.
 */
public final class GateModel {

    public static final ProjectRef PROJECT = new ProjectRef("p1", "Slim Vegen", "org", "group");

    private static final Map<String, IndicatorFamily> FAMILIES = Map.of(
            "value", IndicatorFamily.PUBLIC_VALUE,
            "use", IndicatorFamily.USE_VALUE,
            "technique", IndicatorFamily.TECHNIQUE,
            "cost", IndicatorFamily.COST);

    private GateModel() {}

    /** Alerts: two risks little known after 60 days, silent after 120 days, outcome measured within 180 days. */
    public static RiskModel model() {
        List<Signal> signals = new ArrayList<>();
        List<Gate.Demanded> demands = new ArrayList<>();
        new TreeMap<>(FAMILIES).forEach((name, family) -> {
            Signal met = signal(name + "-met");
            Signal failed = signal(name + "-failed");
            Signal over = signal(name + "-over");
            signals.addAll(List.of(met, failed, over));
            Text text = new Text("eis " + name, "demand " + name);
            demands.add(new Gate.Demanded(name, family, Gate.Need.MUST, Where.ANY, met, failed, over, text, null));
        });
        Signal safeguard = new Signal("safeguard", List.of(new Pattern("SafeguardRecorded", new TreeMap<>())), null);
        signals.add(safeguard);
        Gate development = new Gate(Phase.DEVELOPMENT, demands);
        List<Gate.Demanded> lawful = new ArrayList<>(demands);
        lawful.add(new Gate.Demanded(
                "lawful", IndicatorFamily.TECHNIQUE, Where.ANY, safeguard, null, new Text("grondslag", "legal basis")));
        Levels.Thresholds thresholds = new Levels.Thresholds(-5, 5, 10);
        return new RiskModel(
                new ModelRef("gates", "1", "none"),
                signals,
                List.of(risk("harm"), risk("waste"), risk("lock_in")),
                new Impact(3, List.of()),
                new Levels(Stream.generate(() -> thresholds).limit(Impact.MOST).toList(), 2, 14),
                List.of(development, new Gate(Phase.IMPLEMENTATION, lawful)),
                new AlertPolicy(2, 60, 120, 180, 30, 14));
    }

    /** The three risks of the model, low and well known. */
    public static List<RiskReading> calm() {
        return List.of(
                reading("harm", RiskLevel.LOW, Knowledge.FAIR),
                reading("waste", RiskLevel.LOW, Knowledge.FAIR),
                reading("lock_in", RiskLevel.LOW, Knowledge.FAIR));
    }

    /** The three risks of the model, of which the first reads otherwise. */
    public static List<RiskReading> calmBut(RiskReading harm) {
        return List.of(harm, calm().get(1), calm().get(2));
    }

    public static RiskReading reading(String risk, RiskLevel level, Knowledge knowledge, Reason... reasons) {
        List<Reason> all = reasons.length == 0 ? List.of(reason("prior", ReasonKind.PRIOR, -10)) : List.of(reasons);
        double decibans = all.stream().mapToDouble(Reason::getDecibans).sum();
        return RiskReading.newBuilder()
                .setRisk(risk)
                .setName(new Text("risico " + risk, "risk " + risk))
                .setInferred(false)
                .setDecibans(decibans)
                .setLikelihood(0.5)
                .setInherentDecibans(decibans)
                .setInherentLikelihood(0.5)
                .setImpact(3)
                .setLevel(level)
                .setBasis(Basis.EVIDENCED)
                .setLevelSince(Instant.EPOCH)
                .setKnowledge(knowledge)
                .setGaps(List.of(new Text("gat " + risk, "gap " + risk)))
                .setReasons(all)
                .setRemedies(List.of(new Remedy("rule", -5.0, new Text("doe " + risk, "do " + risk))))
                .build();
    }

    /** The readings with what the steering group of the project accepts, after these levels were published. */
    public static List<RiskReading> withAcceptances(List<RiskReading> readings, Dossier dossier, Instant now) {
        TreeMap<String, LastPublished.PublishedRisk> risks = new TreeMap<>();
        readings.forEach(reading -> risks.put(
                reading.getRisk(),
                new LastPublished.PublishedRisk(
                        reading.getLevel(),
                        0,
                        reading.getDecibans(),
                        reading.getBasis(),
                        reading.getKnowledge(),
                        null,
                        null)));
        LastPublished published =
                new LastPublished(risks, null, null, null, null, false).withAcceptances(dossier.steering());
        return readings.stream()
                .map(reading -> RiskReading.newBuilder(reading)
                        .setAcceptance(Acceptances.running(reading.getRisk(), dossier, published, now))
                        .build())
                .toList();
    }

    public static Reason reason(String rule, ReasonKind kind, double decibans) {
        return Reason.newBuilder()
                .setRule(rule)
                .setKind(kind)
                .setDecibans(decibans)
                .setEvents(List.of())
                .setEventCount(0)
                .setText(new Text("reden " + rule, "reason " + rule))
                .build();
    }

    private static Signal signal(String id) {
        TreeMap<String, FieldTest> fields = new TreeMap<>();
        fields.put("lesson", new FieldTest.OneOf(new TreeSet<>(List.of(id))));
        return new Signal(id, List.of(new Pattern("LearningRecorded", fields)), null);
    }

    private static Risk risk(String id) {
        Text name = new Text("risico " + id, "risk " + id);
        return new Risk(
                id,
                name,
                false,
                Risk.Axis.LOW_PUBLIC_VALUE,
                null,
                new Prior(-10, name, List.of()),
                List.of(),
                List.of());
    }
}
