package nl.baken.streams.topology.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.indicator.DeclaredIndicators;
import nl.baken.assessment.indicator.IndicatorRecords;
import nl.baken.assessment.model.Expectation;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.publication.LastPublished;
import nl.baken.assessment.publication.LastPublished.PublishedRisk;
import nl.baken.assessment.publication.PublishedOutput;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;
import nl.baken.output.Text;
import org.apache.avro.io.EncoderFactory;

/** What values in state hold again and again, by the model that they were computed with. */
final class Dictionaries {

    private static final Stamp STAMP = new Stamp(1_700_000_000_000L, "#");

    private Dictionaries() {}

    /** Of assessments: the texts of a model, one after another as Avro writes them. */
    static byte[] ofAssessments(RiskModel model) {
        ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
        for (Risk risk : model.risks()) {
            for (Rule rule : risk.rules()) {
                addRemedy(rule, dictionary);
            }
        }
        for (Risk risk : model.risks()) {
            add(risk.prior().text(), dictionary);
            risk.prior().adjustments().forEach(adjustment -> {
                add("prior." + adjustment.id(), dictionary);
                add(adjustment.text(), dictionary);
            });
            for (Rule rule : risk.rules()) {
                add(rule.id(), dictionary);
                add(rule.text(), dictionary);
                add(rule.source(), dictionary);
            }
        }
        for (Risk risk : model.risks()) {
            add(risk.id(), dictionary);
            add(risk.name(), dictionary);
            for (Expectation expectation : risk.expectations()) {
                add(expectation.text(), dictionary);
            }
        }
        return dictionary.toByteArray();
    }

    private record Project(Map<String, Recent<Match>> matches, LastPublished published) {}

    /** Of projects: one of which every signal and every rule of a model was seen, and every indicator published. */
    static byte[] ofProjects(RiskModel model) {
        Map<String, Recent<Match>> matches = new TreeMap<>();
        model.signals()
                .forEach(signal ->
                        matches.put(signal.id(), Recent.<Match>empty().with(STAMP, new Match(STAMP.at(), "", null))));
        TreeMap<String, PublishedRisk> published = new TreeMap<>();
        for (Risk risk : model.risks()) {
            TreeMap<String, Double> reasons = new TreeMap<>();
            risk.rules().forEach(rule -> reasons.put(rule.id(), 0.5));
            risk.prior().adjustments().forEach(adjustment -> reasons.put("prior." + adjustment.id(), 0.5));
            published.put(risk.id(), new PublishedRisk(RiskLevel.LOW, STAMP.at(), 0.5, Knowledge.NONE, null, reasons));
        }
        TreeMap<String, PublishedOutput> outputs = new TreeMap<>();
        DeclaredIndicators.ALL.forEach(indicator ->
                outputs.put(IndicatorRecords.nameOf(indicator.id()), PublishedOutput.ofHash(Long.MAX_VALUE)));
        return new StateFormat<>(Project.class)
                .write(new Project(matches, new LastPublished(published, outputs, null, null, null, true)));
    }

    private static void addRemedy(Rule rule, ByteArrayOutputStream dictionary) {
        if (rule.remedy() != null) {
            add(rule.id(), dictionary);
            add(rule.remedy(), dictionary);
        }
    }

    private static void add(Text text, ByteArrayOutputStream dictionary) {
        add(text.getNl(), dictionary);
        add(text.getEn(), dictionary);
    }

    private static void add(String text, ByteArrayOutputStream dictionary) {
        if (text == null) {
            return;
        }
        try {
            EncoderFactory.get().directBinaryEncoder(dictionary, null).writeString(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
    }
}
