package nl.baken.connect.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path report;
    private Path done;
    private Reading reading;

    @BeforeEach
    void setUp() {
        file = folder.resolve("week.jsonl");
        report = folder.resolve("week.jsonl.errors.jsonl");
        done = folder.resolve("done");
        reading = new Reading(folder, 3);
    }

    @Test
    void shouldReadEachLineOnceAndPutTheFileAway() throws IOException {
        // Given
        write("\uFEFF" + line("a") + "\r\n" + "\n" + line("b") + "\n" + line("c") + "\n" + line("d") + "\n");

        // When
        reading.readAll();

        // Then
        assertThat(reading.log()).containsExactly("a", "b", "c", "d");
        assertThat(file).doesNotExist();
        assertThat(done.resolve("week.jsonl")).exists();
        assertThat(report).doesNotExist();
    }

    @Test
    void shouldFollowNoLinkOutOfTheFolder() throws IOException {
        // Given
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), line("secret") + "\n");
        Files.createSymbolicLink(file.resolveSibling("link.jsonl"), elsewhere);
        write(line("a") + "\n");

        // When
        reading.readAll();

        // Then
        assertThat(reading.log()).containsExactly("a");
        assertThat(elsewhere).exists();
    }

    @Test
    void shouldRefuseWhatIsDatedAhead() throws IOException {
        // Given
        write(line("a") + "\n" + line("b").replace("2026-03", "2152-03") + "\n");

        // When
        reading.readAll();

        // Then
        assertThat(reading.log()).containsExactly("a");
        assertThat(done.resolve(report.getFileName()))
                .content()
                .contains("FUTURE")
                .contains("a day after now");
    }

    @Test
    void shouldReadOnlyCompleteLinesWhileTheFileIsWritten() throws IOException {
        // Given
        reading.writersAreBusy();
        String last = line("b");
        write(line("a") + "\n" + last.substring(0, 40));
        reading.readAll();
        List<String> before = List.copyOf(reading.log());

        // When
        append(last.substring(40) + "\n");
        reading.readAll();

        // Then
        assertThat(before).containsExactly("a");
        assertThat(reading.log()).containsExactly("a", "b");
        assertThat(file).as("a file that may still grow").exists();
    }

    @Test
    void shouldTakeALastLineWithoutAnEndWhenItIsAnEvent() throws IOException {
        // Given
        write(line("a") + "\n" + line("b"));

        // When
        reading.readAll();

        // Then
        assertThat(reading.log()).containsExactly("a", "b");
        assertThat(file).doesNotExist();
    }

    @Test
    void shouldKeepAFileThatWasCutOffAndSayWhy() throws IOException {
        // Given
        String last = line("b");
        write(line("a") + "\n" + last.substring(0, 40));
        reading.readAll();
        reading.readAll();
        List<String> rejections = Files.readAllLines(report);

        // When
        append(last.substring(40) + "\n");
        reading.readAll();

        // Then
        assertThat(rejections).singleElement().asString().contains("\"line\":2").contains("without a line end");
        assertThat(reading.log()).containsExactly("a", "b");
        assertThat(done).isDirectoryContaining("glob:**/week.jsonl").isDirectoryNotContaining("glob:**.errors.jsonl");
    }

    @Test
    void shouldReportWhatIsRefusedAndGoOn() throws IOException {
        // Given
        write(line("a") + "\nnonsense\n" + Sample.REFUSED + "\n" + Sample.TICK + "\n" + Sample.ACTIVATION + "\n"
                + line("b") + "\n");

        // When
        reading.readAll();

        // Then
        assertThat(reading.log()).containsExactly("a", "b");
        assertThat(Files.readAllLines(done.resolve("week.jsonl.errors.jsonl")))
                .satisfiesExactly(
                        entry -> assertThat(entry).contains("\"line\":2", "MALFORMED_JSON"),
                        entry -> assertThat(entry)
                                .contains("\"line\":3", "\"field\":\"data.phase\"", "IDEE", "UNKNOWN_SYMBOL"),
                        entry -> assertThat(entry).contains("\"line\":4", "a tick of the clock"),
                        entry -> assertThat(entry).contains("\"line\":5", "baken runs activate"));
    }

    @Test
    void shouldLeaveAFileInPlaceUntilTheLogHasIt() throws IOException {
        // Given
        write(line("a") + "\n");
        reading.readInVain();

        // When
        reading.readInVain();

        // Then
        assertThat(file).exists();
    }

    @Test
    void shouldReadAnotherFileOfTheSameNameFromItsStart() throws IOException {
        // Given
        write(line("a") + "\n" + line("b") + "\n");
        reading.readAll();

        // When
        write(line("a") + "\n" + line("c") + "\n");
        reading.readAll();

        // Then
        assertThat(reading.log()).containsExactly("a", "b", "a", "c");
        assertThat(done).isDirectoryContaining("regex:.*/week\\.[0-9a-f]{12}\\.jsonl");
    }

    @Test
    void shouldSeeThatAFileWasReplacedWhileItWasRead() throws IOException {
        // Given
        write(line("a") + "\n" + line("b") + "\n" + line("c") + "\n" + line("d") + "\n");
        reading.read();
        Path other = folder.resolve("other.part");
        Files.writeString(other, line("x") + "\n" + line("y") + "\n" + line("z") + "\n" + line("w") + "\n");

        // When
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        reading.readAll();

        // Then
        assertThat(reading.log()).containsExactly("a", "b", "c", "x", "y", "z", "w");
    }

    @Test
    void shouldNotReadTheSameContentsTwice() throws IOException {
        // Given
        write(line("a") + "\nnonsense\n");
        reading.readAll();

        // When
        write(line("a") + "\nnonsense\n");
        reading.readAll();

        // Then
        assertThat(reading.log()).containsExactly("a");
        assertThat(folder).isDirectoryNotContaining("glob:**.jsonl");
        assertThat(Files.readAllLines(done.resolve("week.jsonl.errors.jsonl"))).hasSize(1);
    }

    @Test
    void shouldRefuseALineThatIsTooLargeAndKeepItsPlace() throws IOException {
        // Given
        write("x".repeat(3 * 1024 * 1024) + "\n" + line("a") + "\n");

        // When
        reading.readAll();

        // Then
        assertThat(reading.log()).containsExactly("a");
        assertThat(Files.readAllLines(done.resolve("week.jsonl.errors.jsonl")))
                .singleElement()
                .asString()
                .contains("\"line\":1", "TOO_LARGE", "3145729 bytes");
    }

    private static String line(String id) {
        return Sample.event(id, "p-1");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
