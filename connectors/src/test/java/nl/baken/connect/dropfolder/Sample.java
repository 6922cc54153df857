package nl.baken.connect.dropfolder;

/** Lines to drop. */
final class Sample {

    /** A line that is refused for its phase. */
    static final String REFUSED = event("refused", "p-0").replace("IDEA", "IDEE");

    static final String TICK = "{\"specversion\":\"1.0\",\"id\":\"t\",\"source\":\"urn:baken:clock\","
            + "\"type\":\"nl.baken.ClockTicked.v1\",\"time\":\"2026-03-01T00:00:00Z\"}";

    static final String ACTIVATION = "{\"specversion\":\"1.0\",\"id\":\"t\",\"source\":\"urn:baken:control\","
        + "\"type\":\"nl.baken.RunActivated.v1\",\"time\":\"2026-03-01T00:00:00Z\",\"data\":{\"activatedBy\":\"board\","
        + "\"run\":{\"name\":\"next\",\"applicationId\":\"baken.run-next\",\"software\":\"0.1.0\",\"stateFormat\":1,"
        + "\"model\":{\"id\":\"m\",\"version\":\"1\",\"digest\":\"d\"}}}}";

    private Sample() {}

    /** An event with this id, without an end of line. */
    static String event(String id, String project) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"urn:nl:baken:test\","
                + "\"type\":\"nl.baken.PhaseEntered.v1\",\"subject\":\"" + project
                + "\",\"time\":\"2026-03-01T12:00:00Z\",\"recordedtime\":\"2026-03-02T12:00:00Z\","
                + "\"data\":{\"phase\":\"IDEA\"}}";
    }
}
