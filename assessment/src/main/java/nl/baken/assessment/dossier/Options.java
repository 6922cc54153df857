package nl.baken.assessment.dossier;

import nl.baken.event.OptionClosed;
import nl.baken.event.OptionOpened;

/** The directions for the solution that the project names. */
public record Options(Items<Option> items) implements Facet<Options> {

    public static final FacetKind<Options> KIND = new FacetKind<>("options", new Options(Items.empty()));

    @Override
    public Options with(ReportedEvent reported) {
        Stamp stamp = reported.stamp();
        return switch (reported.event()) {
            case OptionOpened e ->
                new Options(items.with(
                        Option.BOUND,
                        Keys.of(e.getOptionId()),
                        Option.unknown(),
                        known -> known.withOpened(stamp, e.getName())));
            case OptionClosed e ->
                new Options(items.with(
                        Option.BOUND, Keys.of(e.getOptionId()), Option.unknown(), known -> known.with(stamp, e)));
            default -> this;
        };
    }
}
