package nl.baken.avro;

import java.util.Set;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Adds the classes of the contract to the classes that Avro may instantiate. Avro makes no object of any other class,
 * so that a schema from elsewhere cannot name just any class; without this not even a builder works.
 */
public final class ContractClasses {

    private static final Set<String> PACKAGES =
            Set.of("nl.baken.event", "nl.baken.output", "nl.baken.run", "nl.baken.steering");

    static {
        // Classes that other code has added stay trusted.
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
