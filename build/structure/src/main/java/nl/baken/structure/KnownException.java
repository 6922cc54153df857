package nl.baken.structure;

import java.util.List;

/**
 * Imports that break a rule and are known. The list only gets shorter: an entry that no import needs fails the build.
 *
 * @param from the package of the class that imports, without those below it
 * @param to the package of the class that is imported, or one above it
 * @param why what has to change before the entry can go
 */
record KnownException(String from, String to, String why) {

    /** Ways back in circles between packages of one module. */
    static final List<KnownException> CIRCLES = List.of();

    /** Imports of what a module may not have. */
    static final List<KnownException> IMPORTS = List.of(
            new KnownException(
                    "nl.baken.engine.query", "com.fasterxml.jackson", "answers are written and read as JSON"),
            new KnownException("nl.baken.engine.query", "java.io", "the JSON library throws IOException"));

    boolean is(String importing, String imported) {
        return from.equals(importing) && Module.isIn(to, imported);
    }

    /** Whether the module is the one that the entry is about. */
    boolean isOf(Module module) {
        return module.packages().stream().anyMatch(root -> Module.isIn(root, from));
    }
}
