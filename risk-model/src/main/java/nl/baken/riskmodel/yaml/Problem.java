package nl.baken.riskmodel.yaml;

/**
 * An error in a model file; a model with errors is not used.
 *
 * @param file name of the file
 * @param line from 1
 * @param column from 1
 * @param path where in the model, as the keys that lead there; empty when it is about the file as a whole
 * @param found what stands there
 * @param allowed what may stand there
 */
public record Problem(String file, int line, int column, String path, String found, String allowed) {

    /** On one line, as compilers do it, so that editors can jump there. */
    @Override
    public String toString() {
        String place = file + ':' + line + ':' + column + ": ";
        return place + (path.isEmpty() ? "" : path + ": ") + "found " + found + "; allowed is " + allowed;
    }
}
