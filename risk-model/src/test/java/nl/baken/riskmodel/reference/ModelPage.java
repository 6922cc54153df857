package nl.baken.riskmodel.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.riskmodel.guard.GuardParser;
import nl.baken.riskmodel.guard.GuardWords;
import nl.baken.riskmodel.schema.ModelSchema;
import nl.baken.riskmodel.vocabulary.DossierFact;
import nl.baken.riskmodel.vocabulary.Meanings;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.vocabulary.Vocabulary;

/** The reference of the language: what is explained is written by hand, what is listed comes from the reader. */
final class ModelPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)(?: (\\S+))?}}");

    private ModelPage() {}

    static String text() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(ModelSchema.json());
        try (InputStream template = ModelPage.class.getResourceAsStream("model.md")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            return PLACE.matcher(text)
                    .replaceAll(place -> Matcher.quoteReplacement(filled(place.group(1), place.group(2), schema)));
        }
    }

    private static String filled(String what, String pointer, JsonNode schema) {
        return switch (what) {
            case "command" -> ReferenceFiles.COMMAND;
            case "keys" -> KeyTable.of(schema, pointer == null ? "" : pointer);
            case "events" -> events();
            case "facts" -> facts();
            case "dossier" -> dossier();
            case "functions" -> functions();
            case "operators" ->
                GuardWords.operators().stream().map(one -> '`' + one + '`').collect(Collectors.joining(" "));
            case "examples" -> examples();
            case "longest" -> String.valueOf(GuardParser.LONGEST);
            case "nodes" -> String.valueOf(GuardWords.mostNodes());
            case "conditions" -> String.valueOf(GuardWords.mostConditions());
            default -> throw new IllegalArgumentException("The page asks for " + what);
        };
    }

    private static String events() {
        return Vocabulary.ofEvents().keySet().stream()
                .map(event -> "[%s](events.md#%s)".formatted(event, event.toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(",\n"));
    }

    private static String facts() {
        Map<String, String> meanings = Meanings.ofFacts();
        return table(
                "| fact | kind | what it is |",
                Vocabulary.ofFacts().entrySet().stream()
                        .map(fact -> row(fact.getKey(), kind(fact.getValue()), meanings.get(fact.getKey()))));
    }

    private static String dossier() {
        Map<String, String> rows = new TreeMap<>();
        for (DossierFact fact : DossierFact.values()) {
            String sources = fact.sources().stream()
                    .map(pattern -> pattern.record())
                    .distinct()
                    .collect(Collectors.joining(", "));
            rows.put(
                    fact.key(),
                    "| `dossier.%s` | %s | %s | %s |"
                            .formatted(fact.key(), kind(fact.kind()), fact.meaning(), sources));
        }
        return "| variable | kind | what it is | changes with |\n|---|---|---|---|\n"
                + String.join("\n", rows.values());
    }

    private static String functions() {
        return GuardWords.functions().values().stream()
                .map(form -> "- `" + form + '`')
                .collect(Collectors.joining("\n"));
    }

    private static String examples() {
        return "| condition | it asks for |\n|---|---|\n"
                + ConditionExample.all().stream()
                        .map(example ->
                                "| `%s` | %s |".formatted(example.when().replace("|", "\\|"), example.meaning()))
                        .collect(Collectors.joining("\n"));
    }

    private static String table(String head, Stream<String> rows) {
        return head + "\n|---|---|---|\n" + rows.collect(Collectors.joining("\n"));
    }

    private static String row(String name, String kind, String meaning) {
        return "| `%s` | %s | %s |".formatted(name, kind, meaning);
    }

    private static String kind(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Symbols(var names) ->
                names.stream().map(name -> '`' + name + '`').collect(Collectors.joining(", "));
            case ValueKind.Flag _ -> "`true` or `false`";
            case ValueKind.Whole _ -> "whole number";
            case ValueKind.Decimal _ -> "number";
            case ValueKind.Words _ -> "text";
            case ValueKind.Moment _ -> "moment";
            case ValueKind.Many(ValueKind each) -> "list of " + kind(each);
            case ValueKind.Untestable(String what) -> what;
        };
    }
}
