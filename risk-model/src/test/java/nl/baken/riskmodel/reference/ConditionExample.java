package nl.baken.riskmodel.reference;

import java.util.List;

/**
 * A condition on a rule about {@code CostRecorded}, as the page shows it.
 *
 * @param when the condition
 * @param meaning what it asks
 */
record ConditionExample(String when, String meaning) {

    static List<ConditionExample> all() {
        return List.of(
                new ConditionExample("event.amount > 50000", "a large amount"),
                new ConditionExample(
                        "event.kind == 'OUT_OF_POCKET' && event.amount > 0.2 * project.budget",
                        "paid to others, and more than a fifth of the budget that the profile names"),
                new ConditionExample(
                        "!has(event.contractType) || event.contractType == 'TIME_AND_MATERIALS'",
                        "paid by the hour, or it is not told how"),
                new ConditionExample(
                        "daysSince(dossier.inUseSince) > 365 && dossier.users < 10",
                        "in use for more than a year, by fewer than ten people"),
                new ConditionExample(
                        "1.0 * dossier.users / project.peopleAffected < 0.01",
                        "fewer users than one in a hundred of the people it is about"),
                new ConditionExample(
                        "daysBetween(event.header.occurredAt, project.plannedEnd) < 30",
                        "in the last month before the planned end, or after it"),
                new ConditionExample(
                        "dossier.phase in ['IDEA', 'DEVELOPMENT'] && 'SYSTEM' in project.degrees",
                        "early, in a project that renews a system"));
    }
}
