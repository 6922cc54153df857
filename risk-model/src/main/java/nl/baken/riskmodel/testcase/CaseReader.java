package nl.baken.riskmodel.testcase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.ProjectRegistered;
import nl.baken.riskmodel.Loaded;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.yaml.FileText;
import nl.baken.riskmodel.yaml.Place;
import nl.baken.riskmodel.yaml.Problem;
import nl.baken.riskmodel.yaml.Problems;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;
import nl.baken.riskmodel.yaml.YamlTree;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads files of cases. The model that they are of is the one given, or else the one that the file names, or else the shipped
 * one. Whatever a file holds, the answer is cases or a list of problems, never an exception.
 */
public final class CaseReader {

    /** Day 0 of histories whose file names no other. */
    static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final String MODEL = "model";

    /** In characters; the contract takes no longer title. */
    private static final int LONGEST_TITLE = 200;

    private static final Pattern DAY = Pattern.compile("(19|20)\\d{2}-\\d{2}-\\d{2}");

    private final RiskModel given;
    private final Map<String, Loaded> models = new HashMap<>();
    private RiskModel shipped;

    /** @param given the model to test, whatever files name; null to test the one that each names */
    public CaseReader(RiskModel given) {
        this.given = given;
    }

    /** The cases that come with the shipped model: a file for each of its risks, by name of the file. */
    public static Map<String, String> shippedFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        ModelFile.shipped().risks().forEach(risk -> files.put(risk.id() + ".yaml", resource(risk.id() + ".yaml")));
        return files;
    }

    private static String resource(String name) {
        try (InputStream bytes = ModelFile.class.getResourceAsStream("cases/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("The shipped model has no cases/" + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The cases of the shipped model cannot be read", e);
        }
    }

    /** Reads a file; one that cannot be read is a problem too. */
    public Cases load(Path file) {
        Problems problems = new Problems(file.toString());
        try (InputStream bytes = Files.newInputStream(file)) {
            return cases(file, FileText.of(bytes.readNBytes(FileText.LARGEST + 1), problems), problems);
        } catch (IOException e) {
            String found = Files.exists(file) ? "a file that cannot be read: " + e.getMessage() : "no such file";
            problems.add(Place.START, "", found, "a file of cases that can be read");
            return new Cases.Invalid(problems.inOrder());
        }
    }

    /**
     * Reads a text.
     *
     * @param name how problems call the file
     */
    public Cases parse(String name, String yaml) {
        return cases(Path.of(name), Optional.of(yaml), new Problems(name));
    }

    private Cases cases(Path file, Optional<String> text, Problems problems) {
        Optional<Yaml> tree = text.flatMap(found -> YamlTree.of(file.toString(), found, problems));
        Optional<Cases> read = tree.flatMap(found -> read(file, Section.of(found, "", problems), problems));
        return problems.isEmpty() && read.isPresent() ? read.get() : new Cases.Invalid(problems.inOrder());
    }

    private Optional<Cases> read(Path file, Section section, Problems problems) {
        Optional<RiskModel> model = model(file, section, problems);
        LocalDate start = start(section);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        Set<String> ids = new HashSet<>();
        List<ModelCase> cases =
                section.list("cases", (yaml, path) -> one(file, yaml, path, model.get(), start, ids, problems));
        section.close();
        return Optional.of(new Cases.Valid(model.get(), cases));
    }

    private Optional<RiskModel> model(Path file, Section section, Problems problems) {
        Optional<String> named = section.optionalString(MODEL);
        if (given != null) {
            return Optional.of(given);
        }
        if (named.isEmpty()) {
            shipped = shipped == null ? ModelFile.shipped() : shipped;
            return Optional.of(shipped);
        }
        return switch (models.computeIfAbsent(named.get(), name -> beside(file, name))) {
            case Loaded.Valid valid -> Optional.of(valid.model());
            case Loaded.Invalid invalid -> {
                section.refuse(MODEL, "'" + named.get() + "', which cannot be used", "a model without problems");
                problems.addAll(invalid.problems());
                yield Optional.empty();
            }
        };
    }

    private static LocalDate start(Section section) {
        Optional<String> written = section.optionalString("start");
        Optional<LocalDate> start =
                written.filter(day -> DAY.matcher(day).matches()).flatMap(CaseReader::day);
        if (written.isPresent() && start.isEmpty()) {
            section.refuse("start", "'" + written.get() + '\'', "a day of the years 1900 to 2099, as 2024-01-01");
        }
        return start.orElse(START);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static ModelCase one(
            Path file, Yaml yaml, String path, RiskModel model, LocalDate start, Set<String> ids, Problems problems) {
        Section section = Section.of(yaml, path, problems);
        String id = section.id("id");
        if (!id.isEmpty() && !ids.add(id)) {
            section.refuse("id", "'" + id + "' again", "another id for each case of a file");
        }
        String shows = section.string("shows");
        Optional<String> known = section.optionalString("known");
        String project = stem(file) + '.' + id;
        GivenEvents events = new GivenEvents(problems, start, project, title(id, shows));
        List<SpecificRecord> given = new ArrayList<>();
        section.list("given", events::read).forEach(event -> event.ifPresent(given::add));
        if (problems.isEmpty() && given.stream().noneMatch(ProjectRegistered.class::isInstance)) {
            section.refuse(
                    "given",
                    "no ProjectRegistered",
                    "the registration of the project first, as {day: 0, type: ProjectRegistered, data: {profile: {}}}");
        }
        List<ExpectedReading> then = section.list("then", new ExpectedReadings(problems, model, start)::read).stream()
                .flatMap(List::stream)
                .toList();
        section.close();
        if (problems.isEmpty()) {
            refuseWhatIsNotSeen(section, given, then);
        }
        return new ModelCase(
                file.toString(), section.place().line(), id, shows, known.orElse(null), project, given, then);
    }

    /** Of a day before its registration a project has no readings, and what comes after the last day changes none. */
    private static void refuseWhatIsNotSeen(Section section, List<SpecificRecord> given, List<ExpectedReading> then) {
        Instant registered = given.stream()
                .filter(ProjectRegistered.class::isInstance)
                .map(CaseReader::seen)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        then.stream()
                .filter(expected -> !expected.moment().isAfter(registered))
                .forEach(expected -> section.refuse(
                        "then", "day " + expected.day() + ", before the project is registered", "a later day"));
        Instant last = then.stream()
                .map(ExpectedReading::moment)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        given.stream()
                .filter(event -> !seen(event).isBefore(last))
                .forEach(event -> section.refuse(
                        "given",
                        event.getSchema().getName() + " after the last day that anything is expected of",
                        "a day until then, or a later day under 'then'"));
    }

    private static Instant seen(SpecificRecord event) {
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        return header.getRecordedAt().isAfter(header.getOccurredAt()) ? header.getRecordedAt() : header.getOccurredAt();
    }

    private static Loaded beside(Path file, String name) {
        try {
            return ModelFile.load(file.resolveSibling(name).normalize());
        } catch (InvalidPathException e) {
            return new Loaded.Invalid(List.of(
                    new Problem(file.toString(), 1, 1, MODEL, "a name that no file has: " + e.getReason(), "a path")));
        }
    }

    private static String title(String id, String shows) {
        return shows.isEmpty() || shows.length() > LONGEST_TITLE ? id : shows;
    }

    private static String stem(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("cases");
        return name.replaceFirst("\\.ya?ml$", "").replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
