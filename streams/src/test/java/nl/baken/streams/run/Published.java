package nl.baken.streams.run;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.publication.PublishedOutput;
import nl.baken.cloudevent.RecordJson;
import nl.baken.output.AlertStep;
import nl.baken.output.ModelRef;
import nl.baken.output.RiskChange;
import nl.baken.output.SteeringAlert;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.handover.PublicTopics;
import nl.baken.streams.reader.TopicReader;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * What an installation has told in public. Records are compared without the model and the run that they name.
 *
 * @param steps of alerts
 * @param history entries of the history of risks
 * @param tables every record that the compacted topics still have, in the order of each project, by topic and project
 */
record Published(List<SteeringAlert> steps, List<RiskChange> history, Map<String, List<SpecificRecord>> tables) {

    private static final ModelRef ANY = new ModelRef("any", "any", "any");

    static Published of(StackInstance instance) {
        List<SteeringAlert> steps = new ArrayList<>();
        List<RiskChange> history = new ArrayList<>();
        Map<String, List<SpecificRecord>> tables = new TreeMap<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(instance.clients());
                TopicReader reader = new TopicReader(instance.clients())) {
            RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.recordTypes());
            TopicCatalog topics = instance.topics();
            reader.read(
                    topics.nameOf(TopicCatalog.STEERING_ALERTS),
                    message -> steps.add((SteeringAlert) record(decoder, message.value())));
            reader.read(
                    topics.nameOf(TopicCatalog.RISK_HISTORY),
                    message -> history.add((RiskChange) record(decoder, message.value())));
            for (Topic topic : PublicTopics.TABLES) {
                reader.read(
                        topics.nameOf(topic),
                        message -> tables.computeIfAbsent(
                                        topic.name() + " " + new String(message.key(), StandardCharsets.UTF_8),
                                        place -> new ArrayList<>())
                                .add(record(decoder, message.value())));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Published(steps, history, tables);
    }

    private static SpecificRecord record(RecordDecoder decoder, byte[] value) {
        if (decoder.decode(value) instanceof Decoded.Known known) {
            return known.record();
        }
        throw new AssertionError("A public record cannot be read");
    }

    /** The steps by their ids, which number those of an alert. A project that changes its steering group has them in two partitions. */
    List<String> stepsById() {
        return steps.stream()
                .map(Published::withoutWhyItIsOver)
                .map(Published::line)
                .sorted()
                .toList();
    }

    /** An alert that ends between an activation and its handover ends by what the new model says, and that is named. */
    private static SteeringAlert withoutWhyItIsOver(SteeringAlert step) {
        return step.getStep() == AlertStep.RESOLVED
                ? SteeringAlert.newBuilder(step).setReasons(List.of()).build()
                : step;
    }

    /**
     * The same without likelihoods. A reading goes out when it has moved by a deciban; a run that takes over from other rules
     * publishes the one of that moment.
     */
    List<String> stepsWithoutLikelihoods() {
        return steps.stream()
                .map(step -> SteeringAlert.newBuilder(step)
                        .setDecibans(null)
                        .setReasons(List.of())
                        .build())
                .map(Published::line)
                .sorted()
                .toList();
    }

    /** The entries, those of each project in their order. */
    List<String> historyByProject() {
        return history.stream()
                .sorted(Comparator.comparing(change -> change.getProject().getProjectId()))
                .map(Published::line)
                .toList();
    }

    /** What the compacted topics say of each project at the end, the time of it apart. */
    Map<String, PublishedOutput> latest() {
        Map<String, PublishedOutput> latest = new TreeMap<>();
        tables.forEach((place, records) -> latest.put(place, PublishedOutput.of(ofAnyModel(records.getLast()))));
        return latest;
    }

    /** Steps that were told more than once, by their id or by what they say. */
    List<String> stepsTwice() {
        List<String> twice = twice(steps.stream().map(SteeringAlert::getStepId).toList());
        twice.addAll(twice(steps.stream().map(Published::line).toList()));
        return twice;
    }

    /** Entries of the history that are there more than once. */
    List<String> historyTwice() {
        return twice(history.stream().map(Published::line).toList());
    }

    private static List<String> twice(List<String> lines) {
        Map<String, Integer> times = new HashMap<>();
        lines.forEach(line -> times.merge(line, 1, Integer::sum));
        List<String> twice = new ArrayList<>();
        times.forEach((line, count) -> {
            if (count > 1) {
                twice.add(count + " times: " + line);
            }
        });
        return twice;
    }

    private static String line(SpecificRecord record) {
        return RecordJson.write(ofAnyModel(record));
    }

    private static SpecificRecord ofAnyModel(SpecificRecord record) {
        SpecificRecord copy = SpecificData.getForClass(record.getClass()).deepCopy(record.getSchema(), record);
        Schema.Field model = copy.getSchema().getField("model");
        if (model != null) {
            copy.put(model.pos(), ANY);
        }
        return copy;
    }
}
