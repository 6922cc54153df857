package nl.baken.topic;

import static nl.baken.topic.Application.ALERT;
import static nl.baken.topic.Application.ASSESS;
import static nl.baken.topic.Application.DEMO;
import static nl.baken.topic.Application.DROP_FOLDER;
import static nl.baken.topic.Application.EXPLAIN;
import static nl.baken.topic.Application.INTAKE;
import static nl.baken.topic.Application.NOTIFY;
import static nl.baken.topic.Application.OTHERS;
import static nl.baken.topic.Application.PORTFOLIO;
import static nl.baken.topic.Application.PUBLISH;
import static nl.baken.topic.Application.RUNS;
import static nl.baken.topic.Application.SERVER;
import static nl.baken.topic.Application.WEBHOOK;
import static nl.baken.topic.TopicDefinitions.board;
import static nl.baken.topic.TopicDefinitions.inbox;
import static nl.baken.topic.TopicDefinitions.letters;
import static nl.baken.topic.TopicDefinitions.log;
import static nl.baken.topic.TopicDefinitions.table;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.contract.Writer;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventWithdrawn;
import nl.baken.output.AlertConditions;
import nl.baken.output.GateAdvice;
import nl.baken.output.Indicator;
import nl.baken.output.Notification;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.output.SteeringAlert;
import nl.baken.run.RunStatus;
import nl.baken.run.RunTakenOver;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.AlertOwned;
import nl.baken.steering.AlertSilenced;
import nl.baken.steering.Subscription;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every topic of Baken, under the names of one installation.
 *
 * @param prefix the beginning of every topic name of this installation, for instance {@code baken.}; may be empty, not
 *     null
 */
public record TopicCatalog(String prefix) {

    /** The prefix of an installation that has chosen no other. */
    public static final String DEFAULT_PREFIX = "baken.";

    private static final String PROJECT = "project id";
    private static final String STEERING_GROUP = "steering group id";
    private static final String ORGANISATION = "organisation id";

    public static final Topic EVENTS_IN = inbox(
            "events-in",
            "What clients send: events of projects, what steering groups do included, as Avro or as CloudEvents in"
                + " JSON, under any key and from any partitioner. Intake writes each into the log under its project's"
                + " key, or into dead-letters.",
            Duration.ofDays(30),
            ofClients(),
            Set.of(PUBLISH, DROP_FOLDER, SERVER, OTHERS),
            Set.of(INTAKE));

    public static final Topic PROJECT_EVENTS = log(
            "project-events",
            PROJECT,
            "The log: everything that happens in projects, what steering groups do included, the passing of time and"
                    + " the activation of runs; the only source of truth. Only Baken itself writes it.",
            events(),
            Set.of(DEMO, RUNS, INTAKE, ASSESS, SERVER),
            Set.of(RUNS, ASSESS, EXPLAIN, SERVER));

    public static final Topic RISK_ASSESSMENTS = table(
            "risk-assessments",
            PROJECT,
            "The current reading of all ten risks, with reasons.",
            RiskAssessment.class,
            Set.of(ASSESS),
            Set.of(DEMO, RUNS, EXPLAIN, SERVER, OTHERS));

    public static final Topic RISK_HISTORY = log(
            "risk-history",
            PROJECT,
            "Every change of a reading that a reader would notice.",
            List.of(RiskChange.class),
            Set.of(ASSESS),
            Set.of(DEMO, SERVER, OTHERS));

    public static final Topic PROJECT_INDICATORS = table(
            "project-indicators",
            "project id/indicator id",
            "The current value of each declared indicator of the project, one record for each; written when it is"
                    + " another one. Partitioned by the project id alone.",
            Indicator.class,
            Set.of(ASSESS),
            Set.of(SERVER, OTHERS));

    public static final Topic OUTCOME_INDICATORS = table(
            "outcome-indicators",
            PROJECT,
            "Outcomes, outputs, value, use and cost of the project.",
            OutcomeIndicators.class,
            Set.of(ASSESS),
            Set.of(DEMO, SERVER, OTHERS));

    public static final Topic GATE_ADVICE = table(
            "gate-advice",
            PROJECT,
            "GO, GO BACK, HOLD, NO GO or NO ADVICE for the next gate, with the evidence behind it.",
            GateAdvice.class,
            Set.of(ASSESS),
            Set.of(DEMO, SERVER, OTHERS));

    public static final Topic PROJECT_FORECASTS = table(
            "project-forecasts",
            PROJECT,
            "Dates of milestones, unknowns and data deliveries.",
            ProjectForecast.class,
            Set.of(ASSESS),
            Set.of(DEMO, SERVER, OTHERS));

    public static final Topic ALERT_CONDITIONS = log(
            "alert-conditions",
            PROJECT,
            "What alerting reads, in one order per partition: the conditions that deserve an alert in a project"
                    + " whenever they change, what steering groups do with alerts, and the passing of time.",
            List.of(
                    AlertConditions.class,
                    AlertAcknowledged.class,
                    AlertOwned.class,
                    AlertSilenced.class,
                    EventWithdrawn.class,
                    ClockTicked.class),
            Set.of(ASSESS),
            Set.of(DEMO, ALERT, NOTIFY, SERVER));

