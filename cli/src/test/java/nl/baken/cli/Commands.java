package nl.baken.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** Runs commands as a shell would, without a terminal. */
record Commands(int code, String out, String err) {

    static Commands run(String... args) {
        return run(Map.of(), args);
    }

    static Commands run(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Commands(code, out.toString(), err.toString());
    }
}
