package nl.baken.riskmodel.guard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.time.NextChange;
import nl.baken.riskmodel.vocabulary.DossierFact;

/** The parts of a condition that are about the project, and about an event in the light of the project. */
final class OfProject implements Guard {

    private final List<Part> ofProject;
    private final List<Part> ofBoth;
    private final List<Path> pathsOfProject;

    OfProject(List<Part> ofProject, List<Part> ofBoth) {
        this.ofProject = List.copyOf(ofProject);
        this.ofBoth = List.copyOf(ofBoth);
        this.pathsOfProject = Stream.concat(ofProject.stream(), ofBoth.stream())
                .flatMap(part -> part.mentioned().stream())
                .filter(path -> !path.ofEvent())
                .distinct()
                .toList();
    }

    @Override
    public boolean holds(Dossier dossier, Instant now) {
        return ofProject.stream().allMatch(part -> part.holds(lookup(Match.PLAIN, dossier), now));
    }

    @Override
    public boolean holdsFor(Match event, Dossier dossier, Instant now) {
        return ofBoth.stream().allMatch(part -> part.holds(lookup(event, dossier), now));
    }

    @Override
    public NextChange nextChange(Recent<Match> events, Dossier dossier, Instant now) {
        NextChange next = NextChange.NEVER;
        for (Part part : ofProject) {
            next = next.or(part.nextChange(lookup(Match.PLAIN, dossier), now));
        }
        for (Part part : ofBoth) {
            for (Stamped<Match> event : events.entries()) {
                next = next.or(part.nextChange(lookup(event.value(), dossier), now));
            }
        }
        return next;
    }

    @Override
    public Object reads(Dossier dossier) {
        Values.Lookup lookup = lookup(Match.PLAIN, dossier);
        List<Optional<List<String>>> values = new ArrayList<>(pathsOfProject.size());
        for (Path path : pathsOfProject) {
            values.add(lookup.of(path));
        }
        return values;
    }

    private static Values.Lookup lookup(Match event, Dossier dossier) {
        return path -> switch (path.variable()) {
            case Scope.EVENT -> Optional.ofNullable(event.value(path.field())).map(List::of);
            case Scope.PROJECT ->
                Optional.ofNullable(dossier.profile().facts().get(path.field())).map(Stamped::value);
            default ->
                DossierFact.called(path.field())
                        .flatMap(fact -> fact.of(dossier))
                        .map(List::of);
        };
    }

    @Override
    public String text() {
        return Stream.concat(ofProject.stream(), ofBoth.stream())
                .map(Part::text)
                .collect(Collectors.joining(" && "));
    }

    private List<List<String>> texts() {
        return List.of(
                ofProject.stream().map(Part::text).toList(),
                ofBoth.stream().map(Part::text).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfProject condition && texts().equals(condition.texts());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }

    @Override
    public String toString() {
        return texts().toString();
    }
}
