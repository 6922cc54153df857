package nl.baken.server.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is to Baken, as a token has it. */
public enum Role {
    /** Sends events of the projects, or of all projects of the organisations, that the token names. */
    PUBLISHER("baken-publisher"),
    /** Reads the projects of the steering groups that the token names, and acts on their alerts. */
    STEERING_MEMBER("baken-steering-member"),
    /** Reads all projects. */
    PORTFOLIO_READER("baken-portfolio-reader"),
    /** Answers for the risk model; reads all projects. */
    MODEL_OFFICER("baken-model-officer"),
    /** Reads everything and moves a project to another organisation; sends nothing. */
    ADMINISTRATOR("baken-administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** As a token has it. */
    public String label() {
        return label;
    }

    /** Empty for a role that is none of Baken's. */
    static Optional<Role> labelled(String label) {
        return Arrays.stream(values()).filter(role -> role.label.equals(label)).findFirst();
    }
}
