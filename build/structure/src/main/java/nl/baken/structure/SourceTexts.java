package nl.baken.structure;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The texts in Java sources: what is taken from the message catalogue, and what is not.
 *
 * @param textsOutsideTheCatalogue texts that are written in Java, and uses of the catalogue of which the key is not a literal
 */
record SourceTexts(List<Use> uses, List<String> textsOutsideTheCatalogue) {

    /**
     * A sentence that is taken from the catalogue.
     *
     * @param arguments how many there are beside the key
     */
    record Use(String key, int arguments) {}

    /** @param calls the methods that take sentences from the catalogue, as they are written: {@code Wording.of} */
    static SourceTexts under(Path directory, Set<String> calls) {
        SourceTexts texts = new SourceTexts(new ArrayList<>(), new ArrayList<>());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> files = Files.walk(directory)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            task.parse().forEach(source -> texts.scanner(calls).scan(source, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private TreeScanner<Void, Void> scanner(Set<String> calls) {
        return new TreeScanner<>() {

            @Override
            public Void visitNewClass(NewClassTree created, Void nothing) {
                if (created.getIdentifier().toString().equals("Text")
                        && created.getArguments().stream().anyMatch(SourceTexts::holdsWords)) {
                    textsOutsideTheCatalogue.add(created.toString());
                }
                return super.visitNewClass(created, null);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                List<? extends ExpressionTree> arguments = call.getArguments();
                if (calls.contains(call.getMethodSelect().toString())) {
                    if (arguments.get(0) instanceof LiteralTree key) {
                        uses.add(new Use((String) key.getValue(), arguments.size() - 1));
                    } else {
                        textsOutsideTheCatalogue.add(call.toString());
                    }
                }
                if (call.getMethodSelect() instanceof MemberSelectTree method
                        && List.of("setNl", "setEn")
                                .contains(method.getIdentifier().toString())
                        && arguments.stream().anyMatch(SourceTexts::holdsWords)) {
                    textsOutsideTheCatalogue.add(call.toString());
                }
                return super.visitMethodInvocation(call, null);
            }
        };
    }

    private static boolean holdsWords(Tree tree) {
        Boolean holds = new TreeScanner<Boolean, Void>() {
            @Override
            public Boolean visitLiteral(LiteralTree literal, Void nothing) {
                return literal.getValue() instanceof String words
                        && words.chars().anyMatch(Character::isLetter);
            }

            @Override
            public Boolean reduce(Boolean one, Boolean other) {
                return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
            }
        }.scan(tree, null);
        return Boolean.TRUE.equals(holds);
    }
}
