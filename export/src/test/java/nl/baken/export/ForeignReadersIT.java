package nl.baken.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.baken.embedded.ForeignProgram;
import nl.baken.export.data.Dataset;
import nl.baken.export.file.CsvFiles;
import nl.baken.export.file.Dialect;
import nl.baken.export.file.ParquetFiles;
import nl.baken.export.file.XlsxFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: programs of others read the files: Parquet by a reader that is not DuckDB, CSV by Python, XLSX by LibreOffice, and they find
 * the same rows, with hostile titles as texts and what is not assessed without a level.
 */
class ForeignReadersIT {

    private static Dataset dataset;

    @TempDir
    private Path directory;

    @BeforeAll
    static void replay() throws IOException {
        dataset = HostileTitles.in(Replayed.of(Replayed.examples(), null));
    }

    @Test
    void shouldBeReadAsParquetByNode() throws Exception {
        // Given
        Path node = Files.createDirectories(Path.of("target", "parquet")).toAbsolutePath();
        for (String file : List.of("package.json", "package-lock.json", "read_parquet.mjs")) {
            Files.copy(Path.of("src/test/node", file), node.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        ForeignProgram.require(
                ForeignProgram.succeeds(List.of("node", "--version"))
                        && ForeignProgram.succeeds(
                                List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", node.toString())),
                "node and npm do not answer, or npm cannot install hyparquet: apt-get install nodejs npm");
        new ParquetFiles(directory).write(dataset.tables(), dataset.records());

        // When
        List<String> said = said(
                "node",
                node.resolve("read_parquet.mjs").toString(),
                directory.resolve("readings_v1.parquet").toString());

        // Then
        assertThat(said.getFirst()).startsWith("[\"project_id\",\"title\",");
        assertThat(said).hasSize(1 + rows("readings_v1"));
        assertThat(said)
                .filteredOn(line -> line.contains("NOT_ASSESSED"))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"assessed\":false,\"level\":null"));
        assertThat(said).anyMatch(line -> line.contains("\"title\":\"=HYPERLINK("));
    }

    @Test
    void shouldBeReadAsCsvByPython() throws Exception {
        // Given
        ForeignProgram.require(
                ForeignProgram.succeeds(List.of("python3", "--version")), "no Python: apt-get install python3");
        new CsvFiles(directory, Dialect.SEMICOLON).write(dataset.tables(), dataset.records());

        // When
        List<String> said = said(
                "python3",
                "src/test/python/read_csv.py",
                directory.resolve("readings_v1.csv").toString(),
                ";");

        // Then
        assertThat(said).hasSize(rows("readings_v1"));
        assertThat(said.getFirst()).startsWith("{\"project_id\": \"");
        assertThat(said)
                .filteredOn(line -> line.contains("NOT_ASSESSED"))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"assessed\": \"FALSE\", \"level\": \"\""));
        assertThat(said)
                .anyMatch(line -> line.contains("\"title\": \"'=HYPERLINK("))
                .noneMatch(line -> line.contains("\"title\": \"=HYPERLINK("));
    }

    @Test
    void shouldBeReadAsXlsxByLibreOffice() throws Exception {
        // Given
        ForeignProgram.require(
                ForeignProgram.succeeds(List.of("soffice", "--version")),
                "no LibreOffice: apt-get install libreoffice-calc");
        Path file = directory.resolve(XlsxFile.NAME);
        new XlsxFile(file).write(dataset.tables(), dataset.records());

        // When: every sheet becomes a CSV file
        List<String> said = said(
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                "--outdir",
                directory.toString(),
                file.toString());

        // Then
        assertThat(directory.resolve("baken-readings_v1.csv"))
                .as(said.toString())
                .exists();
        List<List<String>> lines;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(directory.resolve("baken-readings_v1.csv"))) {
            lines = csv.stream().map(CsvRecord::getFields).toList();
        }
        assertThat(lines).hasSize(1 + rows("readings_v1"));
        List<String> names = lines.getFirst();
        assertThat(names).startsWith("project_id", "title", "organisation_id");
        assertThat(lines)
                .filteredOn(line -> line.contains("NOT_ASSESSED"))
                .isNotEmpty()
                .allMatch(line -> line.get(names.indexOf("level")).isEmpty());
        assertThat(lines).anyMatch(line -> line.get(1).startsWith("=HYPERLINK("));
    }

    private static int rows(String name) {
        try (var rows = dataset.tables().stream()
                .filter(table -> table.fullName().equals(name))
                .findFirst()
                .orElseThrow()
                .rows(dataset.records())) {
            return (int) rows.count();
        }
    }

    private List<String> said(String... command) throws IOException, InterruptedException {
        Path said = directory.resolve("said");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(said)).isZero();
        return Files.readAllLines(said);
    }
}
