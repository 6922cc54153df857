package nl.baken.cli;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.RISK_HISTORY;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.event.ClockTicked;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertKind;
import nl.baken.output.RiskChange;
import nl.baken.output.SteeringAlert;
import nl.baken.run.Run;
import nl.baken.run.RunActivated;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.history.LogWriter;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.run.RunException;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.topology.TestModel;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Promise: a run that is gone for good can be replaced, and nobody is told anything twice; until then its silence is told. */
@ExtendWith(SharedStack.class)
class TakeOverIT {

    private static final List<String> PROJECTS = List.of("bridge", "canal", "depot", "elm");
    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
    private static final RiskModel FIRST = TestModel.small("1", 4.75);
    private static final RiskModel SECOND = TestModel.small("2", 4.5);

    @TempDir
    private Path directory;

    private StackAddresses addresses;
    private String prefix;
    private final List<BakenApp> running = new ArrayList<>();

    @AfterEach
    void end() {
        running.forEach(BakenApp::close);
    }

    @Test
    void shouldReplaceARunWhoseStateIsGone(StackAddresses stack) throws Exception {
        // Given: the active run has told of its projects
        begin(stack, "gone.");
        BakenApp main = start("main", "assess", FIRST);
        BakenApp alerting = start("main", "portfolio,alert", FIRST);
        start("next", "assess", SECOND);
        publish(complaints());
        await(() -> assertThat(risks()).hasSize(PROJECTS.size()));
        await(() -> isDone(list()));

        // When: it is alive
        Commands alive = activate("next", "--take-over");

        // Then
        isRefused(alive, "Run main is not gone", "leave out --take-over");

        // When: all that it has is lost
        main.close();
        lose("main");

        // Then: it does not begin anew, and its silence is told
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(() -> start("main", "assess", FIRST))
                .withMessageContaining("Run main has begun to process partition")
                .withMessageContaining("--take-over");
        await(() -> assertThat(list().err()).contains("no instance of the active run main is running"));
        isRefused(activate("next"), "No instance of run main, which is active, is running", "--take-over");

        // When
        publish(List.of(new ClockTicked(day(10.5))));
        Commands taken = activate("next", "--take-over", "--reason", "the state is gone");

        // Then
        isDone(taken);
        assertThat(taken.out()).contains("taken over: run next after main").contains("written: RunHandedOver");
        await(() -> assertThat(latestConditions())
                .hasSize(PROJECTS.size())
                .allMatch(record -> record.getModel().equals(SECOND.ref())));
        await(() -> isDone(list()));
        assertThat(risks()).hasSize(PROJECTS.size());
        assertThat(read(RISK_HISTORY, RiskChange.class)).doesNotHaveDuplicates();
        isRefused(activate("next", "--take-over"), "Run next is active already");

        // When: nobody tells steering groups
        alerting.close();

        // Then
        Commands silent = list();
        assertThat(silent.code()).isEqualTo(1);
        assertThat(silent.err()).contains("Nobody tells steering groups anything: group gone.alert has no members");
    }

    @Test
    void shouldEndAnActivationThatIsHalfDoneAndKeepWhoComesBackSilent(StackAddresses stack) throws Exception {
        // Given: the run that is to hand over ended before it read the activation
        begin(stack, "half.");
        start("main", "portfolio,alert", FIRST);
        BakenApp main = start("main", "assess", FIRST);
        start("next", "assess", SECOND);
        publish(complaints());
        await(() -> assertThat(risks()).hasSize(PROJECTS.size()));
        await(() -> isDone(list()));
        main.close();
        Run next = new Run("next", "half.run-next", SECOND.ref(), "0.0.0-development", 1);
        publish(List.of(new RunActivated("half", START, next, "main", "board", null), new ClockTicked(day(10.5))));
        await(() -> assertThat(list().err()).contains("the run before it has not handed over"));

        // When
        Commands without = activate("next");
        Commands taken = activate("next", "--take-over");

        // Then
        isRefused(without, "is half done", "--take-over");
        isDone(taken);
        assertThat(taken.out()).contains("RunHandedOver of activation half");
        await(() -> assertThat(latestConditions())
                .allMatch(record -> record.getModel().equals(SECOND.ref())));
        int told = read(ALERT_CONDITIONS, AlertConditions.class).size();

        // When: who was taken over comes back, reads the rest of the log, and is activated again
        start("main", "assess", FIRST);
        await(() -> isDone(activate("main")));

        // Then: it has published nothing before that
        await(() -> assertThat(latestConditions())
                .allMatch(record -> record.getModel().equals(FIRST.ref())
                        && record.getActivation().getOrdinal() == 2));
        assertThat(read(ALERT_CONDITIONS, AlertConditions.class).stream()
                        .skip(told)
                        .filter(record -> record.getModel().equals(FIRST.ref())))
                .allMatch(record ->
                        record.getActivation() != null && record.getActivation().getOrdinal() == 2);
        assertThat(risks()).hasSize(PROJECTS.size());
        assertThat(read(RISK_HISTORY, RiskChange.class)).doesNotHaveDuplicates();
    }

