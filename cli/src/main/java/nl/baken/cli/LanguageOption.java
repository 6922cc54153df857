package nl.baken.cli;

import java.util.Locale;
import nl.baken.cli.report.Words;
import picocli.CommandLine.Option;

/** The language of what is shown. */
final class LanguageOption {

    @Option(
            names = "--language",
            paramLabel = "nl|en",
            description = "Language of what is shown. Default: that of this machine when it is Dutch, else English.")
    private Words language;

    Words words() {
        return language == null ? Words.of(Locale.getDefault()) : language;
    }
}
