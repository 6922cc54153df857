package nl.baken.streams.settings;

import java.util.Set;
import nl.baken.topic.Application;

/** An application of Kafka Streams that {@code baken run} can run. */
public enum RunApplication {
    /** From what clients send to the log. */
    INTAKE("intake", Application.INTAKE),
    /** From the log to what is said of each project. */
    ASSESS("assess", Application.ASSESS),
    /** From what each project contributes to the portfolios of organisations. */
    PORTFOLIO("portfolio", Application.PORTFOLIO),
    /** From what deserves an alert to the steps of alerts. */
    ALERT("alert", Application.ALERT),
    /** From the steps of alerts and the subscriptions to messages. */
    NOTIFY("notify", Application.NOTIFY);

    private final String label;
    private final Set<Application> pipelines;

    RunApplication(String label, Application... pipelines) {
        this.label = label;
        this.pipelines = Set.of(pipelines);
    }

    /** As settings name it. */
    public String label() {
        return label;
    }

    /** The parts of it, as the catalogue of topics has them. */
    public Set<Application> pipelines() {
        return pipelines;
    }

    static RunApplication labelled(String label) {
        for (RunApplication application : values()) {
            if (application.label.equals(label)) {
                return application;
            }
        }
        throw new IllegalArgumentException(label + " is no application");
    }
}
