package nl.baken.riskmodel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.riskmodel.SmallModelFile;
import nl.baken.riskmodel.yaml.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema and the reader know the same keys: asked at every mapping of a model that uses every part of the language. */
class SchemaDriftTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_KEY = "zzzzzzzz";

    /** A mapping in the small model, and what the schema has for mappings there. */
    record Mapping(String pointer, List<JsonNode> schemas) {

        @Override
        public String toString() {
            return pointer;
        }
    }

    static Stream<Mapping> mappings() throws Exception {
        JsonNode schema = JSON.readTree(ModelSchema.json());
        List<Mapping> found = new ArrayList<>();
        collect(YamlAsJson.of(SmallModelFile.text()), "", List.of(schema), schema, found);
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void shouldHaveTheKeysThatTheReaderAsksFor(Mapping mapping) throws Exception {
        // Given the model with a key that nobody knows in one of its mappings
        JsonNode model = YamlAsJson.of(SmallModelFile.text());
        ((ObjectNode) model.at(mapping.pointer())).put(NO_KEY, 1);

        // When the reader names the keys that it takes there
        List<Problem> problems = SmallModelFile.problemsOf(model.toString());

        // Then the schema knows the same
        Set<String> known = known(mapping);
        assertThat(YamlAsJson.errors(model)).isNotEmpty();
        problems.stream()
                .filter(problem -> problem.found().equals("the unknown key '" + NO_KEY + '\''))
                .forEach(problem -> assertThat(keys(problem)).isEqualTo(known));
        problems.stream()
                .filter(problem -> problem.found().matches("the unknown (field|fact) '" + NO_KEY + "'"))
                .forEach(problem -> assertThat(keys(problem)).containsAll(known));
        assertThat(problems).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void shouldRequireTheKeysThatTheReaderRequires(Mapping mapping) {
        for (JsonNode schema : mapping.schemas()) {
            for (String key : keysOf(schema)) {
                // Given the model without one key of one of its mappings
                JsonNode model = YamlAsJson.of(SmallModelFile.text());
                ((ObjectNode) model.at(mapping.pointer())).remove(key);

                // When
                List<Problem> problems = SmallModelFile.problemsOf(model.toString());

                // Then
                boolean missed =
                        problems.stream().anyMatch(problem -> problem.found().equals("no '" + key + '\''));
                boolean required = contains(schema.path("required"), key);
                boolean either = (schema.has("anyOf") && key.equals("where"))
                        || (schema.has("oneOf") && key.equals("halfLifeDays"));
                assertThat(missed).as(key).isEqualTo(required || either);
            }
        }
    }

    private static Set<String> known(Mapping mapping) {
        Set<String> known = new TreeSet<>();
        mapping.schemas().forEach(schema -> known.addAll(keysOf(schema)));
        return known;
    }

    private static List<String> keysOf(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> keys(Problem problem) {
        return new TreeSet<>(List.of(problem.allowed().replace("one of ", "").split(", ")));
    }

    private static boolean contains(JsonNode array, String text) {
        for (JsonNode one : array) {
            if (one.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static void collect(
            JsonNode model, String pointer, List<JsonNode> schemas, JsonNode root, List<Mapping> found) {
        List<JsonNode> branches =
                schemas.stream().flatMap(schema -> branches(schema, root)).toList();
        if (model.isObject()) {
            List<JsonNode> mappings =
                    branches.stream().filter(branch -> branch.has("properties")).toList();
            if (!mappings.isEmpty() && mappings.stream().noneMatch(branch -> branch.has("maxProperties"))) {
                found.add(new Mapping(pointer, mappings));
            }
            model.fieldNames()
                    .forEachRemaining(key -> collect(
                            model.get(key),
                            pointer + '/' + key,
                            branches.stream()
                                    .map(branch -> branch.path("properties").has(key)
                                            ? branch.path("properties").get(key)
                                            : branch.path("additionalProperties"))
                                    .filter(JsonNode::isObject)
                                    .toList(),
                            root,
                            found));
        }
        for (int i = 0; model.isArray() && i < model.size(); i++) {
            int index = i;
            collect(
                    model.get(i),
                    pointer + '/' + i,
                    branches.stream()
                            .map(branch -> branch.has("prefixItems")
                                    ? branch.get("prefixItems").path(index)
                                    : branch.path("items"))
                            .filter(JsonNode::isObject)
                            .toList(),
                    root,
                    found);
        }
    }

    /** A schema with what it refers to and what it may be. */
    private static Stream<JsonNode> branches(JsonNode schema, JsonNode root) {
        JsonNode resolved =
                schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
        Stream<JsonNode> itself = Stream.of(resolved);
        List<JsonNode> others = new ArrayList<>();
        resolved.path("anyOf").forEach(others::add);
        return Stream.concat(itself, others.stream().flatMap(other -> branches(other, root)));
    }
}
