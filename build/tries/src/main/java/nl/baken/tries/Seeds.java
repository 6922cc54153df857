package nl.baken.tries;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Gives a parameterized test one seed after the other. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ArgumentsSource(SeedsProvider.class)
public @interface Seeds {

    /** The system property with another first seed. */
    String SETTING = "test.seed";

    /** The first seed; {@code -Dtest.seed} replaces it. */
    long first();

    /** How many seeds a thorough run tries, above zero. */
    int count();
}
