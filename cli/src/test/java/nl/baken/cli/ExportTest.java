package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: files are written, asked and checked on the command line, and a question can neither change them nor read others. */
class ExportTest {

    private static final String CASE =
            Histories.EXAMPLES.resolve("eighteen-cases/07-fundering.jsonl").toString();

    @TempDir
    private Path directory;

    @Test
    void shouldWriteAskAndCheck() throws IOException {
        // Given
        Commands written = export("--format", "duckdb,csv,parquet,xlsx");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.out()).isEqualTo("23 tables in " + directory + System.lineSeparator());

        // When
        Commands same = export("--format", "duckdb,csv,parquet,xlsx", "--check");
        Path projects = directory.resolve("projects_v1.csv");
        Files.writeString(projects, Files.readString(projects).replace("case-07-fundering", "case-07-other"));
        Commands other = export("--format", "csv", "--check");
        Commands asked = query("select count(*) as risks from readings_v1", "--format", "json");

        // Then
        assertThat(same.code()).as(same.out() + same.err()).isZero();
        assertThat(same.out()).contains("duckdb: ").contains("xlsx: ").doesNotContain("1 difference");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out())
                .contains("projects_v1 [case-07-other] is not to be in the file")
                .contains("projects_v1 [case-07-fundering] is missing in the file")
                .contains(", 2 differences");
        assertThat(asked.out()).isEqualTo("{\"risks\":10}" + System.lineSeparator());
    }

    @Test
    void shouldLetAQuestionChangeAndReadNothingElse() {
        // Given
        assertThat(export().code()).isZero();

        // When
        Commands change = query("delete from readings_v1");
        Commands file = query("select * from read_text('/etc/hostname')");
        Commands unlock = query("set enable_external_access = true");
        Commands write = query("copy readings_v1 to '" + directory.resolve("copied.csv") + "'");
        Commands attach = query("attach '" + directory.resolve("more.duckdb") + "' as more");
        Commands wrong = query("select nothing from readings_v1");

        // Then
        assertThat(List.of(change, file, unlock, write, attach, wrong)).allSatisfy(answer -> {
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).startsWith("baken: The question cannot be answered: ");
        });
        assertThat(directory.resolve("copied.csv")).doesNotExist();
        assertThat(directory.resolve("more.duckdb")).doesNotExist();
        assertThat(query("select count(*) as n from readings_v1", "--format", "csv")
                        .out())
                .isEqualTo("n%n10%n".formatted());
    }

    @Test
    void shouldSayWhatWasWrong() {
        // When
        Commands both = Commands.run("export", "--made-up", "--events", CASE, "--out", directory.toString());
        Commands nothing = Commands.run(
                "export",
                "--events",
                CASE,
                "--check",
                "--out",
                directory.resolve("nowhere").toString());
        Commands noFile = Commands.run(
                "query", "select 1", "--file", directory.resolve("none").toString());

        // Then
        assertThat(both.code()).isEqualTo(2);
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("write it first, without --check");
        assertThat(noFile.code()).isEqualTo(1);
        assertThat(noFile.err()).contains("baken export --format duckdb writes one");
    }

    private Commands export(String... more) {
        return run(more, "export", "--events", CASE, "--out", directory.toString());
    }

    private Commands query(String sql, String... more) {
        return run(
                more, "query", sql, "--file", directory.resolve("baken.duckdb").toString());
    }

    private static Commands run(String[] more, String... first) {
        String[] all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Commands.run(all);
    }
}
