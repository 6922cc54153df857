package nl.baken.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.baken.output.Reason;
import nl.baken.output.RiskReading;

/** What the reading of one risk has to be; what is not named may be anything. */
record ExpectedReading(Section expected) {

    static ExpectedReading of(Section expected) {
        for (String range : List.of("decibans", "inherent")) {
            expected.section(range).only("min", "max");
        }
        return new ExpectedReading(
                expected.only("level", "basis", "decibans", "inherent", "knowledge", "present", "absent"));
    }

    void check(RiskReading reading) {
        List<String> reasons =
                reading.getReasons().stream().map(Reason::getRule).toList();
        String of = reading.getRisk();
        assertThat(reasons).as("reasons of %s", of).containsAll(expected.texts("present"));
        assertThat(reasons).as("reasons of %s", of).doesNotContainAnyElementsOf(absent());
        expected.find("level")
                .ifPresent(level -> assertThat(reading.getLevel().name())
                        .as("level of %s", of)
                        .isEqualTo(level));
        expected.find("basis")
                .ifPresent(basis -> assertThat(reading.getBasis().name())
                        .as("basis of %s", of)
                        .isEqualTo(basis));
        expected.find("knowledge")
                .ifPresent(knowledge -> assertThat(reading.getKnowledge().name())
                        .as("knowledge of %s", of)
                        .isEqualTo(knowledge));
        within(expected.section("decibans"), reading.getDecibans(), "decibans of " + of);
        within(expected.section("inherent"), reading.getInherentDecibans(), "inherent decibans of " + of);
    }

    private List<String> absent() {
        List<String> absent = expected.texts("absent");
        return absent.isEmpty() ? List.of("(no such rule)") : absent;
    }

    private static void within(Section range, double value, String what) {
        range.find("min")
                .ifPresent(min -> assertThat(value).as(what).isGreaterThanOrEqualTo(((Number) min).doubleValue()));
        range.find("max")
                .ifPresent(max -> assertThat(value).as(what).isLessThanOrEqualTo(((Number) max).doubleValue()));
    }
}
