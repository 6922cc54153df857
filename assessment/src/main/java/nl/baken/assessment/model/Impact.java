package nl.baken.assessment.model;

import java.util.List;
import nl.baken.assessment.dossier.Profile;

/**
 * How bad it would be, from the profile: a base and points on top, kept between 1 and 5.
 *
 * @param base when nothing is known
 */
public record Impact(int base, List<Points> points) {

    public static final int LEAST = 1;
    public static final int MOST = 5;

    public Impact {
        points = List.copyOf(points);
    }

    /** Added for projects of a kind. */
    public record Points(Where where, int points) {}

    /** 1 (slight) to 5 (disastrous). */
    public int of(Profile profile) {
        int sum = base;
        for (Points extra : points) {
            sum += extra.where().holds(profile) ? extra.points() : 0;
        }
        return Math.clamp(sum, LEAST, MOST);
    }
}
