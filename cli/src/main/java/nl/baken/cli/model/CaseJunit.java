package nl.baken.cli.model;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.baken.cli.report.Words;
import nl.baken.riskmodel.testcase.CaseResult;
import nl.baken.riskmodel.testcase.ModelCase;

/** Results of cases in the XML of JUnit, which build servers show: a suite for each file, a known failure as skipped. */
public final class CaseJunit {

    private final CaseLines lines;
    private final Words words;

    public CaseJunit(Words words) {
        this.words = words;
        this.lines = new CaseLines(words);
    }

    /** A document with a suite for each file. */
    public String of(List<CaseRun.File> files) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (CaseRun.File file : files) {
                write(xml, file);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML into memory failed", e);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter xml, CaseRun.File file) throws XMLStreamException {
        List<CaseResult> results = file.results();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", results.getFirst().of().file());
        xml.writeAttribute("tests", Integer.toString(results.size()));
        xml.writeAttribute(
                "failures",
                Long.toString(results.stream().filter(CaseResult::isWrong).count()));
        xml.writeAttribute(
                "skipped",
                Long.toString(results.stream()
                        .filter(result -> result.outcome() == CaseResult.Outcome.KNOWN)
                        .count()));
        for (CaseResult result : results) {
            write(xml, file, result);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void write(XMLStreamWriter xml, CaseRun.File file, CaseResult result) throws XMLStreamException {
        ModelCase one = result.of();
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", one.id());
        xml.writeAttribute("classname", one.file());
        switch (result.outcome()) {
            case FAILED -> {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", one.shows());
                xml.writeCharacters(String.join("\n", lines.why(file.model(), result)));
                xml.writeEndElement();
            }
            case NO_LONGER_KNOWN -> {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", words.text("case.no-longer-known"));
                xml.writeEndElement();
            }
            case KNOWN -> {
                xml.writeStartElement("skipped");
                xml.writeAttribute("message", words.text("case.known.why", one.known()));
                xml.writeEndElement();
            }
            case PASSED -> {
                // An empty element has passed.
            }
        }
        xml.writeEndElement();
    }
}
