package nl.baken.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds of the classes and the README of every module; each has a test class that extends this one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleStructure {

    /** The longest README of a module, in lines. */
    private static final int PAGE = 80;

    private final Module module;
    private JavaClasses classes;

    protected ModuleStructure(Module module) {
        if (module.isPure() != this instanceof PureModuleStructure) {
            throw new IllegalArgumentException(
                    "The test of a pure module extends PureModuleStructure, and no other does");
        }
        this.module = module;
    }

    /** The classes of the module, without those of its tests. */
    JavaClasses classes() {
        return classes;
    }

    @BeforeAll
    void readClasses() throws URISyntaxException {
        Path tests = Path.of(
                getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
        classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/jmh_generated/"))
                .importPath(tests.resolveSibling("classes"));
        assertThat(classes).as("classes of %s", module.directory()).isNotEmpty();
    }

    @Test
    void shouldHaveOnlyItsOwnPackages() {
        assertThat(packages()).allMatch(name -> module.packages().stream().anyMatch(root -> Module.isIn(root, name)));
    }

    @Test
    void shouldImportOnlyWhatTheModuleMayUse() {
        ArchRuleDefinition.classes().should(new ImportRule(module)).check(classes);
    }

    @Test
    void shouldHaveNoCircleBetweenPackages() {
        SliceRule rule =
                SlicesRuleDefinition.slices().matching("nl.baken.(**)").should().beFreeOfCycles();
        for (KnownException known : KnownException.CIRCLES) {
            rule = rule.ignoreDependency(in(known.from()), in(known.to()));
        }
        rule.check(classes);
    }

    @Test
    void shouldNeedEveryKnownException() {
        List<KnownException> unused = Stream.concat(KnownException.CIRCLES.stream(), KnownException.IMPORTS.stream())
                .filter(known -> known.isOf(module))
                .filter(known -> classes.stream().noneMatch(item -> uses(item, known)))
                .toList();
        assertThat(unused).as("remove from KnownException").isEmpty();
    }

    @Test
    void shouldNameEachPackageInAReadmeOfOnePage() throws IOException {
        Path readme = Project.root().resolve(module.directory()).resolve("README.md");
        assertThat(readme).exists();
        assertThat(Files.readAllLines(readme)).hasSizeLessThanOrEqualTo(PAGE);
        String text = Files.readString(readme);
        Set<String> missing = packages().stream()
                .filter(name -> !text.contains("`" + name + "`"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("packages that %s does not name", readme).isEmpty();
    }

    private Set<String> packages() {
        return classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean uses(JavaClass item, KnownException known) {
        return item.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> known.is(
                        item.getPackageName(), dependency.getTargetClass().getPackageName()));
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return DescribedPredicate.describe(
                "in " + name, item -> item.getPackageName().equals(name));
    }
}
