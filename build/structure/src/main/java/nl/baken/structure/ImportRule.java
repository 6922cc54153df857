package nl.baken.structure;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.List;

/** Whether a class imports only what its module may use: its own packages, what {@link Module} lists, and the JDK. */
final class ImportRule extends ArchCondition<JavaClass> {

    /** Packages of the JDK in which a pure module has nothing to look for. */
    private static final List<String> OUTSIDE =
            List.of("java.io", "java.nio.file", "java.nio.channels", "java.net", "java.sql");

    private final Module module;

    ImportRule(Module module) {
        super("import only what module %s may use", module.directory());
        this.module = module;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            String from = item.getPackageName();
            String to = target.getPackageName();
            if (!isAllowed(target) && KnownException.IMPORTS.stream().noneMatch(known -> known.is(from, to))) {
                events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
            }
        }
    }

    private boolean isAllowed(JavaClass target) {
        String name = target.getPackageName();
        if (target.isPrimitive() || target.isEquivalentTo(Serializable.class)) {
            return true;
        }
        if (Module.isIn("java", name)) {
            return !module.isPure() || OUTSIDE.stream().noneMatch(outside -> Module.isIn(outside, name));
        }
        return module.mayUse(name);
    }
}
