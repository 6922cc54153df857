package nl.baken.streams.run;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.streams.topology.store.StateFormat;

/**
 * Baken as another release has it: its classes loaded once more, with another number of the release, and patched so that
 * their state has another format. What it runs and what this one runs share Kafka and nothing else.
 */
final class OtherRelease extends ClassLoader {

    /** Whose code has the number of the format, which the compiler puts there. */
    private static final Set<String> OF_THE_FORMAT =
            Set.of("nl.baken.streams.topology.store.StateFormat", "nl.baken.streams.run.BakenApp");

    private static final Set<String> LOADED_AGAIN = Set.of("nl.baken.", "org.apache.avro.", "io.confluent.");

    private final String number;
    private final byte format;

    /**
     * Another release.
     *
     * @param number as in {@code 0.2.0}
     * @param format of its state; that of this release when it has the same
     */
    OtherRelease(String number, byte format) {
        super("baken-" + number, OtherRelease.class.getClassLoader());
        this.number = number;
        this.format = format;
    }

    /** Starts an instance of it. */
    AutoCloseable start(Map<String, String> settings, String modelVersion) {
        try {
            return (AutoCloseable) loadClass(OtherReleaseInstance.class.getName())
                    .getMethod("start", Map.class, String.class)
                    .invoke(null, settings, modelVersion);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The other release did not start", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (LOADED_AGAIN.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] code = code(name);
        String packageName = name.substring(0, name.lastIndexOf('.'));
        if (getDefinedPackage(packageName) == null) {
            definePackage(packageName, null, null, null, "Baken", number, null, null);
        }
        return defineClass(name, code, 0, code.length);
    }

    private byte[] code(String name) throws ClassNotFoundException {
        try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = code.readAllBytes();
            return OF_THE_FORMAT.contains(name) && format != StateFormat.VERSION ? patched(name, bytes) : bytes;
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] patched(String name, byte[] code) {
        AtomicInteger found = new AtomicInteger();
        CodeTransform numbers = (builder, element) -> {
            if (isFormat(element)) {
                found.incrementAndGet();
                builder.loadConstant((int) format);
            } else {
                builder.with(element);
            }
        };
        ClassFile file = ClassFile.of();
        byte[] patched = file.transformClass(file.parse(code), ClassTransform.transformingMethodBodies(numbers));
        if (found.get() == 0) {
            throw new AssertionError(name + " does not have the number of the format any more");
        }
        return patched;
    }

    private static boolean isFormat(CodeElement element) {
        return element instanceof ConstantInstruction constant
                && constant.constantValue() instanceof Integer number
                && number == StateFormat.VERSION;
    }
}
