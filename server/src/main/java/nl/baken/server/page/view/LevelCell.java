package nl.baken.server.page.view;

import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;

/**
 * The level of a risk in a word. Not assessed, little known and low are three words and three forms, and not three colours.
 *
 * @param word what is read; a dash, with what it means for those who cannot see the legend, when it is not assessed
 * @param form which form it has: {@code none}, {@code low}, {@code guarded}, {@code high}, {@code critical}, {@code unknown}
 * @param littleKnown true when nothing or little is known of what should be
 */
public record LevelCell(String word, String form, boolean littleKnown) {

    /** True when nothing or little is known of what should be. */
    static boolean isLittle(Knowledge knowledge) {
        return knowledge == Knowledge.NONE || knowledge == Knowledge.WEAK;
    }

    static LevelCell of(Words words, RiskLevel level, Knowledge knowledge, boolean assessed) {
        return assessed
                ? new LevelCell(words.name(level), level.name().toLowerCase(java.util.Locale.ROOT), isLittle(knowledge))
                : new LevelCell(words.text("level.not-assessed"), "none", false);
    }
}
