package nl.baken.cli.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import nl.baken.output.Reason;
import nl.baken.riskmodel.testcase.CaseResult;
import nl.baken.riskmodel.testcase.Miss;
import nl.baken.riskmodel.testcase.ModelCase;

/** Results of cases as JSON. */
public final class CaseJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CaseJson() {}

    /** An array with an object for each case; equal results give equal texts. */
    public static String of(List<CaseRun.File> files) {
        ArrayNode all = JSON.createArrayNode();
        for (CaseRun.File file : files) {
            file.results().forEach(result -> add(all.addObject(), file, result));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
    }

    private static void add(ObjectNode node, CaseRun.File file, CaseResult result) {
        ModelCase one = result.of();
        node.put("file", one.file()).put("line", one.line()).put("id", one.id()).put("shows", one.shows());
        node.put("outcome", result.outcome().name()).put("known", one.known());
        node.putObject("model")
                .put("id", file.model().ref().getId())
                .put("version", file.model().ref().getVersion())
                .put("digest", file.model().ref().getDigest());
        ArrayNode misses = node.putArray("misses");
        for (Miss miss : result.misses()) {
            ObjectNode at = misses.addObject()
                    .put("line", miss.expected().line())
                    .put("day", miss.expected().day())
                    .put("risk", miss.expected().risk())
                    .put("about", miss.about().name())
                    .put("expected", miss.wanted())
                    .put("found", miss.found());
            ObjectNode reading = at.putObject("reading")
                    .put("level", miss.reading().getLevel().name())
                    .put("basis", miss.reading().getBasis().name())
                    .put("decibans", miss.reading().getDecibans())
                    .put("likelihood", miss.reading().getLikelihood());
            ArrayNode reasons = reading.putArray("reasons");
            for (Reason reason : miss.reading().getReasons()) {
                reasons.addObject().put("rule", reason.getRule()).put("decibans", reason.getDecibans());
            }
        }
    }
}
