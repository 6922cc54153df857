package nl.baken.export.sample;

/**
 * How a made up project goes.
 *
 * @param pace days between two reports, about
 * @param late of a hundred dates, how many pass
 * @param care of a hundred months, in how many a safeguard is recorded
 * @param trouble of a hundred months, in how many something goes wrong
 * @param measures whether it measures what it brings
 */
record Story(int pace, int late, int care, int trouble, boolean measures) {

    static final Story CALM = new Story(14, 10, 40, 2, true);
    static final Story USUAL = new Story(21, 30, 20, 8, false);
    static final Story TROUBLED = new Story(18, 60, 5, 30, false);
    static final Story SILENT = new Story(120, 50, 2, 3, false);

    /** Of ten projects two are calm, four usual, two troubled and two silent. */
    static Story of(int number) {
        return switch (number % 10) {
            case 0, 5 -> CALM;
            case 3, 8 -> TROUBLED;
            case 4, 9 -> SILENT;
            default -> USUAL;
        };
    }
}
