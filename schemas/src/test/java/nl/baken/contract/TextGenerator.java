package nl.baken.contract;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes names from a small supply, so that events refer to each other, and texts with all that JSON may stumble over. */
final class TextGenerator {

    /** Those of the shipped model. */
    static final List<String> RISKS = List.of(
            "loss_of_stability",
            "illegal_practices",
            "corruption",
            "waste_of_public_funds",
            "erosion_of_local_initiatives",
            "power_imbalance",
            "negative_stakeholder_outcomes",
            "technocratic_dominance",
            "unforeseen_security_risks",
            "loss_of_public_accountability");

    private static final List<String> WORDS = List.of(
            "parkeerdruk",
            "coördinatie",
            "€ 12,50",
            "\"quoted\"",
            "back\\slash",
            "two\nlines",
            "tab\tbed",
            "\u0001",
            "\u2028",
            "\uFEFF",
            "שלום",
            "🚀",
            "</script>",
            "null",
            "{}",
            "1e5");

    private static final int NAMES = 6;

    private final Random random;

    TextGenerator(Random random) {
        this.random = random;
    }

    String identifier(String field) {
        return switch (field) {
            case "risk", "concerns", "risksDiscussed", "newConcerns" -> risk();
            case "dependsOn" -> "unknownId-" + random.nextInt(NAMES);
            case "deletedSource" -> "urn:nld:oin:0000000100222064700" + random.nextInt(3);
            case "extension" -> "value " + random.nextInt(NAMES);
            default -> field + "-" + random.nextInt(NAMES);
        };
    }

    String text() {
        return random.ints(1 + random.nextInt(4), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" ", "tekst ", ""));
    }

    private String risk() {
        return RISKS.get(random.nextInt(RISKS.size()));
    }
}
