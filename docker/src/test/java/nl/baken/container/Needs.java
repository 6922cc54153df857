package nl.baken.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What has to be on the machine for a test to run. Where something is missing the test is skipped and says so; in CI,
 * which sets the environment variable {@code CI} to {@code true}, it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsCondition.class)
@interface Needs {

    Need[] value();
}
