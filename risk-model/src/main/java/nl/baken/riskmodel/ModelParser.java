package nl.baken.riskmodel;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.model.AlertPolicy;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.model.Impact;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Weighing;
import nl.baken.output.ModelRef;
import nl.baken.riskmodel.gate.GateParser;
import nl.baken.riskmodel.guard.GuardParser;
import nl.baken.riskmodel.pattern.Signals;
import nl.baken.riskmodel.risk.Owner;
import nl.baken.riskmodel.risk.RiskParser;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Source;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads a model from the tree of its file. What it returns is of use only when there are no problems. */
final class ModelParser {

    private final Problems problems;
    private final Yaml yaml;
    private final Signals signals;
    private final GuardParser conditions;

    ModelParser(Yaml yaml, Source source, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
        SortedSet<String> risks = riskIds(yaml);
        this.signals = new Signals(problems, risks);
        this.conditions = new GuardParser(source, risks);
    }

    RiskModel read(String digest) {
        Section file = Section.of(yaml, "", problems);
        ModelRef ref =
                file.section("model").map(section -> ref(section, digest)).orElse(null);
        Impact impact = file.section("impact").map(ScaleParser::impact).orElse(null);
        Levels levels = file.section("levels").map(ScaleParser::levels).orElse(null);
        AlertPolicy alerts = file.section("alerts").map(ScaleParser::alerts).orElse(null);
        Weighing weighing =
                file.optionalSection("weighing").map(WeighingParser::weighing).orElse(Weighing.NOT_GIVEN);
        String owner = Owner.of(file, null);
        file.optional("signals").ifPresent(this::name);
        List<Risk> risks = file.list("risks", new RiskParser(problems, signals, conditions, owner)::read);
        List<Gate> gates = file.list("gates", new GateParser(problems, signals)::read);
        file.close();
        return new RiskModel(ref, signals.used(), risks, impact, levels, gates, alerts, weighing);
    }

    private static ModelRef ref(Section section, String digest) {
        ModelRef ref = new ModelRef(section.id("id"), section.string("version"), digest);
        section.close();
        return ref;
    }

    private void name(Yaml yaml) {
        switch (yaml) {
            case Yaml.Mapping mapping -> mapping.entries().forEach(entry -> signals.name(entry.key(), entry.value()));
            case Yaml.Scalar _, Yaml.Items _ ->
                problems.add(yaml.place(), "signals", yaml.quoted(), "signals by name, as 'name: {Event: {..}}'");
        }
    }

    /** Signals come before the risks in the file and may name them. */
    private static SortedSet<String> riskIds(Yaml yaml) {
        return Stream.of(yaml)
                .flatMap(file -> child(file, "risks"))
                .flatMap(risks -> risks instanceof Yaml.Items items ? items.items().stream() : Stream.of())
                .flatMap(risk -> child(risk, "id"))
                .flatMap(id -> id instanceof Yaml.Scalar scalar ? Stream.of(scalar.text()) : Stream.of())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Yaml> child(Yaml yaml, String key) {
        return yaml instanceof Yaml.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals(key))
                        .map(Yaml.Entry::value)
                : Stream.of();
    }
}
