package nl.baken.cli;

import java.util.Locale;
import nl.baken.cli.report.Words;
import nl.baken.riskmodel.handbook.HandbookLanguage;
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

    /** The same, of a handbook. */
    HandbookLanguage handbook() {
        return words() == Words.NL ? HandbookLanguage.NL : HandbookLanguage.EN;
    }
}
