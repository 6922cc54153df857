package nl.baken.engine.notify;

import java.util.List;
import nl.baken.output.Text;

/** A sentence in Dutch and English, as it is kept. */
public record Said(String nl, String en) {

    static Said of(Text text) {
        return new Said(text.getNl(), text.getEn());
    }

    /** The first of them. */
    static List<Said> first(List<Text> texts, int most) {
        return texts.stream().limit(most).map(Said::of).toList();
    }

    Text text() {
        return new Text(nl, en);
    }
}
