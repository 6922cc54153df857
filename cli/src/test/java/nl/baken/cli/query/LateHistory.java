package nl.baken.cli.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A project whose data breach of 5 January 2019 became known on 1 June of that year, while feedback came in as usual.
 */
public final class LateHistory {

    public static final String PROJECT = "late/project";

    private LateHistory() {}

    /** The lines of the history of a project. */
    public static List<String> lines(String project) {
        return List.of(
                line(project, "1", "ProjectRegistered", "2018-12-01T09:00:00Z", "2018-12-01T09:00:00Z", registration()),
                line(
                        project,
                        "2",
                        "StakeholderFeedbackReceived",
                        "2018-12-20T10:00:00Z",
                        "2018-12-20T10:00:00Z",
                        feedback()),
                line(
                        project,
                        "3",
                        "StakeholderFeedbackReceived",
                        "2019-02-10T10:00:00Z",
                        "2019-02-10T12:00:00Z",
                        feedback()),
                line(
                        project,
                        "4",
                        "IncidentReported",
                        "2019-01-05T03:00:00Z",
                        "2019-06-01T15:00:00Z",
                        "{\"incidentId\":\"i1\",\"kind\":\"DATA_BREACH\",\"severity\":\"MAJOR\"}"),
                line(
                        project,
                        "5",
                        "StakeholderFeedbackReceived",
                        "2019-07-10T10:00:00Z",
                        "2019-07-10T12:00:00Z",
                        feedback()));
    }

    /** The history of one project in a file. */
    public static Path file(Path directory, String project) throws IOException {
        return Files.write(directory.resolve("late.jsonl"), lines(project));
    }

    private static String line(
            String project, String id, String record, String occurred, String recorded, String data) {
        return """
            {"specversion":"1.0","id":"%s","source":"urn:test","type":"nl.baken.%s.v1","subject":"%s","time":"%s",\
            "recordedtime":"%s","data":%s}\
            """.formatted(id, record, project, occurred, recorded, data);
    }

    private static String feedback() {
        return """
            {"group":"RESIDENTS","sentiment":-2,"kind":"OPINION","concerns":["illegal_practices"],"people":4}\
            """;
    }

    private static String registration() {
        return """
            {"organisationId":"org","title":"Laat","steeringGroupId":"group","startedOn":"2018-12-01","profile":{\
            "domain":"SOCIAL","innovationType":"RADICAL","degrees":["APPLICATION"],"technologyReadinessLevel":7,\
            "personalData":true,"decisionsAboutPersons":true,"peopleAffected":4200,"vulnerablePeople":true}}\
            """;
    }
}
