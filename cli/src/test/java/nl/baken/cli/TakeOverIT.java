package nl.baken.cli;

import static nl.baken.cli.RunsCluster.FIRST;
import static nl.baken.cli.RunsCluster.PROJECTS;
import static nl.baken.cli.RunsCluster.SECOND;
import static nl.baken.cli.RunsCluster.START;
import static nl.baken.cli.RunsCluster.await;
import static nl.baken.cli.RunsCluster.complaints;
import static nl.baken.cli.RunsCluster.day;
import static nl.baken.cli.RunsCluster.isDone;
import static nl.baken.cli.RunsCluster.isRefused;
import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.RISK_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.model.RiskModel;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.event.ClockTicked;
import nl.baken.output.AlertConditions;
import nl.baken.output.RiskChange;
import nl.baken.run.Run;
import nl.baken.run.RunActivated;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.run.RunException;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.settings.SettingsReader;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Promise: a run that is gone for good can be replaced, and nobody is told anything twice; until then its silence is told. */
@Tag("thorough")
@ExtendWith(SharedStack.class)
class TakeOverIT {

    @TempDir
    private Path directory;

    private RunsCluster cluster;
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
        cluster.publish(complaints());
        await(() -> assertThat(cluster.risks()).hasSize(PROJECTS.size()));
        await(() -> isDone(cluster.list()));

        // When: it is alive
        Commands alive = cluster.activate("next", "--take-over");

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
        await(() -> assertThat(cluster.list().err()).contains("no instance of the active run main is running"));
        isRefused(cluster.activate("next"), "No instance of run main, which is active, is running", "--take-over");

        // When
        cluster.publish(List.of(new ClockTicked(day(10.5))));
        Commands taken = cluster.activate("next", "--take-over", "--reason", "the state is gone");

        // Then
        isDone(taken);
        assertThat(taken.out()).contains("taken over: run next after main").contains("written: RunHandedOver");
        await(() -> assertThat(latestConditions())
                .hasSize(PROJECTS.size())
                .allMatch(record -> record.getModel().equals(SECOND.ref())));
        await(() -> isDone(cluster.list()));
        assertThat(cluster.risks()).hasSize(PROJECTS.size());
        assertThat(cluster.read(RISK_HISTORY, RiskChange.class)).doesNotHaveDuplicates();
        isRefused(cluster.activate("next", "--take-over"), "Run next is active already");

        // When: nobody tells steering groups
        alerting.close();

        // Then
        Commands silent = cluster.list();
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
        cluster.publish(complaints());
        await(() -> assertThat(cluster.risks()).hasSize(PROJECTS.size()));
        await(() -> isDone(cluster.list()));
        main.close();
        Run next = new Run("next", "half.run-next", SECOND.ref(), "0.0.0-development", 1);
        cluster.publish(
                List.of(new RunActivated("half", START, next, "main", "board", null), new ClockTicked(day(10.5))));
        await(() -> assertThat(cluster.list().err()).contains("the run before it has not handed over"));

        // When
        Commands without = cluster.activate("next");
        Commands taken = cluster.activate("next", "--take-over");

        // Then
        isRefused(without, "is half done", "--take-over");
        isDone(taken);
        assertThat(taken.out()).contains("RunHandedOver of activation half");
        await(() -> assertThat(latestConditions())
                .allMatch(record -> record.getModel().equals(SECOND.ref())));
        int told = cluster.read(ALERT_CONDITIONS, AlertConditions.class).size();

        // When: who was taken over comes back, reads the rest of the log, and is activated again
        start("main", "assess", FIRST);
        await(() -> isDone(cluster.activate("main")));

        // Then: it has published nothing before that
        await(() -> assertThat(latestConditions())
                .allMatch(record -> record.getModel().equals(FIRST.ref())
                        && record.getActivation().getOrdinal() == 2));
        assertThat(cluster.read(ALERT_CONDITIONS, AlertConditions.class).stream()
                        .skip(told)
                        .filter(record -> record.getModel().equals(FIRST.ref())))
                .allMatch(record ->
                        record.getActivation() != null && record.getActivation().getOrdinal() == 2);
        assertThat(cluster.risks()).hasSize(PROJECTS.size());
        assertThat(cluster.read(RISK_HISTORY, RiskChange.class)).doesNotHaveDuplicates();
    }

    private void begin(StackAddresses stack, String topics) {
        cluster = new RunsCluster(stack, topics);
        cluster.prepare();
        cluster.prepare("--run", "main");
        cluster.prepare("--run", "next");
    }

    private BakenApp start(String run, String applications, RiskModel model) {
        Map<String, String> settings =
                new StackInstance(cluster.addresses(), cluster.prefix(), state(run, applications)).settings();
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
        String application = cluster.prefix() + "run-" + run;
        try (Admin admin = Admin.create(StackInstance.clients(cluster.addresses()))) {
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

    private List<AlertConditions> latestConditions() {
        List<AlertConditions> all = cluster.read(ALERT_CONDITIONS, AlertConditions.class);
        return PROJECTS.stream()
                .map(project -> all.stream()
                        .filter(record -> record.getProject().getProjectId().equals(project))
                        .reduce((earlier, later) -> later)
                        .orElseThrow())
                .toList();
    }
}
