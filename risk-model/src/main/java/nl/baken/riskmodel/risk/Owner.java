package nl.baken.riskmodel.risk;

import nl.baken.riskmodel.yaml.Section;

/** Parses the owner of a part of the model: the role in the organisation that answers for it. */
public final class Owner {

    public static final String KEY = "owner";

    /** In characters; enough for the name of a department with that of its organisation. */
    public static final int LONGEST = 120;

    private static final String ALLOWED =
            "a role or department in one line of at most " + LONGEST + " characters; people and their addresses change";

    private Owner() {}

    /** The owner that a section names, or else that of what it is a part of; null when neither does. */
    public static String of(Section section, String otherwise) {
        return section.optionalString(KEY).map(owner -> checked(section, owner)).orElse(otherwise);
    }

    private static String checked(Section section, String owner) {
        boolean tooLong = owner.codePointCount(0, owner.length()) > LONGEST || owner.contains("\n");
        if (tooLong || owner.contains("@")) {
            section.refuse(KEY, tooLong ? "an owner of more than one short line" : "an e-mail address", ALLOWED);
        }
        return owner;
    }
}
