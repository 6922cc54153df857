package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Event files to run commands on. */
final class Histories {

    /** The module's directory is where tests run. */
    static final Path EXAMPLES = Path.of("..", "examples");

    static final Path LIVE_PROJECT = EXAMPLES.resolve("live-project.jsonl");

    private Histories() {}

    /** Two events and between them, on line 2, one of a kind that does not exist. */
    static Path withOneRefused(Path directory) throws IOException {
        String registered = Files.readAllLines(LIVE_PROJECT).getFirst();
        return Files.writeString(
                directory.resolve("events.jsonl"),
                registered + "\n" + registered.replaceFirst("nl\\.baken\\.\\w+\\.v1", "nl.baken.Rumour.v1") + "\n"
                        + Files.readAllLines(LIVE_PROJECT).get(1) + "\n");
    }

    /** A registered project with a word on a risk that is not in the model, and an event of a project that is not registered. */
    static Path withoutEffect(Path directory) throws IOException {
        return Files.writeString(
                directory.resolve("without-effect.jsonl"),
                line(
                                "r",
                                "ProjectRegistered",
                                "a15",
                                "'organisationId':'o','title':'A15','steeringGroupId':'g','profile':{}")
                        + line(
                                "a",
                                "RiskAccepted",
                                "a15",
                                "'risk':'ilegal_practices','until':'2025-12-31','grounds':'ok'")
                        + line(
                                "i",
                                "IncidentReported",
                                "A15-Typo",
                                "'incidentId':'i1','kind':'DATA_BREACH','severity':'SEVERE'"));
    }

    private static String line(String id, String type, String project, String data) {
        return ("{'specversion':'1.0','id':'" + id + "','source':'urn:nl:proef','type':'nl.baken." + type
                        + ".v1','subject':'" + project + "','time':'2025-03-03T10:00:00Z','data':{" + data + "}}\n")
                .replace('\'', '"');
    }
}
