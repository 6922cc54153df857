package nl.baken.tries;

import java.lang.reflect.Method;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Gives each property of jqwik the tries of this run in place of those that it names, and the seed that this run names, and lists both. */
public final class JqwikTries implements AroundPropertyHook {

    private static final int UNLESS_NAMED = 1000;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Method method = context.targetMethod();
        if (method.isAnnotationPresent(Example.class)) {
            return property.execute();
        }
        PropertyAttributes attributes = context.attributes();
        attributes.setTries(Effort.current().of(attributes.tries().orElse(UNLESS_NAMED)));
        Optional.ofNullable(System.getProperty(Seeds.SETTING)).ifPresent(attributes::setSeed);
        PropertyExecutionResult result = property.execute();
        TriesList.add(
                context.containerClass().getName() + "." + method.getName(),
                result.countTries(),
                result.seed().orElse("none"));
        return result;
    }
}
