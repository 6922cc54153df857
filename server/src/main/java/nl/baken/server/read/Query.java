package nl.baken.server.read;

import io.helidon.webserver.http.ServerRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;
import nl.baken.server.http.Shown;

/** The parameters of a request, each at most once and none that does nothing. */
public final class Query {

    public static final String AT = "at";
    public static final String PAGE = "page";
    static final String PAGE_SIZE = "pageSize";

    /** Days of a question are those of the Netherlands. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final int DAY = "2024-03-01".length();

    private static final int MOST_PER_PAGE = 1_000;

    private final ServerRequest request;

    private Query(ServerRequest request) {
        this.request = request;
    }

    /** @throws ProblemException for a parameter that is not one of these, or is there twice */
    public static Query of(ServerRequest request, String... names) {
        Set<String> known = new TreeSet<>(List.of(names));
        for (String name : request.query().names()) {
            if (!known.contains(name)) {
                throw wrong("There is no parameter " + Shown.of(name) + " here; there are " + String.join(", ", known)
                        + '.');
            }
            if (request.query().all(name).size() > 1) {
                throw wrong(Shown.of(name) + " is given more than once.");
            }
        }
        return new Query(request);
    }

    /** The value of a parameter; empty when it is left out or has none. */
    public Optional<String> text(String name) {
        return request.query().first(name).asOptional().filter(value -> !value.isEmpty());
    }

    String needed(String name) {
        return text(name).orElseThrow(() -> wrong(name + " is missing."));
    }

    /** One of the symbols; empty when it is left out. */
    <E extends Enum<E>> Optional<E> symbol(String name, Class<E> type) {
        return text(name).map(value -> {
            try {
                return Enum.valueOf(type, value);
            } catch (IllegalArgumentException e) {
                throw wrong(
                        name + " is " + Shown.of(value) + "; it is one of " + List.of(type.getEnumConstants()) + '.');
            }
        });
    }

    /** A moment, or the end of a day; empty when it is left out. */
    public Optional<Instant> until(String name) {
        return moment(name, day -> startOf(day.plusDays(1)).minusMillis(1));
    }

    /** A moment, or the beginning of a day; empty when it is left out. */
    Optional<Instant> from(String name) {
        return moment(name, Query::startOf);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private Optional<Instant> moment(String name, Function<LocalDate, Instant> ofDay) {
        return text(name).map(value -> {
            // A plus sign that is not percent-encoded is a blank in a query, and what was meant is plain.
            String written = value.replace(' ', '+');
            try {
                Instant moment = written.length() == DAY
                        ? ofDay.apply(LocalDate.parse(written))
                        : OffsetDateTime.parse(written).toInstant();
                if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
                    throw new DateTimeException("There is nothing of that time");
                }
                return moment;
            } catch (DateTimeException e) {
                throw wrong(name + " is " + Shown.of(value)
                        + "; it is a day such as 2024-03-01, or a time such as 2024-03-01T09:00:00Z.");
            }
        });
    }

    public boolean isTrue(String name) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name + " is " + Shown.of(value) + "; it is true or false.");
                })
                .orElse(false);
    }

    /** A page of what there is, which begins with page 1. */
    <T> List<T> page(List<T> all) {
        int size = number(PAGE_SIZE, 100, MOST_PER_PAGE);
        long first = (pageNumber() - 1L) * size;
        return first >= all.size() ? List.of() : all.subList((int) first, (int) Math.min(all.size(), first + size));
    }

    /** Which part of a list is asked for, from 1. */
    public int pageNumber() {
        return number(PAGE, 1, Integer.MAX_VALUE);
    }

    private int number(String name, int otherwise, int most) {
        return text(name)
                .map(value -> {
                    if (!value.matches("[1-9]\\d{0,8}") || Integer.parseInt(value) > most) {
                        throw wrong(name + " is " + Shown.of(value) + "; it is a number from 1 to " + most + '.');
                    }
                    return Integer.parseInt(value);
                })
                .orElse(otherwise);
    }

    static ProblemException wrong(String detail) {
        return ProblemException.of(Problem.of(400, "A parameter is not in order", detail));
    }
}
