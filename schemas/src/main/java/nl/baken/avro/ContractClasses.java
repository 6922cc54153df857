package nl.baken.avro;

import java.util.Set;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Makes Avro trust the classes of the contract. Avro makes no object of a class that it was not told to trust, so that
 * a schema from elsewhere cannot name just any class; not even a builder works without.
 */
public final class ContractClasses {

    private static final Set<String> PACKAGES = Set.of("nl.baken.event", "nl.baken.output", "nl.baken.steering");

    static {
        // What others told Avro to trust stays trusted.
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityPredicate contract = type -> PACKAGES.contains(type.getPackageName());
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, contract));
    }

    private ContractClasses() {}

    /** A data model that can make the classes of the contract. Called by these classes when they are loaded. */
    public static SpecificData data() {
        return new SpecificData();
    }
}