    private void begin(StackAddresses stack, String topics) {
        addresses = stack;
        prefix = topics;
        prepare();
        prepare("--run", "main");
        prepare("--run", "next");
    }

    private void prepare(String... of) {
        for (List<String> command : List.of(
                List.of("topics", "apply", "--prefix", prefix, "--partitions", "2"),
                List.of("schemas", "register", "--prefix", prefix))) {
            List<String> words = new ArrayList<>(command);
            words.addAll(Arrays.asList(of));
            isDone(run(words.toArray(String[]::new)));
        }
    }

    private BakenApp start(String run, String applications, RiskModel model) {
        Map<String, String> settings = new StackInstance(addresses, prefix, state(run, applications)).settings();
        settings.put("run", run);
        settings.put("applications", applications);
        BakenApp app = BakenApp.start(SettingsReader.read(settings, Map.of()), model);
        running.add(app);
        return app;
    }

    private Path state(String run, String applications) {
        return directory.resolve(run + "-" + applications.replace(',', '-'));
    }

    /** State, its changelogs and the places in the log. */
    private void lose(String run) throws Exception {
        String application = prefix + "run-" + run;
        try (Admin admin = Admin.create(StackInstance.clients(addresses))) {
            List<String> changelogs = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(application + "-"))
                    .toList();
            assertThat(changelogs).isNotEmpty();
            admin.deleteTopics(changelogs).all().get();
            await(() -> assertThat(admin.listTopics().names().get()).doesNotContainAnyElementsOf(changelogs));
            admin.deleteConsumerGroups(List.of(application)).all().get();
        }
        directory = directory.resolve("anew");
    }

    private static List<SpecificRecord> complaints() {
        EventGenerator generator = new EventGenerator(1);
        List<SpecificRecord> log = new ArrayList<>(List.of(new ClockTicked(day(0))));
        for (String project : PROJECTS) {
            log.add(event(generator, "ProjectRegistered", project, day(0)));
            for (int i = 0; i < 4; i++) {
                log.add(event(generator, "StakeholderFeedbackReceived", project, day(9.9)));
            }
        }
        log.add(new ClockTicked(day(10)));
        return log;
    }

    private static SpecificRecord event(EventGenerator generator, String type, String project, Instant at) {
        return generator.next(EventTypes.named(type).orElseThrow(), project, at);
    }

    private static Instant day(double day) {
        return START.plusMillis((long) (day * Duration.ofDays(1).toMillis()));
    }

    private void publish(List<SpecificRecord> events) {
        try (LogWriter log = new LogWriter(StackInstance.clients(addresses), TopicCatalog.named(prefix))) {
            events.forEach(log::write);
            log.flush();
        }
    }

    private List<SteeringAlert> risks() {
        return read(STEERING_ALERTS, SteeringAlert.class).stream()
                .filter(step -> step.getKind() == AlertKind.RISK)
                .toList();
    }

    private List<AlertConditions> latestConditions() {
        List<AlertConditions> all = read(ALERT_CONDITIONS, AlertConditions.class);
        return PROJECTS.stream()
                .map(project -> all.stream()
                        .filter(record -> record.getProject().getProjectId().equals(project))
                        .reduce((earlier, later) -> later)
                        .orElseThrow())
                .toList();
    }

    private <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type) {
        List<T> records = new ArrayList<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(StackInstance.clients(addresses));
                TopicReader reader = new TopicReader(StackInstance.clients(addresses))) {
            RecordDecoder decoder = new RecordDecoder(registry, List.of(type));
            reader.read(prefix + topic.name(), message -> {
                if (decoder.decode(message.value()) instanceof Decoded.Known known) {
                    records.add(type.cast(known.record()));
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return records;
    }

    private Commands list() {
        return run("runs", "list", "--prefix", prefix);
    }

    private Commands activate(String run, String... more) {
        List<String> arguments = new ArrayList<>(List.of("runs", "activate", run, "--by", "duty", "--prefix", prefix));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    private Commands run(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of(
                "--bootstrap-servers",
                addresses.bootstrapServers(),
                "--schema-registry",
                addresses.schemaRegistryUrl()));
        return Commands.run(arguments.toArray(String[]::new));
    }

    private static void isRefused(Commands answer, String... words) {
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("Nothing is known to be activated").contains(words);
    }

    private static void isDone(Commands answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private static void await(ThrowingRunnable holds) {
        Awaitility.await().forever().untilAsserted(holds);
    }
}
