package nl.baken.tries;

import java.lang.reflect.Method;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

final class SeedsProvider implements ArgumentsProvider, AnnotationConsumer<Seeds> {

    private long first;
    private int count;

    @Override
    public void accept(Seeds seeds) {
        first = Long.getLong(Seeds.SETTING, seeds.first());
        count = Effort.current().of(seeds.count());
    }

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        TriesList.add(test.getDeclaringClass().getName() + "." + test.getName(), count, Long.toString(first));
        return LongStream.range(first, first + count).mapToObj(Arguments::of);
    }
}
