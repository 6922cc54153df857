package nl.baken.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.baken.export.check.FileCheck;
import nl.baken.export.check.TableCheck;
import nl.baken.export.data.Dataset;
import nl.baken.export.file.CsvFiles;
import nl.baken.export.file.Dialect;
import nl.baken.export.file.DuckDbFile;
import nl.baken.export.file.FormFiles;
import nl.baken.export.file.ParquetFiles;
import nl.baken.export.file.XlsxFile;
import nl.baken.export.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise: every form says of the eighteen cases what was published, key by key, whatever their titles are, and a file that says otherwise is found. */
class FormsTest {

    enum Kind {
        DUCKDB {
            @Override
            FormFiles in(Path directory) {
                return new DuckDbFile(directory.resolve(DuckDbFile.NAME));
            }
        },
        PARQUET {
            @Override
            FormFiles in(Path directory) {
                return new ParquetFiles(directory);
            }
        },
        XLSX {
            @Override
            FormFiles in(Path directory) {
                return new XlsxFile(directory.resolve(XlsxFile.NAME));
            }
        },
        CSV {
            @Override
            FormFiles in(Path directory) {
                return new CsvFiles(directory, Dialect.COMMA);
            }
        },
        DUTCH_CSV {
            @Override
            FormFiles in(Path directory) {
                return new CsvFiles(directory, Dialect.SEMICOLON);
            }
        };

        abstract FormFiles in(Path directory);
    }

    private static Dataset dataset;

    @TempDir
    private Path directory;

    @BeforeAll
    static void replay() throws IOException {
        dataset = HostileTitles.in(Replayed.of(Replayed.examples(), null));
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhatWasPublished(Kind kind) throws IOException {
        // Given
        FormFiles files = kind.in(directory);

        // When
        files.write(dataset.tables(), dataset.records());

        // Then
        for (Table table : dataset.tables()) {
            TableCheck check = FileCheck.of(files, table, dataset.records());
            assertThat(check.differences()).as(check.toString()).isZero();
            if (!table.fullName().equals("positions_v1")) {
                assertThat(check.rows()).as(check.table()).isPositive();
            }
        }
    }

    @Test
    void shouldFindADatabaseThatSaysOtherwise() throws IOException, SQLException {
        // Given
        Path file = directory.resolve(DuckDbFile.NAME);
        new DuckDbFile(file).write(dataset.tables(), dataset.records());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE readings_v1 SET level = 'LOW' WHERE project_id = 'case-07-fundering'"
                    + " AND risk = 'illegal_practices'");
            statement.execute(
                    "DELETE FROM portfolio_v1 WHERE organisation_id = (SELECT min(organisation_id) FROM portfolio_v1)");
            statement.execute("INSERT INTO gaps_v1 VALUES ('case-07-fundering', 'none', 1, 'x', 'y')");
        }

        // When
        List<TableCheck> found = new ArrayList<>();
        for (Table table : dataset.tables()) {
            TableCheck check = FileCheck.of(new DuckDbFile(file), table, dataset.records());
            if (check.differences() > 0) {
                found.add(check);
            }
        }

        // Then
        assertThat(found)
                .extracting(TableCheck::table, TableCheck::missing, TableCheck::more, TableCheck::other)
                .containsExactly(
                        tuple("readings_v1", 0L, 0L, 1L),
                        tuple("gaps_v1", 0L, 1L, 0L),
                        tuple("portfolio_v1", 1L, 0L, 0L));
        assertThat(found.getFirst().examples().getFirst())
                .contains("case-07-fundering", "illegal_practices", "level is LOW");
    }

    @Test
    void shouldFindACsvFileThatSaysOtherwise() throws IOException {
        // Given
        CsvFiles files = new CsvFiles(directory, Dialect.COMMA);
        files.write(dataset.tables(), dataset.records());
        Path advice = directory.resolve("advice_v1.csv");
        Files.writeString(advice, Files.readString(advice).replaceFirst("NO_ADVICE", "GO"));
        Table table = dataset.tables().stream()
                .filter(each -> each.fullName().equals("advice_v1"))
                .findFirst()
                .orElseThrow();

        // When
        TableCheck check = FileCheck.of(files, table, dataset.records());

        // Then
        assertThat(check.other()).as(check.toString()).isOne();
        assertThat(check.examples().getFirst()).contains("is GO, and is to be NO_ADVICE");
    }
}
