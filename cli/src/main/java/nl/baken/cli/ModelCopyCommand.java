package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.schema.CaseSchema;
import nl.baken.riskmodel.schema.ModelSchema;
import nl.baken.riskmodel.testcase.CaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The shipped model, to change. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the risk model that comes along into a directory, with its cases and the schemas for editors, to"
                    + " change it there. What is in the directory already is never written over."
        },
        footerHeading = "%nExample:%n",
        footer = {"  baken model copy model", "  baken model test model/cases"})
final class ModelCopyCommand implements Callable<Integer> {

    private static final String SCHEMA_LINE = "(?m)^# yaml-language-server: \\$schema=.*$";

    @Parameters(paramLabel = "DIR", description = "Where to write it; made when it is not there.")
    private Path directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(directory.resolve(ModelFile.SHIPPED), withSchema(ModelFile.shippedText(), "model.schema.json"));
        files.put(directory.resolve("model.schema.json"), ModelSchema.json());
        files.put(directory.resolve("cases.schema.json"), CaseSchema.json());
        Path cases = directory.resolve("cases");
        CaseReader.shippedFiles()
                .forEach((name, text) -> files.put(cases.resolve(name), withSchema(text, "../cases.schema.json")));
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new CommandFailure(file + " is there already: name a directory without it");
            }
        }
        Files.createDirectories(cases);
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
        spec.commandLine()
                .getOut()
                .println(directory.resolve(ModelFile.SHIPPED) + " and its cases in " + cases + ". Change the 'version'"
                        + " in the model before anything else; then: baken model test " + cases);
        return 0;
    }

    private static String withSchema(String text, String schema) {
        return text.replaceFirst(SCHEMA_LINE, "# yaml-language-server: \\$schema=" + schema);
    }
}
