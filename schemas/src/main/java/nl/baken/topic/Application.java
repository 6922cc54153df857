package nl.baken.topic;

/** What reads and writes topics. */
public enum Application {
    /** {@code baken publish}. */
    PUBLISH("publish"),
    /** {@code baken demo}, beside the pipelines that it runs. */
    DEMO("demo"),
    /** The Kafka Connect source that reads a folder. */
    DROP_FOLDER("drop folder connector"),
    /** {@code baken runs}: which runs there are, and which is active. */
    RUNS("runs"),
    /** The pipeline from what clients send to the log; it refuses what is not in order. */
    INTAKE("intake"),
    /** The pipeline from events to what is said of a project; it also writes the passing of time. */
    ASSESS("assess"),
    /** The pipeline that adds up the projects of an organisation. */
    PORTFOLIO("portfolio"),
    /** The pipeline that makes alerts of conditions. */
    ALERT("alert"),
    /** The pipeline that decides who is sent what of the alerts, and when. */
    NOTIFY("notify"),
    /** {@code baken subscriptions}. */
    SUBSCRIPTIONS("subscriptions"),
    /** {@code baken explain}. */
    EXPLAIN("explain"),
    /** The Kafka Connect sink that delivers alerts to a webhook. */
    WEBHOOK("webhook connector"),
    /** The server: takes events over HTTP and answers what was published. */
    SERVER("server"),
    /** What others build to look at, or to mend, what is said. */
    OTHERS("applications of others");

    private final String title;

    Application(String title) {
        this.title = title;
    }

    /** As documentation calls it. */
    public String title() {
        return title;
    }
}
