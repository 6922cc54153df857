package nl.baken.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.baken.server.BakenServer;
import nl.baken.server.ServerStartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The server, on a cluster, until it is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes events over HTTP and writes them to events-in, from where an instance of the pipeline (baken run)",
            "takes them; and answers what was published of projects, at any moment. Until it is told to end (SIGTERM,",
            "Ctrl-C)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken serve --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081",
            "  curl -i http://127.0.0.1:8080/v1/events -H 'content-type: application/x-ndjson' \\",
            "      --data-binary @events.jsonl",
            "  curl 'http://127.0.0.1:8080/v1/projects?level=HIGH&at=2024-03-01'"
        })
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private Baken baken;

    @Mixin
    private ServerOptions options;

    @Mixin
    private StoreOption store;

    @Mixin
    private ConnectionOptions connection;

    @Override
    public Integer call() throws InterruptedException {
        Logs.ofService();
        PrintWriter out = baken.terminal().out();
        BakenServer server;
        try {
            server = BakenServer.start(
                    options.settings(store.directory(), connection.clients(), connection.topics()),
                    InstantSource.system());
        } catch (ServerStartException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            ended.countDown();
        }));
        out.println("baken serves: events at " + server.address() + "/v1/events, projects at " + server.address()
                + "/v1/projects, described at " + server.address()
                + "/v1/openapi.json");
        out.flush();
        ended.await();
        return 0;
    }
}
