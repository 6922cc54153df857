package nl.baken.assessment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for arguments.
 *
 * @param literals what stands before each place, and after the last one: always one more than {@code order}
 * @param order the number of the argument at each place, in the order of the sentence
 * @param places the numbers of all arguments, from 0
 */
record Template(List<String> literals, List<Integer> order, SortedSet<Integer> places) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** @throws IllegalArgumentException if a number is left out: {@code {0} {2}} */
    static Template of(String sentence) {
        List<String> literals = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        Matcher place = PLACE.matcher(sentence);
        int end = 0;
        while (place.find()) {
            literals.add(sentence.substring(end, place.start()));
            order.add(Integer.parseInt(place.group(1)));
            end = place.end();
        }
        literals.add(sentence.substring(end));
        SortedSet<Integer> places = new TreeSet<>(order);
        if (!places.isEmpty() && places.last() != places.size() - 1) {
            throw new IllegalArgumentException("A place is left out: " + sentence);
        }
        return new Template(List.copyOf(literals), List.copyOf(order), places);
    }

    /** What an argument holds is never taken for a place. */
    String fill(Object[] arguments, Language language) {
        StringBuilder filled = new StringBuilder(literals.getFirst());
        for (int place = 0; place < order.size(); place++) {
            filled.append(language.write(arguments[order.get(place)])).append(literals.get(place + 1));
        }
        return filled.toString();
    }
}
