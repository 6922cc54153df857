package nl.baken.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.baken.streams.doctor.Doctor;
import nl.baken.streams.doctor.Finding;
import nl.baken.streams.doctor.Finding.Grade;
import nl.baken.streams.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a cluster and a registry are fit for an instance. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Looks at a cluster and a registry before anything starts, and says what to do. Changes nothing.",
            "Versions, transactions, topics, sizes, copies, rights, clocks, schemas.",
            "Ends with 1 when something keeps an instance from running or would lose something; warnings end with 0."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken doctor --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081",
            "  baken doctor --config production.properties --format json"
        })
final class DoctorCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In which form the findings are written. */
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private RunOptions options;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "text or json: one array of grade, subject, found, advice. Default: text.")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.settings(Map.of());
        List<Finding> findings = Doctor.look(settings);
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(json(findings));
        } else {
            findings.forEach(finding -> print(finding, out));
            out.println(count(findings, Grade.FAILED) + " failed, " + count(findings, Grade.WARNING) + " warnings, "
                    + count(findings, Grade.OK) + " ok");
        }
        return count(findings, Grade.FAILED) == 0 ? 0 : 1;
    }

    private static void print(Finding finding, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-8s %s: %s%n",
                finding.grade().name().toLowerCase(Locale.ROOT),
                finding.subject(),
                finding.found());
        if (!finding.advice().isEmpty()) {
            out.println("         -> " + finding.advice());
        }
    }

    private static long count(List<Finding> findings, Grade grade) {
        return findings.stream().filter(finding -> finding.grade() == grade).count();
    }

    private static String json(List<Finding> findings) {
        ArrayNode all = JSON.createArrayNode();
        findings.forEach(finding -> all.addObject()
                .put("grade", finding.grade().name().toLowerCase(Locale.ROOT))
                .put("subject", finding.subject())
                .put("found", finding.found())
                .put("advice", finding.advice()));
        return all.toPrettyString();
    }
}
