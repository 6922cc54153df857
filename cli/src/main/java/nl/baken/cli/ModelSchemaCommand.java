package nl.baken.cli;

import nl.baken.riskmodel.schema.CaseSchema;
import nl.baken.riskmodel.schema.ModelSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The language of models, for editors. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the language of risk models as a JSON Schema (draft 2020-12).",
            "An editor that knows it completes and explains names, and underlines mistakes while you write. Editors"
                    + " with the YAML language server find it by the first line of the model:",
            "  # yaml-language-server: $schema=model.schema.json"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  baken model schema > model.schema.json", "  baken model schema --cases > cases.schema.json"})
final class ModelSchemaCommand implements Runnable {

    @Option(names = "--cases", description = "The language of cases for baken model test instead.")
    private boolean cases;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(cases ? CaseSchema.json() : ModelSchema.json());
        spec.commandLine().getOut().flush();
    }
}
