package nl.baken.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.handbook.Handbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A model as a book. */
@Command(
        name = "handbook",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a risk model as a handbook for people, in Markdown: every risk, rule, weight and window.",
            "The committed handbooks of the model that comes along are in docs/handbook."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken model handbook my-model.yaml --language nl > handboek.md",
            "  baken model handbook --language en",
        })
final class ModelHandbookCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The model, in YAML. When left out: the one that comes along.")
    private Path file;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        RiskModel model = file == null ? ModelFile.shipped() : ModelOption.load(file);
        PrintWriter out = spec.commandLine().getOut();
        out.print(Handbook.of(model, language.handbook()));
        out.flush();
        return 0;
    }
}