    public static final Topic PROJECT_CONTRIBUTIONS = table(
            "project-contributions",
            PROJECT,
            "What each project adds to the portfolio of its organisation: the project as a portfolio of one.",
            PortfolioIndicators.class,
            Set.of(ASSESS),
            Set.of(PORTFOLIO));

    public static final Topic PORTFOLIO_INDICATORS = table(
            "portfolio-indicators",
            ORGANISATION,
            "The indicators of the projects of an organisation, added up.",
            PortfolioIndicators.class,
            Set.of(PORTFOLIO),
            Set.of(DEMO, SERVER, OTHERS));

    public static final Topic STEERING_ALERTS = log(
            "steering-alerts",
            STEERING_GROUP,
            "Every step of every alert, from opened to resolved.",
            List.of(SteeringAlert.class),
            Set.of(ALERT),
            Set.of(DEMO, WEBHOOK, NOTIFY, SERVER, OTHERS));

    public static final Topic SUBSCRIPTIONS = log(
            "subscriptions",
            "subscription id",
            "Who is to be sent which alerts of a steering group, how and when. Partitioned by the steering group"
                    + " alone.",
            List.of(Subscription.class),
            Set.of(Application.SUBSCRIPTIONS),
            Set.of(Application.SUBSCRIPTIONS, NOTIFY, OTHERS));

    public static final Topic NOTIFICATIONS = log(
            "notifications",
            "subscription id",
            "Every message to a receiver with its text, and every step that was held back, with the reason.",
            List.of(Notification.class),
            Set.of(NOTIFY),
            Set.of(Application.SUBSCRIPTIONS, OTHERS));

    public static final Topic RUN_STATES = board(
            "runs",
            "run name/partition",
            "The runs of this installation and what each does in each partition, and which runs were taken over. Never"
                    + " written under the name of a run's own topics.",
            List.of(RunStatus.class, RunTakenOver.class),
            Set.of(RUNS, ASSESS),
            Set.of(RUNS));

    public static final Topic DEAD_LETTERS = letters(
            "dead-letters",
            "What could not be read or accepted, byte for byte, with the reason in headers.",
            Duration.ofDays(365),
            Set.of(INTAKE, ASSESS, PORTFOLIO, ALERT, NOTIFY, WEBHOOK),
            Set.of(DEMO, SERVER, OTHERS));

    private static final List<Topic> TOPICS = List.of(
            EVENTS_IN,
            PROJECT_EVENTS,
            RISK_ASSESSMENTS,
            RISK_HISTORY,
            PROJECT_INDICATORS,
            OUTCOME_INDICATORS,
            GATE_ADVICE,
            PROJECT_FORECASTS,
            ALERT_CONDITIONS,
            PROJECT_CONTRIBUTIONS,
            PORTFOLIO_INDICATORS,
            STEERING_ALERTS,
            SUBSCRIPTIONS,
            NOTIFICATIONS,
            RUN_STATES,
            DEAD_LETTERS);

    public TopicCatalog {
        Objects.requireNonNull(prefix, "prefix");
        if (!prefix.matches("[a-zA-Z0-9._-]{0,100}")) {
            throw new IllegalArgumentException("Topic prefix \"" + prefix
                    + "\": at most 100 letters, digits, dots, hyphens and underscores, as in baken.");
        }
    }

    /** The catalogue of the installation whose topics begin with {@code prefix}. */
    public static TopicCatalog named(String prefix) {
        return new TopicCatalog(prefix);
    }

    /** All topics, in the order in which an event meets them. */
    public static List<Topic> topics() {
        return TOPICS;
    }

    /** The topics that a run has of its own: those that it writes in public while it is active. */
    public static List<Topic> ofRuns() {
        return TOPICS.stream()
                .filter(topic -> topic.writers().contains(ASSESS))
                .filter(topic -> !topic.equals(PROJECT_EVENTS) && !topic.equals(RUN_STATES))
                .toList();
    }

    /** The types of all records in all topics. */
    public static List<Class<? extends SpecificRecord>> recordTypes() {
        return TOPICS.stream()
                .<Class<? extends SpecificRecord>>flatMap(topic -> topic.recordTypes().stream())
                .distinct()
                .toList();
    }

    private static List<Class<? extends SpecificRecord>> events() {
        return EventTypes.all().stream()
                .<Class<? extends SpecificRecord>>map(EventType::recordClass)
                .toList();
    }

    /** What clients may write: neither the clock nor what only Baken decides. */
    private static List<Class<? extends SpecificRecord>> ofClients() {
        return EventTypes.all().stream()
                .filter(EventType::ofProject)
                .filter(type -> type.writer() == Writer.ANYONE)
                .<Class<? extends SpecificRecord>>map(EventType::recordClass)
                .toList();
    }

    /** The name that a topic has in this installation. */
    public String nameOf(Topic topic) {
        return prefix + topic.name();
    }

    /** The topic that has this name in this installation; empty when it is none of ours. */
    public Optional<Topic> find(String name) {
        return TOPICS.stream().filter(topic -> nameOf(topic).equals(name)).findFirst();
    }
}
