package nl.baken.riskmodel.gate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.model.Gate;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.Phase;
import nl.baken.riskmodel.pattern.Signals;
import nl.baken.riskmodel.pattern.WhereParser;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads what is demanded at the end of each phase. */
public final class GateParser {

    /** The phases that end at a gate. */
    public static final Set<Phase> PHASES =
            Collections.unmodifiableSet(EnumSet.of(Phase.IDEA, Phase.DEVELOPMENT, Phase.IMPLEMENTATION, Phase.SCALING));

    /** Whether a project can go on without what a criterion demands. */
    public static final Set<Gate.Need> NEEDS = Collections.unmodifiableSet(EnumSet.allOf(Gate.Need.class));

    /** The families of indicators that a criterion can belong to. */
    public static final Set<IndicatorFamily> FAMILIES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(IndicatorFamily.UNKNOWN)));

    private final Problems problems;
    private final Signals signals;
    private final WhereParser wheres;
    private final Set<Phase> read = EnumSet.noneOf(Phase.class);

    public GateParser(Problems problems, Signals signals) {
        this.problems = problems;
        this.signals = signals;
        this.wheres = new WhereParser(problems);
    }

    public Gate read(Yaml yaml, String path) {
        Section section = Section.of(yaml, path, problems);
        Optional<Phase> phase = section.oneOf("phase", PHASES);
        if (phase.isPresent() && !read.add(phase.get())) {
            section.refuse("phase", "a second gate for " + phase.get(), "one gate per phase");
        }
        String prefix = phase.map(Phase::name).orElse("").toLowerCase(Locale.ROOT);
        Set<String> ids = new HashSet<>();
        List<Gate.Demanded> criteria =
                section.list("criteria", (item, at) -> demanded(Section.of(item, at, problems), prefix, ids));
        section.close();
        return new Gate(phase.orElse(null), criteria);
    }

    private static Gate.Need need(Section section) {
        return section.optional("need")
                .flatMap(given -> section.oneOf("need", NEEDS))
                .orElse(Gate.Need.MUST);
    }

    private Gate.Demanded demanded(Section section, String gate, Set<String> ids) {
        String id = section.id("id");
        if (!id.isEmpty() && !ids.add(id)) {
            section.refuse("id", "'" + id + "' again", "another id for each criterion of a gate");
        }
        String owner = gate + '.' + id;
        Gate.Demanded demanded = new Gate.Demanded(
                id,
                section.oneOf("family", FAMILIES).orElse(null),
                need(section),
                wheres.where(section),
                signals.required(section, "met", owner),
                signals.optional(section, "failed", owner).orElse(null),
                signals.optional(section, "until", owner).orElse(null),
                section.text("text"),
                section.optionalText("that").orElse(null));
        section.close();
        return demanded;
    }
}
