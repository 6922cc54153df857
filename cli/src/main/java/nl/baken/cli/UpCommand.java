package nl.baken.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import nl.baken.cli.demo.Examples;
import nl.baken.cli.installation.Connectors;
import nl.baken.cli.installation.InstallationException;
import nl.baken.cli.installation.LocalInstallation;
import nl.baken.embedded.StackStartException;
import nl.baken.server.ServerStartException;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** All of Baken on this machine, live. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs all of Baken on this machine, live, until Ctrl-C: a broker, a schema registry, the applications and"
                    + " the server that takes events over HTTP.",
            "Everything is kept in one directory and is there again at the next start, also after a crash.",
            "With --mail alerts are mailed to the members of steering groups; with --connectors it runs any connector.",
            "Needs no Docker. For a cluster there are baken run and baken serve."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken up",
            "  baken up --with-examples",
            "      with the histories of eighteen real projects in it",
            "  baken up --data /var/lib/baken --listen 127.0.0.1:9000",
            "  baken up --mail smtp://baken@mail.example.org --mail-password-file mail-password \\",
            "      --mail-from baken@example.org --mail-to water=ann@example.org,water=bob@example.org",
            "  baken up --mail smtp://localhost:1025 --mail-tls false --mail-from baken@localhost \\",
            "      --mail-to water=me@localhost",
            "      with a mail server on this machine that only shows mails"
        })
final class UpCommand implements Callable<Integer> {

    @ParentCommand
    private Baken baken;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "baken-data",
            description = "Where everything is kept (${DEFAULT-VALUE}); made when it is not there.")
    private Path data;

    @Option(
            names = "--with-examples",
            description = "Begin with the histories of the eighteen cases, 2014 to 2021. Only into an empty log.")
    private boolean examples;

    @Mixin
    private ModelOption model;

    @Mixin
    private LanguageOption language;

    @Mixin
    private ServerOptions server;

    @Mixin
    private MailOptions mail;

    @Mixin
    private ConnectionOptions connection;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (connection.given()) {
            throw new CommandFailure(
                    "baken up brings a broker and a registry of its own. On a cluster that is there: baken run and"
                            + " baken serve.");
        }
        Terminal terminal = baken.terminal();
        Connectors connectors = mail.connectors();
        if (examples && connectors.mail().isPresent()) {
            throw new CommandFailure(
                    "The examples are histories of 2014 to 2021, and nobody wants their alerts by mail. Start once with"
                            + " --with-examples and without --mail, let it come to rest, and start again with --mail.");
        }
        Collection<SpecificRecord> histories =
                examples ? EventFiles.read(Examples.eighteenCases(), terminal.err()) : List.of();
        LocalInstallation installation;
        try {
            installation = LocalInstallation.start(new LocalInstallation.Parts(
                    data,
                    model.load(),
                    connection.topics(),
                    connection::settings,
                    server::settings,
                    histories,
                    connectors,
                    new StackLines(terminal, language.words())));
        } catch (InstallationException | StackStartException | ServerStartException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
        show(installation, terminal.out());
        installation.whenConnectorsAreGone(gone -> terminal.err().println(gone));
        installation.awaitEnd();
        return 0;
    }

    private void show(LocalInstallation installation, PrintWriter out) {
        String first = FirstEvent.json();
        List.of(
                        "Baken runs. Everything is kept in "
                                + data.toAbsolutePath().normalize()
                                + "; Ctrl-C ends it, the same command starts it again.",
                        "",
                        "  pages            " + installation.server() + "/",
                        "  events in        " + installation.server() + "/v1/events",
                        "  projects         " + installation.server() + "/v1/projects",
                        "  alerts           " + installation.server() + "/v1/alerts",
                        "  described at     " + installation.server() + "/v1/openapi.json",
                        "  Kafka            " + installation.stack().bootstrapServers(),
                        "  schema registry  " + installation.stack().schemaRegistryUrl(),
                        "  connectors       " + installation.connectors(),
                        "",
                        "Send a first event, and see after some seconds what follows from it:",
                        "",
                        "  curl -i " + installation.server()
                                + "/v1/events -H 'content-type: application/cloudevents+json'" + " -d '" + first + "'",
                        "  curl " + installation.server() + "/v1/projects/" + FirstEvent.PROJECT,
                        "  ./baken explain " + FirstEvent.PROJECT + " --instance " + installation.instance())
                .forEach(out::println);
        out.flush();
    }
}
