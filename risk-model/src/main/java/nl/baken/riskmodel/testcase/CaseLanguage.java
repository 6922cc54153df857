package nl.baken.riskmodel.testcase;

import java.util.List;

/** The names that are the same in the cases of every model. */
public final class CaseLanguage {

    private CaseLanguage() {}

    /** The kinds of events that a history can have. */
    public static List<String> kinds() {
        return GivenEvents.KINDS;
    }

    /** The levels that can be expected. */
    public static List<String> levels() {
        return ExpectedReadings.LEVELS.stream().map(Enum::name).toList();
    }

    /** What a reading can be expected to rest on. */
    public static List<String> bases() {
        return ExpectedReadings.BASES.stream().map(Enum::name).toList();
    }
}
