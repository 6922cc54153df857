package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.testcase.CaseReader;
import nl.baken.riskmodel.testcase.Cases;
import nl.baken.riskmodel.yaml.Problem;

/** Cases from files, all or none: what is left out would not be missed. */
final class CaseFiles {

    private CaseFiles() {}

    /**
     * Reads them all.
     *
     * @param paths files, or directories of which every {@code .yaml} is taken, by name
     * @param model to test; null for the one that each file names
     * @throws CommandFailure with everything that is wrong with any of them
     */
    static List<Cases.Valid> read(List<Path> paths, RiskModel model) throws IOException {
        CaseReader reader = new CaseReader(model);
        List<Cases> read = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : filesOf(path)) {
                read.add(reader.load(file));
            }
        }
        return valid(read);
    }

    /** The cases that come with the shipped model, of a model; of the shipped one when it is null. */
    static List<Cases.Valid> shipped(RiskModel model, RiskModel shipped) {
        CaseReader reader = new CaseReader(model == null ? shipped : model);
        return valid(CaseReader.shippedFiles().entrySet().stream()
                .map(file -> reader.parse(file.getKey(), file.getValue()))
                .toList());
    }

    private static List<Path> filesOf(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> contents = Files.list(path)) {
            List<Path> files = contents.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new CommandFailure(
                        "There are no cases in " + path + ": name a file, or a directory with .yaml files");
            }
            return files;
        }
    }

    private static List<Cases.Valid> valid(List<Cases> read) {
        List<Problem> problems = new ArrayList<>();
        List<Cases.Valid> valid = new ArrayList<>();
        for (Cases cases : read) {
            switch (cases) {
                case Cases.Valid one -> valid.add(one);
                case Cases.Invalid invalid -> problems.addAll(invalid.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new CommandFailure("The cases cannot be used:\n"
                    + problems.stream().distinct().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return valid;
    }
}
