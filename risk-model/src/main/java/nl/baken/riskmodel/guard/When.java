package nl.baken.riskmodel.guard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.Narrowing;
import nl.baken.riskmodel.vocabulary.DossierFact;

/**
 * A {@code when} taken apart by what is needed for an answer.
 *
 * @param narrowing what can be answered when the event comes in
 * @param condition what has to wait for the dossier and the time
 * @param kept the fields of the event that the second needs
 * @param facts what the second asks of the course of the project
 */
public record When(Narrowing narrowing, Guard condition, SortedSet<String> kept, Set<DossierFact> facts) {

    /** No condition. */
    public static final When ALWAYS = new When(Narrowing.NONE, Guard.ALWAYS, Collections.emptySortedSet(), Set.of());

    public When {
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
        facts = Set.copyOf(facts);
    }

    static When of(List<Part> parts) {
        List<Part> ofEvent = parts.stream().filter(Part::isOfEventAlone).toList();
        List<Part> later = parts.stream().filter(part -> !part.isOfEventAlone()).toList();
        List<Part> ofBoth = later.stream().filter(Part::mentionsEvent).toList();
        List<Part> ofProject =
                later.stream().filter(part -> !part.mentionsEvent()).toList();
        SortedSet<String> kept = new TreeSet<>();
        Set<DossierFact> facts = EnumSet.noneOf(DossierFact.class);
        for (Part part : later) {
            for (Path path : part.mentioned()) {
                if (path.ofEvent()) {
                    kept.add(path.field());
                }
                if (path.variable().equals(Scope.DOSSIER)) {
                    DossierFact.called(path.field()).ifPresent(facts::add);
                }
            }
        }
        return new When(
                ofEvent.isEmpty() ? Narrowing.NONE : new OfEvent(ofEvent),
                later.isEmpty() ? Guard.ALWAYS : new OfProject(ofProject, ofBoth),
                kept,
                facts);
    }
}
