package nl.baken.cli;

import java.util.Map;
import nl.baken.streams.settings.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that all others belong to. */
@Command(
        name = "baken",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Early warning for public innovation projects: risks, outcomes and gate advice from events.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            ExplainCommand.class,
            BacktestCommand.class,
            ExportCommand.class,
            QueryCommand.class,
            CompareCommand.class,
            ReportCommand.class,
            RunCommand.class,
            ServeCommand.class,
            DoctorCommand.class,
            PublishCommand.class,
            DeadLettersCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            ModelCommand.class,
            RunsCommand.class,
            SubscriptionsCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken up",
            "      all of Baken on this machine, live, until Ctrl-C",
            "  baken demo",
            "      eighteen real projects through the whole pipeline, on this machine",
            "  baken explain case-08-startkwalificatie --events examples/eighteen-cases",
            "      why the risks of one project are what they are",
            "  baken COMMAND --help",
            "      options and examples of a command",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage."
        })
public final class Baken implements Runnable {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure came from.")
    private boolean debug;

    private Secrets secrets = Secrets.NONE;

    Baken(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
    }

    Terminal terminal() {
        return terminal;
    }

    /** The variables of the environment. */
    Map<String, String> environment() {
        return environment;
    }

    /** Hides these in the messages of failures. */
    void keepSecret(Secrets more) {
        secrets = secrets.and(more);
    }

    Secrets secrets() {
        return secrets;
    }

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Give one of the commands below.");
    }
}
