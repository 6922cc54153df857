package nl.baken.riskmodel.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.model.Demand;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Signal;
import nl.baken.assessment.model.Unless;
import nl.baken.riskmodel.guard.GuardParser;
import nl.baken.riskmodel.guard.When;
import nl.baken.riskmodel.pattern.Signals;
import nl.baken.riskmodel.pattern.WhereParser;
import nl.baken.riskmodel.vocabulary.DossierFact;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Place;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads the rules of a risk: {@code evidence}, {@code silences} and {@code safeguards}. */
final class RuleParser {

    private final Problems problems;
    private final Signals signals;
    private final WhereParser wheres;
    private final GuardParser conditions;
    private final AlertIds ids;

    /** @param ids those of risks, to which those of rules are added */
    RuleParser(Problems problems, Signals signals, GuardParser conditions, AlertIds ids) {
        this.conditions = conditions;
        this.problems = problems;
        this.signals = signals;
        this.wheres = new WhereParser(problems);
        this.ids = ids;
    }

    /** A rule, where it stands, and what its condition asks of the course of the project. */
    record Written(Rule rule, Place place, String path, Set<DossierFact> facts) {}

    private record Read(Rule rule, When when) {}

    /** The events that a rule matches, narrowed by its condition, and that condition. */
    private record Subject(Signal events, When when) {}

    /** @param owner the owner of rules that name none; null when there is none */
    List<Written> rules(Section risk, String owner) {
        List<Written> rules = new ArrayList<>();
        rules.addAll(risk.optionalList("evidence", (yaml, path) -> written(yaml, path, owner, this::evidence)));
        rules.addAll(risk.optionalList("silences", (yaml, path) -> written(yaml, path, owner, this::silence)));
        rules.addAll(risk.optionalList("safeguards", (yaml, path) -> written(yaml, path, owner, this::safeguard)));
        return rules;
    }

    private interface Reading {
        Read of(Section section, String id, String owner);
    }

    private Written written(Yaml yaml, String path, String owner, Reading reading) {
        Section section = Section.of(yaml, path, problems);
        Read read = reading.of(section, id(section), Owner.of(section, owner));
        section.close();
        return new Written(read.rule(), section.place(), path, read.when().facts());
    }

    private Subject subject(Section section, String key, String id, String tie) {
        List<Pattern> events = signals.patterns(section, key);
        When when = conditions.ofEvents(section, events);
        return new Subject(signals.narrowed(section, key, id + '.' + key, tie, events, when), when);
    }

    private String id(Section section) {
        String id = ids.read(section, "another id for each rule, and none of a risk");
        if (id.equals("prior")) {
            section.refuse("id", "'prior'", "another id: reasons from the profile go by that name");
        }
        return id;
    }

    private Read evidence(Section section, String id, String owner) {
        double weight = section.number("weight", Bounds.RAISING_OR_LOWERING);
        Subject subject = subject(section, "on", id, null);
        Optional<Signal> until = signals.optional(section, "until", id);
        if (until.isPresent() && section.optional("halfLifeDays").isPresent()) {
            section.refuse(
                    "halfLifeDays",
                    "a half-life beside 'until'",
                    "'until' for what stands, or a half-life for what fades");
        }
        Rule rule = new Rule.Evidence(
                id,
                wheres.where(section),
                subject.when().condition(),
                subject.events(),
                weight,
                until.isPresent() ? Rule.Evidence.STANDS : section.number("halfLifeDays", Bounds.DAYS),
                ceiling(section, weight, section.number("ceiling", Bounds.RAISING_OR_LOWERING)),
                unless(section, id),
                until.orElse(null),
                section.text("text"),
                section.optionalText("remedy").orElse(null),
                section.optionalString("source").orElse(null),
                owner,
                BackgroundParser.of(section));
        return new Read(rule, subject.when());
    }

    private static double ceiling(Section section, double weight, double ceiling) {
        if (weight * ceiling < 0) {
            section.refuse("ceiling", "a ceiling on the other side of 0 than the weight", "the sign of the weight");
        } else if (Math.abs(ceiling) < Math.abs(weight)) {
            section.refuse("ceiling", "a ceiling of " + ceiling, "at least the weight of one event, " + weight);
        }
        return ceiling;
    }

    private Unless unless(Section section, String id) {
        Optional<Section> unless = section.optionalSection("unless");
        if (unless.isEmpty()) {
            return null;
        }
        Optional<Signal> before = signals.optional(unless.get(), "before", id + ".unless");
        Optional<Signal> after = signals.optional(unless.get(), "after", id + ".unless");
        unless.get().close();
        if (before.isPresent() == after.isPresent()) {
            section.refuse(
                    "unless", before.isPresent() ? "both" : "neither", "either 'before' or 'after' with a signal");
        }
        return before.or(() -> after)
                .map(signal -> new Unless(signal, before.isPresent()))
                .orElse(null);
    }

    private Read silence(Section section, String id, String owner) {
        Demand demand = section.oneOf("demand", Demand.class).orElse(null);
        Optional<String> key = section.optionalString("key");
        if (demand == Demand.EACH && key.isEmpty()) {
            section.refuse(
                    "demand", "EACH without a 'key'", "'key' with the field that ties an answer to its question");
        }
        if (demand != null && demand != Demand.EACH && key.isPresent()) {
            section.refuse("key", "a key with demand " + demand, "a key with demand EACH only");
        }
        double weight = section.number("weight", Bounds.RAISING);
        double ceiling = ceiling(section, weight, section.number("ceiling", Bounds.RAISING, weight));
        double growDays = section.number("growDays", Bounds.DAYS_OR_NONE, 0);
        if (growDays > 0 && ceiling == weight) {
            section.refuse("growDays", "days to grow in", "a 'ceiling' above the weight to grow to, or no growDays");
        }
        if (growDays == 0 && ceiling > weight) {
            section.refuse("growDays", "no days to grow in", "the days in which the weight grows to its ceiling");
        }
        Subject subject = subject(section, "anchor", id, key.orElse(null));
        Rule rule = new Rule.Silence(
                id,
                wheres.where(section),
                subject.when().condition(),
                subject.events(),
                signals.required(section, "expected", id, key.orElse(null)),
                demand,
                section.number("days", Bounds.DAYS_OR_NONE),
                weight,
                ceiling,
                growDays,
                section.flag("afterClosure"),
                section.text("text"),
                section.optionalText("remedy").orElse(null),
                section.optionalString("source").orElse(null),
                owner,
                BackgroundParser.of(section));
        return new Read(rule, subject.when());
    }

    private Read safeguard(Section section, String id, String owner) {
        Subject subject = subject(section, "completed", id, null);
        Signal completed = subject.events();
        Optional<Signal> undone = signals.optional(section, "undone", id);
        Rule rule = new Rule.Safeguard(
                id,
                wheres.where(section),
                subject.when().condition(),
                completed,
                undone.orElseGet(() -> signals.use(id + ".undone", Undone.of(completed), null)),
                section.number("weight", Bounds.LOWERING),
                section.number("validDays", Bounds.DAYS),
                section.text("text"),
                section.optionalText("remedy").orElse(null),
                section.optionalString("source").orElse(null),
                owner,
                BackgroundParser.of(section));
        return new Read(rule, subject.when());
    }
}
