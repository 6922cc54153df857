package nl.baken.assessment.risk;

/** How heavily a reason weighs, in words: ten decibans make the odds ten times as large. */
public enum WeightClass {
    LIGHT,
    MODERATE,
    HEAVY;

    private static final double HEAVY_FROM = 10;
    private static final double MODERATE_FROM = 5;

    public static WeightClass of(double decibans) {
        if (decibans >= HEAVY_FROM) {
            return HEAVY;
        }
        return decibans >= MODERATE_FROM ? MODERATE : LIGHT;
    }
}
