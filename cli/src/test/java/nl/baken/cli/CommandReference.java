package nl.baken.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** Writes {@code docs/reference/cli.md} from what {@code --help} prints; a test fails when the file is not what this writes. */
public final class CommandReference {

    public static final Path PAGE = Path.of("../docs/reference/cli.md");

    private CommandReference() {}

    /** The page, as Markdown. */
    public static String page() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        StringBuilder page = new StringBuilder("""
            # Command line

            Generated from what `--help` prints; change it in `nl.baken.cli`. Exit codes: 0 done, 1 failed, 2 wrong usage.
            Results go to standard output, all else to standard error. Progress is shown on a terminal only.
            """);
        add(page, Main.commandLine(Terminal.unwatched(nowhere, nowhere), Map.of()));
        return page.toString();
    }

    private static void add(StringBuilder page, CommandLine command) {
        page.append("\n## ")
                .append(command.getCommandSpec().qualifiedName())
                .append("\n\n```\n")
                .append(command.getUsageMessage().stripTrailing().replaceAll("(?m) +$", ""))
                .append("\n```\n");
        Set<CommandLine> commands = new LinkedHashSet<>(command.getSubcommands().values());
        commands.removeIf(each -> each.getCommandName().equals("help"));
        commands.forEach(each -> add(page, each));
    }
}
