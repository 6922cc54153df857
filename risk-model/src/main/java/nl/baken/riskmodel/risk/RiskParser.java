package nl.baken.riskmodel.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.baken.assessment.model.Expectation;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.Rule;
import nl.baken.output.Text;
import nl.baken.riskmodel.guard.GuardParser;
import nl.baken.riskmodel.guard.When;
import nl.baken.riskmodel.pattern.Signals;
import nl.baken.riskmodel.pattern.WhereParser;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads the risks. */
public final class RiskParser {

    private final Problems problems;
    private final Signals signals;
    private final WhereParser wheres;
    private final RuleParser rules;
    private final Contradictions contradictions;
    private final GuardParser conditions;
    private final String owner;
    private final AlertIds ids = new AlertIds();

    /** @param owner the owner of risks that name none; null when there is none */
    public RiskParser(Problems problems, Signals signals, GuardParser conditions, String owner) {
        this.conditions = conditions;
        this.owner = owner;
        this.problems = problems;
        this.signals = signals;
        this.wheres = new WhereParser(problems);
        this.rules = new RuleParser(problems, signals, conditions, ids);
        this.contradictions = new Contradictions(problems);
    }

    public Risk read(Yaml yaml, String path) {
        Section section = Section.of(yaml, path, problems);
        String id = ids.read(section, "another id for each risk, and none of a rule");
        Text name = section.text("name");
        Risk.Axis axis = section.oneOf("axis", Risk.Axis.class).orElse(null);
        boolean inferred = section.flag("inferred");
        String source = section.optionalString("source").orElse(null);
        String answering = Owner.of(section, owner);
        List<Contradictions.Dependent> dependents = new ArrayList<>();
        Prior prior =
                section.section("prior").map(part -> prior(part, dependents)).orElse(null);
        List<RuleParser.Written> written = rules.rules(section, answering);
        List<Expectation> expectations = section.list("expectations", (item, at) -> expectation(id, item, at));
        section.close();
        contradictions.check(written, dependents);
        List<Rule> all = written.stream().map(RuleParser.Written::rule).toList();
        return new Risk(
                id, inferred ? marked(name) : name, inferred, axis, source, prior, all, expectations, answering);
    }

    /** Wherever it is named, so that nobody takes it for one that the source prints. */
    private static Text marked(Text name) {
        return new Text(name.getNl() + " (afgeleid)", name.getEn() + " (inferred)");
    }

    private Prior prior(Section section, List<Contradictions.Dependent> dependents) {
        double base = section.number("base", Bounds.DECIBANS);
        Text text = section.text("text");
        Set<String> adjusted = new HashSet<>();
        List<Prior.Adjustment> adjustments =
                section.optionalList("adjustments", (yaml, path) -> adjustment(yaml, path, adjusted, dependents));
        section.close();
        return new Prior(base, text, adjustments);
    }

    private Prior.Adjustment adjustment(
            Yaml yaml, String path, Set<String> adjusted, List<Contradictions.Dependent> dependents) {
        Section section = Section.of(yaml, path, problems);
        String id = section.id("id");
        if (!id.isEmpty() && !adjusted.add(id)) {
            section.refuse("id", "'" + id + "' again", "another id for each adjustment of a risk");
        }
        When when = conditions.ofProject(section);
        if (section.optional(GuardParser.KEY).isEmpty()) {
            section.required("where");
        }
        dependents.add(new Contradictions.Dependent("prior." + id, when.facts(), section.place(), path));
        Prior.Adjustment adjustment = new Prior.Adjustment(
                id,
                wheres.where(section),
                when.condition(),
                section.number("decibans", Bounds.RAISING_OR_LOWERING),
                section.text("text"));
        section.close();
        return adjustment;
    }

    private Expectation expectation(String risk, Yaml yaml, String path) {
        Section section = Section.of(yaml, path, problems);
        Expectation expectation = new Expectation(
                signals.required(section, "on", risk + path.substring(path.lastIndexOf('.'))),
                wheres.where(section),
                section.number("freshDays", Bounds.DAYS),
                section.text("text"));
        section.close();
        return expectation;
    }
}
