package nl.baken.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.handbook.Handbook;
import nl.baken.validation.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One rule or risk of a model. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows a rule of a risk model, or a risk with all its rules: what it hears, what it weighs and for how"
                    + " long, how well founded it is, what else could explain what it hears, what to ask and who would"
                    + " know.",
            "baken explain names the rule of each reason."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken model show stability_stress",
            "  baken model show corruption --model my-model.yaml --language nl"
        })
final class ModelShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Id of a rule or a risk.")
    private String id;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model, in YAML. Default: the one that comes along.")
    private Path file;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RiskModel model = file == null ? ModelFile.shipped() : ModelOption.load(file);
        PrintWriter out = spec.commandLine().getOut();
        out.print(Handbook.part(model, id, language.handbook()).orElseThrow(() -> unknown(model)));
        out.flush();
        return 0;
    }

    private CommandFailure unknown(RiskModel model) {
        List<String> ids = model.risks().stream()
                .flatMap(risk -> Stream.concat(
                        Stream.of(risk.id()), risk.rules().stream().map(Rule::id)))
                .toList();
        String meant = Spelling.closest(id, ids)
                .map(near -> "Is " + near + " meant?")
                .orElse("baken model handbook names all of them.");
        return new CommandFailure("The model has no risk or rule " + id + ". " + meant);
    }
}
