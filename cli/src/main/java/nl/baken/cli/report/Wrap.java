package nl.baken.cli.report;

import java.util.ArrayList;
import java.util.List;

/** Lines that are too long go on below, between words. */
final class Wrap {

    private Wrap() {}

    /** @param indent columns that are left free before what goes on */
    static List<String> to(int width, int indent, List<String> lines) {
        List<String> fits = new ArrayList<>();
        for (String line : lines) {
            String rest = line;
            while (rest.length() > width) {
                int space = rest.lastIndexOf(' ', width);
                if (space <= indent) {
                    break;
                }
                fits.add(rest.substring(0, space));
                rest = " ".repeat(indent) + rest.substring(space + 1);
            }
            fits.add(rest);
        }
        return fits;
    }
}
