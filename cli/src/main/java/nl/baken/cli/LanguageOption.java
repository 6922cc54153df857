package nl.baken.cli;

import java.util.Locale;
import nl.baken.cli.report.Words;
import picocli.CommandLine.Option;

/** In which language is told what was found. */
final class LanguageOption {

    @Option(
            names = "--language",
            paramLabel = "nl|en",
            description = "Language of what is told. Default: that of this machine when it is Dutch, else English.")
    private Words language;

    Words words() {
        return language == null ? Words.of(Locale.getDefault()) : language;
    }
}
