package nl.baken.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.event.Phase;
import nl.baken.event.PhaseEntered;
import nl.baken.event.Profile;
import nl.baken.event.ProfileChanged;
import nl.baken.event.ProjectRegistered;

/** Rules between the fields of events about the profile of a project. */
final class ProjectRules {

    private ProjectRules() {}

    static void endsAfterItStarts(ProjectRegistered event, List<Violation> found) {
        LocalDate start = event.getStartedOn();
        LocalDate end = event.getProfile() == null ? null : event.getProfile().getPlannedEnd();
        if (start != null && end != null && end.isBefore(start)) {
            found.add(new Violation(
                    "profile.plannedEnd",
                    ViolationReason.END_BEFORE_START,
                    end.toString(),
                    "a date not before startedOn, " + start));
        }
    }

    static void specialDataAreOfPersons(Profile profile, List<Violation> found) {
        if (profile != null
                && profile.getSpecialCategories() != null
                && !profile.getSpecialCategories().isEmpty()
                && Boolean.FALSE.equals(profile.getPersonalData())) {
            found.add(new Violation(
                    "profile.personalData",
                    ViolationReason.CONTRADICTION,
                    "false",
                    "true or nothing, because there are specialCategories"));
        }
    }

    static void changesSomething(ProfileChanged event, List<Violation> found) {
        boolean profileChanges = event.getProfile() != null && saysSomething(event.getProfile());
        boolean otherwiseChanges = Stream.of(
                        event.getOrganisationId(),
                        event.getTitle(),
                        event.getSteeringGroupId(),
                        event.getScopeChange(),
                        event.getNote())
                .anyMatch(Objects::nonNull);
        if (!profileChanges && !otherwiseChanges) {
            found.add(new Violation(
                    "profile",
                    ViolationReason.NOTHING_SAID,
                    "no field that changes",
                    "at least one field with a value"));
        }
    }

    private static boolean saysSomething(Profile profile) {
        return IntStream.range(0, profile.getSchema().getFields().size())
                .mapToObj(profile::get)
                .anyMatch(Objects::nonNull);
    }

    static void reportsTheChangeOfScope(ProfileChanged event, List<Violation> found) {
        if (event.getReportedToSteeringGroup() != null && event.getScopeChange() == null) {
            found.add(new Violation(
                    "reportedToSteeringGroup",
                    ViolationReason.NOT_APPLICABLE,
                    event.getReportedToSteeringGroup().toString(),
                    "nothing, because there is no scopeChange to report"));
        }
    }

    static void onlyClosedHasClosure(PhaseEntered event, List<Violation> found) {
        Phase phase = event.getPhase();
        if (phase != null && phase != Phase.CLOSED && phase != Phase.UNKNOWN && event.getClosure() != null) {
            found.add(new Violation(
                    "closure",
                    ViolationReason.NOT_APPLICABLE,
                    event.getClosure().toString(),
                    "nothing, because phase is " + phase + " and not CLOSED"));
        }
    }
}
