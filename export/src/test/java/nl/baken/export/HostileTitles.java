package nl.baken.export;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.export.data.Dataset;
import nl.baken.export.table.Records;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAssessment;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Titles that programs could take for something else than texts, on real records. */
final class HostileTitles {

    static final List<String> TITLES = List.of(
            "=HYPERLINK(\"http://example.org\";\"here\")",
            "+1+2",
            "-1",
            "@SUM(A1)",
            "'=1",
            "  =1",
            "<script>alert(1)</script> & \"quoted\", 'this'; and",
            "\u202Egnisrever \u0000\u0001\u001B[31m",
            "\uD83D\uDE80 two\r\nlines\tand a tab",
            "NULL",
            "x".repeat(40_000));

    private HostileTitles() {}

    static Dataset in(Dataset dataset) {
        return new Dataset(dataset.about(), new Records() {
            @Override
            public <T extends SpecificRecord> Stream<T> of(Topic topic, Class<T> type) {
                return dataset.records().of(topic, type).map(HostileTitles::hostile);
            }
        });
    }

    private static <T extends SpecificRecord> T hostile(T record) {
        if (record instanceof RiskAssessment assessment) {
            ProjectRef project = assessment.getProject();
            String title = TITLES.get(Math.floorMod(project.getProjectId().hashCode(), TITLES.size()));
            record.put(
                    record.getSchema().getField("project").pos(),
                    ProjectRef.newBuilder(project).setTitle(title).build());
        }
        return record;
    }
}
