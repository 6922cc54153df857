package nl.baken.cli.runs;

import nl.baken.output.ModelRef;
import nl.baken.run.Run;

/** Runs and models in words. */
public final class RunWords {

    private static final int DIGITS = 12;

    private RunWords() {}

    public static String model(ModelRef model) {
        String digest = model.getDigest();
        return model.getId() + " " + model.getVersion() + " (" + digest.substring(0, Math.min(DIGITS, digest.length()))
                + ")";
    }

    public static String of(Run run) {
        return run.getApplicationId() + " with model " + model(run.getModel()) + ", Baken " + run.getSoftware()
                + ", state format " + run.getStateFormat();
    }
}
