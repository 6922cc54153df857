package nl.baken.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands as a shell would, without a terminal. */
record Commands(int code, String out, String err) {

    static Commands run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Commands(code, out.toString(), err.toString());
    }
}
