package nl.baken.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.embedded.ForeignProgram;

/** The programs of examples/clients that run here; what one needs may be missing on a machine: then its tests are skipped and say so; in CI they fail. */
enum ExampleClient {
    CURL("curl does not answer: apt-get install curl") {
        @Override
        List<String> command(Path directory) throws IOException {
            require(List.of("curl", "--version"));
            return List.of(EXAMPLES.resolve("curl/send-events.sh").toString());
        }
    },
    PYTHON("python3 does not answer: apt-get install python3") {
        @Override
        List<String> command(Path directory) throws IOException {
            require(List.of("python3", "--version"));
            return List.of("python3", EXAMPLES.resolve("python/send_events.py").toString());
        }
    },
    TYPESCRIPT("node and npm do not answer, or npm cannot install TypeScript: apt-get install nodejs npm") {
        @Override
        List<String> command(Path directory) throws IOException {
            for (String file : List.of("package.json", "package-lock.json", "tsconfig.json", "send-events.ts")) {
                Files.copy(
                        EXAMPLES.resolve("typescript").resolve(file),
                        directory.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            require(List.of("node", "--version"));
            require(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", directory.toString()));
            Path compiler = directory.resolve("node_modules/typescript/bin/tsc");
            // Not a condition: what does not compile is wrong.
            if (!ForeignProgram.succeeds(List.of("node", compiler.toString(), "--project", directory.toString()))) {
                throw new AssertionError("The compiler of TypeScript refuses the example");
            }
            return List.of("node", directory.resolve("send-events.js").toString());
        }
    },
    JAVA("there is no java in the JDK that runs this") {
        @Override
        List<String> command(Path directory) throws IOException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            require(List.of(java, "-version"));
            return List.of(java, EXAMPLES.resolve("java/SendEvents.java").toString());
        }
    };

    static final Path EXAMPLES = Path.of("..", "examples", "clients");

    private final String remedy;

    ExampleClient(String remedy) {
        this.remedy = remedy;
    }

    /**
     * What starts it.
     *
     * @param directory an empty one, for what has to be made first
     */
    abstract List<String> command(Path directory) throws IOException;

    /** The command that sends a file. */
    List<String> sending(Path file, Path directory) throws IOException {
        return Stream.concat(command(directory).stream(), Stream.of(file.toString()))
                .toList();
    }

    final void require(List<String> command) {
        ForeignProgram.require(ForeignProgram.succeeds(command), remedy);
    }
}
